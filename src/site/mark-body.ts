import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { BodyTransform } from '../markdown/render-body.ts';

/** Words that stand in a paragraph instead of the printed ones. */
export interface BodyCorrection {
  /** Number in the list of corrections of the article, 1-based. */
  number: number;
  /** Number of the paragraph. */
  paragraph: number;
  corrected: string;
  /** What a screen reader hears on the button: 勘误1，扫描文本作“…”. */
  label: string;
}

const isElement = (node: { type: string }): node is Element => node.type === 'element';

/** Every numbered block of a body with its number. */
function numbered(tree: Root): [block: Element, number: number][] {
  return tree.children.filter(isElement).flatMap((node) => {
    const number = /^p(\d+)$/.exec(node.properties.id ?? '')?.[1];
    return number === undefined ? [] : [[node, Number(number)] as [Element, number]];
  });
}

/** Puts an empty link to itself at the head of every paragraph; the style sheet writes its ¶. */
export function linkParagraphs(label: (paragraph: number) => string): BodyTransform {
  return (tree) => {
    for (const [block, number] of numbered(tree)) {
      if (block.tagName !== 'p') continue;
      block.children.unshift({
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['para'],
          href: `#p${String(number)}`,
          ariaLabel: label(number),
        },
        children: [],
      });
    }
  };
}

/** Sets apart the lead-in (电头) at the start of the first paragraph, as papers do in another type. */
export function markLeadIn(leadIn: string): BodyTransform {
  return (tree) => {
    const first = tree.children.filter(isElement).find((node) => node.tagName === 'p');
    const [text, ...rest] = first?.children ?? [];
    if (first === undefined || text?.type !== 'text' || !text.value.startsWith(leadIn)) return;
    first.children = [
      {
        type: 'element',
        tagName: 'b',
        properties: { className: ['lead-in'] },
        children: [{ type: 'text', value: leadIn }],
      },
      { type: 'text', value: text.value.slice(leadIn.length) },
      ...rest,
    ];
  };
}

function mark(children: ElementContent[], correction: BodyCorrection): ElementContent[] | null {
  for (const [i, child] of children.entries()) {
    if (child.type !== 'text') continue;
    const at = child.value.indexOf(correction.corrected);
    if (at === -1) continue;
    const end = at + correction.corrected.length;
    const marked: ElementContent[] = [
      { type: 'text', value: child.value.slice(0, at) },
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['corrected'] },
        children: [{ type: 'text', value: correction.corrected }],
      },
      {
        type: 'element',
        tagName: 'button',
        properties: {
          type: 'button',
          className: ['correction'],
          popoverTarget: `correction-${String(correction.number)}-note`,
          ariaLabel: correction.label,
        },
        children: [],
      },
      { type: 'text', value: child.value.slice(end) },
    ];
    return [...children.slice(0, i), ...marked, ...children.slice(i + 1)];
  }
  return null;
}

/**
 * Underlines corrected words and puts a button behind them that shows what was printed.
 * Words that are not found in their paragraph (dropped ones, for instance) stay in the list alone.
 */
export function markCorrections(corrections: readonly BodyCorrection[]): BodyTransform {
  return (tree) => {
    const blocks = new Map(numbered(tree).map(([block, number]) => [number, block]));
    for (const correction of corrections) {
      const block = blocks.get(correction.paragraph);
      if (block === undefined || correction.corrected === '') continue;
      block.children = mark(block.children, correction) ?? block.children;
    }
  };
}

/** Labels of those who ask in an interview; whoever else is named at a line's start answers. */
const asker = /^(?:问|记者|主持人|本刊记者)$/u;
/** 记者：, 问：, 王波： at the start of a paragraph. */
const speakerLabel = /^(问|答|\p{Script=Han}{2,8})[：:]/u;

/**
 * Sets apart who speaks in an interview (问答): the label of each question and answer, and questions
 * as such. An interview has a question and an answer; names that speak only once are no labels.
 */
export function markSpeakers(): BodyTransform {
  return (tree) => {
    const lines = numbered(tree).flatMap(([block]) => {
      const at = block.children.findIndex((child) => child.type === 'text');
      const text = block.children[at];
      const label = text?.type === 'text' ? speakerLabel.exec(text.value) : null;
      const name = label?.[1];
      if (block.tagName !== 'p' || text?.type !== 'text' || label === null) return [];
      return name === undefined ? [] : [{ block, at, text, name, label: label[0] }];
    });
    const counts = Map.groupBy(lines, ({ name }) => name);
    const speakers = lines.filter(
      ({ name }) => asker.test(name) || name === '答' || (counts.get(name)?.length ?? 0) > 1,
    );
    const isQuestion = ({ name }: { name: string }): boolean => asker.test(name);
    if (!speakers.some(isQuestion) || speakers.every(isQuestion)) return;
    for (const { block, at, text, name, label } of speakers) {
      block.properties.className = [asker.test(name) ? 'question' : 'answer'];
      block.children.splice(
        at,
        1,
        {
          type: 'element',
          tagName: 'b',
          properties: { className: ['speaker'] },
          children: [{ type: 'text', value: label }],
        },
        { type: 'text', value: text.value.slice(label.length) },
      );
    }
  };
}

/** Puts a prefix before every id, so that two bodies can stand on one page. */
export function prefixIds(prefix: string): BodyTransform {
  return (tree) => {
    for (const [block, number] of numbered(tree)) {
      block.properties.id = `${prefix}p${String(number)}`;
    }
  };
}

/** Wraps tables, so that a wide one scrolls in its own box and not the page. */
export function wrapTables(label: string): BodyTransform {
  return (tree) => {
    tree.children = tree.children.map((node): RootContent => {
      if (!isElement(node) || node.tagName !== 'table') return node;
      return {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], role: 'region', ariaLabel: label, tabIndex: 0 },
        children: [node],
      };
    });
  };
}
