import { type Evidence, text } from './evidence.ts';

/** 副题: a line that a dash opens, under a headline or under a subhead. */
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
];
