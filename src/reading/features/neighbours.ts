import { type Feature, near, rung, type Seen } from './feature.ts';

const shapeAt = (line: Seen, distance: number): string => near(line, distance)?.shape ?? '#';
const kindAt = (line: Seen, distance: number): string => near(line, distance)?.kind ?? '#';

const around = (line: Seen, distances: readonly number[]): string =>
  distances.map((distance) => kindAt(line, distance)).join('');

const RATIOS = [0.15, 0.4, 0.7, 1, 1.5, 3, 8];

/** Longer, shorter, or marked higher: a line beside one of its neighbours. */
function compare(line: Seen, other: Seen | undefined): string[] {
  if (other === undefined) return ['none'];
  const own = line.view.prose ? 'text' : 'head';
  const { view } = line;
  const found = [
    `${own} length ratio ${rung(view.length / Math.max(1, other.view.length), RATIOS)}`,
  ];
  if (Math.abs(view.length - other.view.length) <= 1) found.push(`${own} same length`);
  if (!view.prose && !other.view.prose) {
    const [a, b] = [view.unit.level, other.view.unit.level];
    found.push(a === b ? 'same level' : a > b ? 'lower level' : 'higher level');
  }
  return found;
}

const FACTS_AT = ([-2, -1, 1, 2] as const).map((distance): Feature => ({
  name: `fact at ${distance > 0 ? '+' : ''}${String(distance)}`,
  evidence:
    'What stands over and under a line says what it is: kickers over headlines, decks under.',
  of: (line) => near(line, distance)?.facts ?? ['none'],
}));

export const NEIGHBOURS: readonly Feature[] = [
  ...FACTS_AT,
  {
    name: 'shape',
    evidence: 'The shapes of a line and its neighbours.',
    of: (line) => [
      `0 ${line.shape}`,
      `-1 ${shapeAt(line, -1)}`,
      `+1 ${shapeAt(line, 1)}`,
      `-2 ${shapeAt(line, -2)}`,
      `+2 ${shapeAt(line, 2)}`,
      `-1,0 ${shapeAt(line, -1)}${line.shape}`,
      `0,+1 ${line.shape}${shapeAt(line, 1)}`,
    ],
  },
  {
    name: 'kinds',
    evidence: 'Which kinds of lines follow one another: heads, then texts, then a signature.',
    of: (line) => [
      `-1..+1 ${around(line, [-1, 0, 1])}`,
      `0..+2 ${around(line, [0, 1, 2])}`,
      `-2..0 ${around(line, [-2, -1, 0])}`,
      `0..+3 ${around(line, [0, 1, 2, 3])}`,
    ],
  },
  {
    name: 'than the line before',
    evidence: 'Kickers are longer than headlines, decks are lighter.',
    of: (line) => compare(line, near(line, -1)),
  },
  {
    name: 'than the next line',
    evidence: 'Kickers are longer than headlines, decks are lighter.',
    of: (line) => compare(line, near(line, 1)),
  },
];
