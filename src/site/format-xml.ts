import { toXml } from 'xast-util-to-xml';

/**
 * Tree -> XML with a line end. `]]>` may not stand in the text of an element, and the serializer
 * leaves `>` as it is: printed words hold what they like.
 */
export function formatXml(tree: Parameters<typeof toXml>[0]): string {
  return `${toXml(tree).replaceAll(']]>', ']]&#x3E;')}\n`;
}
