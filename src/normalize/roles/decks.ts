import { nextOf, type PageView, previousOf } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, text } from './evidence.ts';

/** 全省开发区半年成绩出炉: a heading in one part that opens with its place, or names its zone. */
const saysWhere = (view: View, { lexicon }: PageView): boolean =>
  !view.prose &&
  view.length >= 8 &&
  view.parts.length === 1 &&
  view.zone.listed === undefined &&
  (view.mentions.length > 0 || lexicon.startsWithPlace(view.text));

/** 工业投资增长21.7% 亩均税收提高1.4万元: figures in each half, and no place. */
const holdsFigures = (view: View, { lexicon }: PageView): boolean =>
  !view.prose &&
  view.cells < 3 &&
  view.parts.length >= 2 &&
  view.parts.every((part) => part.length >= 5 && /^\D{2,}\d/u.test(part)) &&
  view.mentions.length === 0 &&
  !lexicon.startsWithPlace(view.text);

/** Under a heading that says where, halves with figures say how much: a deck without a dash. */
const isDeckOfFigures = (view: View | undefined, page: PageView): boolean => {
  if (view === undefined || !holdsFigures(view, page)) return false;
  const before = previousOf(view, page);
  return before !== undefined && saysWhere(before, page);
};

/** 副题: a line under a headline or a subhead that a dash opens, or that gives the figures. */
export const DECKS: readonly Evidence[] = [
  {
    name: 'dash before it',
    for: {
      deck: 7,
      subheadDeck: 7,
      headline: -5,
      kicker: -5,
      subhead: -4,
      standingHead: -5,
      zoneLine: -5,
    },
    when: (v) => v.dash && v.length <= 48 && !/[。；]$/u.test(v.text),
  },
  {
    name: 'dash before a paragraph',
    for: { ...text(4), deck: -6, subheadDeck: -6 },
    when: (v) => v.dash && (v.length > 48 || /[。；]$/u.test(v.text)),
  },
  { name: 'no dash before it', for: { deck: -5.5, subheadDeck: -10 }, when: (v) => !v.dash },
  {
    name: 'figures under a heading that says where',
    for: { deck: 9, headline: -2 },
    when: isDeckOfFigures,
  },
  {
    name: 'says where, over figures',
    for: { headline: 2, kicker: -2 },
    when: (v, p) => isDeckOfFigures(nextOf(v, p), p),
  },
];
