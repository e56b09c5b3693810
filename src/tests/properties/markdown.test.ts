import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Block } from '../../markdown/body.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { formatBody, formatByLibrary } from '../../markdown/format-body.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { renderBody } from '../../markdown/render-body.ts';
import { hostileLine } from './hostile-text.ts';
import { runs } from './runs.ts';

const paragraph = hostileLine.map((text): Block => ({ type: 'paragraph', text }));
const subhead = fc
  .record({ text: hostileLine, deck: fc.option(hostileLine, { nil: undefined }) })
  .map(({ text, deck }): Block =>
    deck === undefined ? { type: 'subhead', text } : { type: 'subhead', text, deck },
  );
const verse = fc
  .array(hostileLine, { minLength: 2, maxLength: 5 })
  .map((lines): Block => ({ type: 'verse', lines }));
/** Cells come without outer spaces, as they are cut; one that was missing is empty. */
const cell = fc.oneof(
  { weight: 8, arbitrary: hostileLine.map((text) => text.trim()) },
  fc.constant(''),
);
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map((rows): Block => ({ type: 'table', rows }));
const body = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, subhead, verse, table), {
  minLength: 1,
  maxLength: 5,
});

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements of a page's HTML, and its words. */
function partsOf(html: string): { elements: Set<string>; attributes: Set<string>; words: string } {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  let words = '';
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') words += (node as DefaultTreeAdapterTypes.TextNode).value;
    if (!('childNodes' in node)) return;
    elements.add(node.nodeName);
    for (const { name } of node.attrs) attributes.add(name);
    for (const child of node.childNodes) visit(child);
  };
  for (const node of parseFragment(html).childNodes) visit(node);
  return { elements, attributes, words };
}

const bare = (text: string): string => text.replace(/\s/gu, '');

describe('Markdown of article bodies', () => {
  it('gives back the blocks that went in, whatever the printed characters', () => {
    fc.assert(
      fc.property(body, (blocks) => {
        assert.deepEqual(parseBody(formatBody(blocks)), blocks);
      }),
      runs(3000),
    );
  });

  it('is written without the library as it is with it', () => {
    const plainBody = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, subhead), {
      minLength: 1,
      maxLength: 2,
    });
    fc.assert(
      fc.property(plainBody, (blocks) => {
        assert.equal(formatBody(blocks), formatByLibrary(blocks));
      }),
      runs(3000),
    );
  });

  it('comes out of the page as words, never as an element, link or attribute', () => {
    const allowed = new Set('p br h2 h3 hgroup table thead tbody tr th td'.split(' '));
    fc.assert(
      fc.property(body, (blocks) => {
        const { elements, attributes, words } = partsOf(renderBody(formatBody(blocks)));
        assert.deepEqual(
          [...elements].filter((name) => !allowed.has(name)),
          [],
        );
        assert.deepEqual(
          [...attributes].filter((name) => !['id', 'class'].includes(name)),
          [],
        );
        assert.equal(bare(words), bare(blocks.map(textOfBlock).join('')));
      }),
      runs(2000),
    );
  });
});
