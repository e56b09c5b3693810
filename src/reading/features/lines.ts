import { type Feature, near, rung, type Seen } from './feature.ts';

const LENGTHS = [3, 5, 7, 9, 12, 15, 18, 22, 27, 34, 45, 60, 90, 150, 260];

/** A character by its class: Han letters, digits and Latin are one each, marks are themselves. */
const classOf = (character: string | undefined): string =>
  character === undefined
    ? '#'
    : /\p{Script=Han}/u.test(character)
      ? 'han'
      : /\d/u.test(character)
        ? 'digit'
        : /[A-Za-z]/u.test(character)
          ? 'latin'
          : character;

/** Facts of a line by itself; they are looked at on its neighbours as well. */
export function factsOf({ view, page }: Seen): string[] {
  const place = page.view.places[view.index];
  const facts = [
    `length ${rung(view.length, LENGTHS)}`,
    `level ${String(view.unit.level)}`,
    `blanks ${String(Math.min(view.unit.blanksBefore, 4))}`,
  ];
  const add = (holds: boolean | undefined, name: string): void => {
    if (holds === true) facts.push(name);
  };
  add(view.closed, 'closed');
  add(view.prose, 'prose');
  add(view.unit.indented, 'indented');
  add(view.unit.crossed, 'crossed');
  add(view.zone.listed !== undefined, 'zone');
  add(view.zone.unlisted !== undefined, 'unlisted zone');
  add(view.leadIn !== undefined, 'lead-in');
  add(view.affiliation, 'affiliation');
  add(view.credit, 'credit');
  add(view.jumpTo !== undefined, 'jump to');
  add(view.jumpFrom !== undefined, 'jump from');
  add(view.dash, 'dash');
  add(view.bullet, 'bullet');
  add(view.ordinal, 'ordinal');
  add(view.speaker !== undefined, 'speaker');
  add(view.unit.lines[0].afterImage, 'image');
  add(view.unit.lines.at(-1)?.hardBreak, 'hard break');
  add(place?.brief, 'brief');
  add(place?.goesOn, 'goes on');
  add(place?.inLines, 'in lines');
  if (view.byline !== undefined) facts.push(`byline ${view.byline.form}`);
  if (view.closing !== undefined) facts.push(`signed ${view.closing.form}`);
  if (view.caption !== undefined)
    facts.push(view.caption.caption === undefined ? 'credit alone' : 'caption with credit');
  if (view.furniture !== undefined) facts.push(`words of ${view.furniture}`);
  if (view.parts.length >= 2 && view.length < 60)
    facts.push(`parts ${String(Math.min(view.parts.length, 4))}`);
  if (view.commas > 0) facts.push(`commas ${String(Math.min(view.commas, 3))}`);
  add(view.cells > 2, 'cells');
  add(view.mentions.length > 0, 'names a zone');
  return facts;
}

export const LINES: readonly Feature[] = [
  {
    name: 'fact',
    evidence: 'Length, marks, and the forms that a line can be parsed as.',
    of: (line) => line.facts,
  },
  {
    name: 'opens with',
    evidence: 'Quotation marks, brackets, bullets open other lines than letters do.',
    of: ({ view }) => classOf(view.text[0]),
  },
  {
    name: 'ends with',
    evidence: 'Texts end in 。, headings without a mark, captions and credits in names.',
    of: ({ view }) => classOf(view.text.at(-1)),
  },
  {
    name: 'line before ends with',
    evidence: 'Behind a comma the text goes on; behind 。 something else may begin.',
    of: (line) => {
      const before = near(line, -1);
      return before === undefined ? undefined : classOf(before.view.text.at(-1));
    },
  },
  {
    name: 'next line ends with',
    evidence: 'A line over a text is a heading.',
    of: (line) => {
      const next = near(line, 1);
      return next === undefined ? undefined : classOf(next.view.text.at(-1));
    },
  },
  {
    name: 'digits',
    evidence: 'Folios, tables and figures are full of digits.',
    of: ({ view }) =>
      rung(
        (view.text.match(/\d/gu)?.length ?? 0) / Math.max(1, view.length),
        [0.01, 0.1, 0.25, 0.5],
      ),
  },
  {
    name: 'holds',
    evidence: 'Marks that headings, columns and books are printed with.',
    of: ({ view: { text } }) => {
      const marks: string[] = [];
      if (/[“”]/u.test(text)) marks.push('quotation');
      if (/[：:]/u.test(text)) marks.push('colon');
      if (/[·•]/u.test(text)) marks.push('dot');
      if (/[《》]/u.test(text)) marks.push('book');
      if (/[？！?!]$/u.test(text)) marks.push('question');
      if (/[ \u3000]/u.test(text.trim())) marks.push('space');
      if (/。./u.test(text)) marks.push('full stop within');
      if (/[（(][^（）()]{1,40}[）)]$/u.test(text)) marks.push('brackets at its end');
      if (/[；;]$/u.test(text)) marks.push('semicolon at its end');
      return marks;
    },
  },
];
