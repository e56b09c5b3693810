import { type Evidence, headings, text } from './evidence.ts';

/** 署名: who wrote it, on a line of its own or behind the last sentence. */
export const BYLINES: readonly Evidence[] = [
  {
    name: 'byline',
    for: { byline: 4.5, ...text(-3), caption: -2, kicker: -2 },
    when: (v) => v.byline !== undefined,
  },
  {
    name: 'titled or marked byline',
    for: { byline: 4, headline: -4, standingHead: -4, subhead: -4, zoneLine: -4 },
    when: (v) => v.byline !== undefined && v.byline.form !== 'bare',
  },
  {
    name: 'common surname',
    for: { byline: 1.5, standingHead: -1, headline: -1, subhead: -0.7 },
    when: (v) => v.byline?.commonSurnames === true,
  },
  {
    name: 'rare surname',
    for: { byline: -1.5 },
    when: (v) => v.byline !== undefined && !v.byline.commonSurnames && v.byline.form === 'bare',
  },
  {
    name: 'no byline',
    for: { byline: -12 },
    when: (v) => v.byline === undefined && !v.affiliation,
  },
  {
    name: 'affiliation',
    for: { byline: 9, ...text(-2), ...headings(-4) },
    when: (v) => v.affiliation,
  },
  {
    name: 'name behind the last sentence',
    for: { closingBody: 3, ...headings(-6), deck: -4 },
    when: (v) => v.closing !== undefined,
  },
  {
    name: 'titled name behind the last sentence',
    for: { closingBody: 3 },
    when: (v) => v.closing !== undefined && v.closing.form !== 'bare',
  },
  {
    name: 'common surname behind the last sentence',
    for: { closingBody: 0.8 },
    when: (v) => v.closing?.commonSurnames === true,
  },
  {
    name: 'no name behind the last sentence',
    for: { closingBody: -30 },
    when: (v) => v.closing === undefined,
  },
];
