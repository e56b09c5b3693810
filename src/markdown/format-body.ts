import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type { Block } from './body.ts';
import { isPlainText, opensBlock } from './plain-text.ts';
import { markdown } from './syntax.ts';

const text = (value: string): PhrasingContent[] => [{ type: 'text', value }];

function toMdast(block: Block): BlockContent[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: text(block.text) }];
    case 'subhead': {
      const head: BlockContent = { type: 'heading', depth: 2, children: text(block.text) };
      if (block.deck === undefined) return [head];
      return [head, { type: 'heading', depth: 3, children: text(block.deck) }];
    }
    case 'verse':
      return [
        {
          type: 'paragraph',
          children: block.lines.flatMap((line, i): PhrasingContent[] =>
            i === 0 ? text(line) : [{ type: 'break' }, ...text(line)],
          ),
        },
      ];
    case 'table':
      return [
        {
          type: 'table',
          children: block.rows.map((cells) => ({
            type: 'tableRow',
            children: cells.map((cell) => ({ type: 'tableCell', children: text(cell) })),
          })),
        },
      ];
  }
}

/** A heading whose text needs no escape; a `#` at its end would be taken for a closing mark. */
const formatPlainHead = (mark: string, head: string): string | undefined =>
  isPlainText(head) && !head.endsWith('#') ? `${mark} ${head}` : undefined;

/** A block without a character that could be syntax; undefined when it takes the library to tell. */
function formatPlainBlock(block: Block): string | undefined {
  if (block.type === 'paragraph')
    return isPlainText(block.text) && !opensBlock(block.text) ? block.text : undefined;
  if (block.type !== 'subhead') return undefined;
  const head = formatPlainHead('##', block.text);
  if (head === undefined || block.deck === undefined) return head;
  const deck = formatPlainHead('###', block.deck);
  return deck === undefined ? undefined : `${head}\n\n${deck}`;
}

/**
 * Blocks -> Markdown that `parseBody` reads back to the same blocks. Ends with a newline. Nearly all
 * bodies are plain, and written as they are, to the same bytes as by the library and sooner.
 */
export function formatBody(blocks: readonly Block[]): string {
  const plain = blocks.map(formatPlainBlock);
  if (plain.length > 0 && !plain.includes(undefined)) return `${plain.join('\n\n')}\n`;
  return formatByLibrary(blocks);
}

/** The same from the library; exported for the test that compares the two. */
export function formatByLibrary(blocks: readonly Block[]): string {
  const root: Root = { type: 'root', children: blocks.flatMap(toMdast) };
  return markdown.stringify(root);
}
