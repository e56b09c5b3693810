import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block } from './body.ts';
import { readMarkdown } from './read-markdown.ts';

/** Lines of a paragraph that holds hard breaks; one line when it holds none. */
function linesOf(node: RootContent & { type: 'paragraph' }): string[] {
  const lines = [''];
  for (const child of node.children) {
    if (child.type === 'break') lines.push('');
    else lines.push((lines.pop() ?? '') + toString(child));
  }
  return lines;
}

/**
 * Markdown body of an article -> blocks: paragraphs, `##` subheads with `###` decks, verse
 * (paragraphs with hard breaks), tables. Anything else an editor may have typed (lists, quotes,
 * code) is kept as paragraphs of its words, so that nothing is lost.
 */
export function parseBody(source: string): Block[] {
  const blocks: Block[] = [];
  for (const node of readMarkdown(source).children) {
    switch (node.type) {
      case 'heading': {
        const last = blocks.at(-1);
        if (node.depth > 2 && last?.type === 'subhead' && last.deck === undefined) {
          last.deck = toString(node);
        } else blocks.push({ type: 'subhead', text: toString(node) });
        break;
      }
      case 'paragraph': {
        const lines = linesOf(node);
        const [only] = lines;
        blocks.push(
          lines.length === 1 && only !== undefined
            ? { type: 'paragraph', text: only }
            : { type: 'verse', lines },
        );
        break;
      }
      case 'table':
        blocks.push({
          type: 'table',
          rows: node.children.map((row) => row.children.map((cell) => toString(cell))),
        });
        break;
      case 'list':
        for (const item of node.children) blocks.push({ type: 'paragraph', text: toString(item) });
        break;
      default: {
        const words = toString(node);
        if (words !== '') blocks.push({ type: 'paragraph', text: words });
      }
    }
  }
  return blocks;
}
