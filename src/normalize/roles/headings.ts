import { previousOf } from '../page-view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** What all headings share: marks of Markdown, halves, length, and lines of one heading set close. */
export const HEADINGS: readonly Evidence[] = [
  {
    name: 'halves',
    for: { headline: 1.5, kicker: 1.2, subhead: 1.2, ...text(-2), standingHead: -2 },
    when: (v) =>
      v.parts.length >= 2 &&
      v.parts.length <= 4 &&
      v.length <= 44 &&
      v.parts.every((p) => p.length >= 3) &&
      !v.prose,
  },
  {
    name: 'heading mark',
    for: {
      headline: 2,
      subhead: 2,
      standingHead: 1.5,
      zoneLine: 1.5,
      kicker: 0.6,
      ...text(-2),
      caption: -2,
      byline: -1.5,
      deck: 0,
    },
    when: (v) => v.unit.level > 0 && v.unit.level <= 6,
  },
  {
    name: 'all bold',
    for: { headline: 1, subhead: 1, standingHead: 1, byline: 0.5, ...text(-1) },
    when: (v) => v.unit.level === 7,
  },
  {
    name: 'no heading mark on a marked page',
    for: { headline: -0.8, zoneLine: -0.5 },
    when: (v, page) => page.marked && v.unit.level === 0,
  },
  {
    name: 'headline length',
    for: { headline: 1, kicker: 0.5, subhead: 0.6 },
    when: (v) => v.length >= 7 && v.length <= 30 && !v.prose,
  },
  {
    name: 'very short',
    for: { headline: -1.2, kicker: -2, deck: -1.5, standingHead: 1.2, subhead: 0.3 },
    when: (v) => v.length <= 5,
  },
  {
    name: 'too long for a heading',
    for: { headline: -1, kicker: -1, subhead: -2, standingHead: -4, zoneLine: -3 },
    when: (v) => Math.max(0, (v.length - 36) / 10),
  },
  {
    name: 'asks or exclaims',
    for: { ...headings(2.5), ...text(-2.5) },
    when: (v) =>
      /[？！?!]$/u.test(v.text) &&
      v.length <= 30 &&
      !/[。；]/u.test(v.text) &&
      v.commas <= 2 &&
      !v.dash,
  },
  {
    name: 'behind a hard break',
    for: { headline: 2.5, subhead: 2.5, kicker: -2.5, byline: -3.5, standingHead: -2 },
    when: (v, p) => previousOf(v, p)?.unit.lines.at(-1)?.hardBreak === true && !v.prose,
  },
  {
    name: 'set close under a heading',
    for: { headline: 1, byline: -1.5 },
    when: (v, p) =>
      v.adjacent &&
      v.byline?.form === 'bare' &&
      previousOf(v, p)?.prose === false &&
      previousOf(v, p)?.byline === undefined &&
      previousOf(v, p)?.dash === false,
  },
];
