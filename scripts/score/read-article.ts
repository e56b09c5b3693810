import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { z } from 'zod';
import { bareWords } from './bare-words.ts';

const word = z.string().nullish();

/** A list as any reader of YAML may meet it: a list, one thing, or nothing. */
const listOf = <T>(item: z.ZodType<T>): z.ZodType<T[]> =>
  z.preprocess((value): unknown => {
    if (Array.isArray(value)) return value;
    return value === null || value === undefined ? [] : [value];
  }, z.array(item));

/**
 * The front matter that is compared with gold. It asks for less than the schema of the archive:
 * a score must come out for an article that is wrong, too.
 */
const ComparedFields = z.object({
  kind: word,
  headline: word,
  kicker: word,
  deck: word,
  standingHead: word,
  leadIn: word,
  scope: word,
  zones: listOf(z.string()),
  zoneProposed: word,
  byline: listOf(z.union([z.string(), z.object({ name: word })])),
  figures: listOf(z.object({ caption: word, credit: z.unknown() })),
  jump: listOf(z.object({ direction: word, page: word })),
  source: listOf(z.object({ scan: z.string() })),
});
export type ComparedFields = z.infer<typeof ComparedFields>;

/** An article as it came out, reduced to what the score compares. */
export interface ScoredArticle {
  fields: ComparedFields;
  /** Bare words of each paragraph and heading. */
  blocks: string[];
  /** Headings as written. */
  heads: string[];
  /** All blocks, with a barrier between them. */
  text: string;
}

const parser = unified().use(remarkParse).freeze();

/** Words of a block without inline tags, which an OCR model may have left. */
const withoutTags = (text: string): string => text.replace(/<[^>]{1,40}>/g, '');

/** Text of an article file -> what the score compares. Throws an error that names `file`. */
export function readArticle(text: string, file: string): ScoredArticle {
  const match = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text);
  if (match === null) {
    throw new Error(`${file}:1 expected front matter between two lines of ---, found none`);
  }
  const [, matter = '', body = ''] = match;
  const fields = ComparedFields.safeParse(parse(matter));
  if (!fields.success) throw new Error(`${file}:2 ${z.prettifyError(fields.error)}`);

  const blocks: string[] = [];
  const heads: string[] = [];
  const visit = (node: RootContent): void => {
    switch (node.type) {
      case 'heading':
        heads.push(toString(node));
        blocks.push(bareWords(toString(node)));
        break;
      case 'paragraph':
      case 'code':
      case 'html':
      case 'table':
        blocks.push(bareWords(withoutTags(toString(node))));
        break;
      default:
        if ('children' in node) node.children.forEach(visit);
    }
  };
  parser.parse(body).children.forEach(visit);
  return { fields: fields.data, blocks, heads, text: blocks.join('\0') };
}
