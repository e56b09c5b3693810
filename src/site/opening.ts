import { type Block, textOfBlock } from '../markdown/body.ts';

/** How far behind the lead-in a signature may end: 记者王波 . */
const signatureReach = 12;

/** Text without its lead-in and the signature behind it: 科学导报讯 记者王波 今年 -> 今年. */
function withoutHead(text: string, leadIn: string, names: readonly string[]): string {
  if (leadIn === '' || !text.startsWith(leadIn)) return text;
  const rest = text.slice(leadIn.length).trimStart();
  const ends = names.map((name) => rest.indexOf(`${name} `) + name.length);
  const end = Math.max(
    0,
    ...ends.filter((at, i) => at > (names[i]?.length ?? 0) && at < signatureReach),
  );
  return rest.slice(end).trimStart();
}

/**
 * The first words of an article, at most `length` characters: cut after a sentence if one ends in the
 * second half, else before a comma there, else anywhere, with ……. A lead-in and signature are left out.
 */
export function excerptOf(
  blocks: readonly Block[],
  length: number,
  { leadIn = '', names = [] }: { leadIn?: string | undefined; names?: readonly string[] } = {},
): string {
  const first = blocks.find((block) => block.type === 'paragraph' || block.type === 'verse');
  if (first === undefined) return '';
  const text = textOfBlock(first).replaceAll('\n', '');
  const chars = [...withoutHead(text, leadIn, names)];
  if (chars.length <= length) return chars.join('');
  const cut = chars.slice(0, length).join('');
  const end = Math.max(...['。', '！', '？', '；'].map((mark) => cut.lastIndexOf(mark)));
  if (end >= length / 2) return cut.slice(0, end + 1).replace(/；$/, '……');
  const comma = Math.max(...['，', '、', '：'].map((mark) => cut.lastIndexOf(mark)));
  return `${comma >= length / 2 ? cut.slice(0, comma) : cut}……`;
}
