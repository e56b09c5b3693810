import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a page of HTML shows: its text nodes, without scripts and styles. */
export function shownText(html: string): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if ('childNodes' in node && node.nodeName !== 'script' && node.nodeName !== 'style')
      node.childNodes.forEach(visit);
  };
  parse(html).childNodes.forEach(visit);
  return text;
}
