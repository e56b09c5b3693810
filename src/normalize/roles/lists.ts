import { type Evidence, headings, text } from './evidence.ts';

/** Items behind bullets and ordinals. */
export const LISTS: readonly Evidence[] = [
  {
    name: 'bullet',
    for: { ...headings(-2), body: -4, closingBody: -3, listItem: 2 },
    when: (v) => v.bullet && v.length >= 12,
  },
  { name: 'no bullet', for: { listItem: -12 }, when: (v) => !v.bullet },
  {
    name: 'ordinal',
    for: { subhead: 2.5, headline: -3, kicker: -3, ...text(0.5) },
    when: (v) => v.ordinal && v.length <= 30 && !v.closed,
  },
];
