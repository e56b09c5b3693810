import { type Block, textOfBlock } from '../markdown/body.ts';

/**
 * The first words of an article, at most `length` characters: cut after a sentence if one ends in the
 * second half, else before a comma there, else anywhere, with ……. A lead-in before them is left out.
 */
export function openingOf(blocks: readonly Block[], length: number, leadIn = ''): string {
  const first = blocks.find((block) => block.type === 'paragraph' || block.type === 'verse');
  if (first === undefined) return '';
  const text = textOfBlock(first).replaceAll('\n', '');
  const chars = [...(text.startsWith(leadIn) ? text.slice(leadIn.length).trimStart() : text)];
  if (chars.length <= length) return chars.join('');
  const cut = chars.slice(0, length).join('');
  const end = Math.max(...['。', '！', '？', '；'].map((mark) => cut.lastIndexOf(mark)));
  if (end >= length / 2) return cut.slice(0, end + 1).replace(/；$/, '……');
  const comma = Math.max(...['，', '、', '：'].map((mark) => cut.lastIndexOf(mark)));
  return `${comma >= length / 2 ? cut.slice(0, comma) : cut}……`;
}
