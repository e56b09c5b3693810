import { type Feature, rung, type Seen } from './feature.ts';

const own = ({ view }: Seen): string => (view.prose ? 'text' : view.length < 12 ? 'short' : 'head');
const COSINES = [0.02, 0.05, 0.1, 0.15, 0.22, 0.3];
const SHARES = [0.01, 0.15, 0.35, 0.6];

/** What the words of the texts before and behind a line say about it. */
export const TEXTS: readonly Feature[] = [
  {
    name: 'likeness of the texts on both sides',
    evidence: 'Texts of one article speak of the same things.',
    of: (line) => `${own(line)} ${rung(line.cohesion.cosine, COSINES)}`,
  },
  {
    name: 'rare words on both sides',
    evidence: 'Names that the page has in few places stand in one article.',
    of: (line) => `${own(line)} ${rung(line.cohesion.rare, [1, 2, 4, 8, 16])}`,
  },
  {
    name: 'words of a heading behind it and before',
    evidence: 'A headline speaks of the text behind it, a subhead of both.',
    of: ({ view, cohesion }) =>
      view.prose
        ? undefined
        : `${rung(cohesion.headBehind, SHARES)} ${rung(cohesion.headBefore, SHARES)}`,
  },
  {
    name: 'more of a heading behind it',
    evidence: 'A headline speaks of the text behind it.',
    of: ({ view, cohesion }) =>
      view.prose ? 0 : Math.max(0, cohesion.headBehind - cohesion.headBefore),
  },
  {
    name: 'other places from here on',
    evidence: 'Where other places are named than before, another article has begun.',
    of: ({ page, index }) => {
      const turn = page.view.places[index]?.turn ?? 0;
      return turn > 0 ? 'others' : turn < 0 ? 'the same' : undefined;
    },
  },
  {
    name: 'words run on into the next text',
    evidence: 'A word of the page is cut by the column break.',
    of: ({ page, view, index }) => (view.closed ? 0 : (page.view.bridges[index] ?? 0)),
  },
  {
    name: 'likeness to the story so far',
    evidence:
      'Between the parts of one story stand subheads; another story speaks of other things.',
    of: ({ run, story }) => {
      if (run === undefined || story === undefined) return undefined;
      const own = run.opened ? 'opened' : 'unopened';
      return [
        `${own} ${rung(story.cosine, [0.03, 0.07, 0.12, 0.2, 0.3])}`,
        `${own} rare ${rung(story.rare, [1, 2, 4, 8, 16])}`,
        `${own} heading ${rung(story.headBefore, SHARES)} ${rung(story.headBehind, SHARES)}`,
      ];
    },
  },
  {
    name: 'next text opens',
    evidence: '他…, 这…, 同时… go on; 近日…, 5月9日…, a reporter’s name open an article.',
    of: (line) => {
      const next = line.behind.find((other) => other !== line)?.view.text;
      if (next === undefined || line.view.prose) return undefined;
      const found: string[] = [];
      if (
        /^(?:他|她|它|这|该|此|其|同时|另|不仅|而|但|在此|对此|记者了解|据介绍|据了解|据悉)/u.test(
          next,
        )
      )
        found.push('as a text goes on');
      if (/\d{1,2}日|近日|日前|昨日|今日|昨天|今天|连日/u.test(next.slice(0, 24)))
        found.push('with a day');
      if (/记者|通讯员/u.test(next.slice(0, 50))) found.push('with a reporter');
      if (/^[“‘]/u.test(next)) found.push('with a quotation');
      return found;
    },
  },
  {
    name: 'next text',
    evidence: 'Whether the text behind opens with a lead-in, and how long it is.',
    of: (line) => {
      const next = line.behind.find((other) => other !== line)?.view;
      if (next === undefined) return undefined;
      const facts = [`length ${rung(next.length, [40, 80, 150, 250])} ${own(line)}`];
      if (next.leadIn !== undefined) facts.push(`lead-in ${own(line)}`);
      return facts;
    },
  },
];
