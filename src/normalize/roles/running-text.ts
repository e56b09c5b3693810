import { madeOnce } from '../made-once.ts';
import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** Lines of a page that open with who speaks. */
const speeches = madeOnce((views: readonly View[]) =>
  views.filter(({ speaker }) => speaker !== undefined),
);

/** What tells running text from headings: its length, its marks, and where its words run on. */
export const RUNNING_TEXT: readonly Evidence[] = [
  {
    name: 'long',
    for: {
      ...text(4),
      headline: -4,
      kicker: -4,
      subhead: -4,
      deck: -2.5,
      caption: -1.5,
      zoneLine: -6,
      standingHead: -6,
    },
    when: (v) => (v.length >= 60 ? Math.min(2, v.length / 60) : 0),
  },
  {
    name: 'closed sentence',
    for: { ...text(2.5), ...headings(-3), deck: -2.5, standingHead: -4, caption: 1 },
    when: (v) => /[。；;]$|[。！？]”$/u.test(v.text),
  },
  { name: 'prose', for: { ...text(2.5), ...headings(-2.5), deck: -1 }, when: (v) => v.prose },
  {
    name: 'commas',
    for: { ...text(1), ...headings(-1) },
    when: (v) => Math.min(3, v.commas) * (v.length > 24 ? 1 : 0.4),
  },
  {
    name: 'short and open',
    for: { ...text(-3.5), ...headings(1.5) },
    when: (v) => !v.closed && v.length <= 40 && !v.prose,
  },
  {
    name: 'words run on into the next text',
    for: { ...text(7), ...headings(-3.5), byline: -1 },
    when: (v, p) => (v.closed || v.zone.listed !== undefined ? 0 : (p.bridges[v.index] ?? 0)),
  },
  {
    name: 'open clause with commas',
    for: { ...text(2), ...headings(-1.5) },
    when: (v) =>
      !v.closed &&
      !v.prose &&
      v.parts.length === 1 &&
      ((v.length >= 22 && v.commas >= 1) || (v.length >= 12 && v.commas >= 2)),
  },
  {
    name: 'a full stop within the line',
    for: { ...headings(-4), deck: -3, ...text(1.5) },
    when: (v) => /。./u.test(v.text),
  },
  {
    name: 'several sentences',
    for: { caption: -3, ...text(2) },
    when: (v) =>
      (v.text.match(/[。！？]/gu) ?? []).length >= 2 && !/^[（(]?(?:图|[上下左右]图)/u.test(v.text),
  },
  {
    name: 'opens like a sentence',
    for: { ...text(4), ...headings(-2.5) },
    when: (v) =>
      !v.closed &&
      v.length >= 12 &&
      v.parts.length === 1 &&
      (/^\p{Script=Han}{2,5}[，,]/u.test(v.text) ||
        (v.commas > 0 &&
          /^(?:随着|为了|通过|针对|根据|按照|近年来|目前|去年|今年|截至|记者)/u.test(v.text))),
  },
  {
    name: 'stands where two columns were read across',
    for: { ...text(10), ...headings(-6), caption: -6, byline: -3 },
    when: (v) => v.unit.crossed,
  },
  {
    name: 'speaker and colon',
    for: { ...text(6), ...headings(-4), standingHead: -4 },
    when: (v, p) =>
      v.speaker !== undefined &&
      speeches(p.views).length >= 3 &&
      speeches(p.views).some((o) => o.speaker === v.speaker && o !== v),
  },
  {
    name: 'lead-in',
    for: { ...text(6), ...headings(-6), caption: -5, standingHead: -5 },
    when: (v) => v.leadIn !== undefined,
  },
];
