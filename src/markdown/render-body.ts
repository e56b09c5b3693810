import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { readMarkdown } from './read-markdown.ts';

const isElement = (node: { type: string }): node is Element => node.type === 'element';

/** Gives numbered blocks the ids p1, p2, … that `paragraph` in the ledger refers to. */
function rehypeParagraphIds() {
  return (tree: Root): void => {
    let number = 0;
    for (const node of tree.children) {
      if (isElement(node) && !/^h[2-6]$/.test(node.tagName)) node.properties.id = `p${++number}`;
    }
  };
}

/** Marks paragraphs with hard breaks as verse: their lines are not indented and not justified. */
function rehypeVerse() {
  return (tree: Root): void => {
    for (const node of tree.children) {
      if (!isElement(node) || node.tagName !== 'p') continue;
      if (node.children.some((child) => isElement(child) && child.tagName === 'br')) {
        node.properties.className = ['verse'];
      }
    }
  };
}

/** Puts a subhead and the deck under it into one hgroup: `h2` + `h3` -> `hgroup(h2, p)`. */
function rehypeSubheadDecks() {
  return (tree: Root): void => {
    const out: Root['children'] = [];
    for (const node of tree.children) {
      const elements = out.filter(isElement);
      const last = elements.at(-1);
      if (isElement(node) && node.tagName === 'h3' && last?.tagName === 'h2') {
        const deck: ElementContent = { ...node, tagName: 'p', properties: { className: ['deck'] } };
        const group: Element = {
          type: 'element',
          tagName: 'hgroup',
          properties: {},
          children: [last, deck],
        };
        out[out.lastIndexOf(last)] = group;
      } else out.push(node);
    }
    tree.children = out;
  };
}

const renderer = unified()
  .use({ plugins: [remarkRehype] })
  .use(rehypeParagraphIds)
  .use(rehypeSubheadDecks)
  .use(rehypeVerse)
  .use(rehypeStringify)
  .freeze();

/** A change of the page's tree that adds to it (links, marks) and alters no word. */
export type BodyTransform = (tree: Root) => void;

/**
 * Markdown body of an article -> HTML of the page, paragraphs with ids p1, p2, ….
 * Raw HTML in the Markdown comes out as text: a scan cannot put an element into the page.
 */
export function renderBody(source: string, transforms: readonly BodyTransform[] = []): string {
  const mdast = readMarkdown(source);
  const hast = renderer.runSync(mdast) as unknown as Root;
  for (const transform of transforms) transform(hast);
  return renderer.stringify(hast);
}
