import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type { Block } from './body.ts';
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

/** Blocks -> Markdown that `parseBody` reads back to the same blocks. Ends with a newline. */
export function formatBody(blocks: readonly Block[]): string {
  const root: Root = { type: 'root', children: blocks.flatMap(toMdast) };
  return markdown.stringify(root);
}
