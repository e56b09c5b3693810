import { madeOnce } from '../made-once.ts';
import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** 9月9日，… 2024年底，… 1至8月，…: a day or a year that a sentence opens with. */
const DAY =
  /^(?=[^，,]*[年月日])(?:今年|去年)?[\d年月日时分至到—-]{2,16}(?:[上中下]旬|初|底|末|以来|起)?[，,]/u;

/** Lines of a page that open with who speaks. */
const speeches = madeOnce((views: readonly View[]) =>
  views.filter(({ speaker }) => speaker !== undefined),
);

/** 在年产6万吨的耐火材料 | 生产线上…: 在放权上求突破 is a heading, its place is closed in the line. */
const OPEN_PLACE = /^在[^上中下里内外间前后时处]+$/u;

/** 吹制是这里的“看家本领”，产品占到全国 | …: two clauses of a heading are short, or about as long. */
function areUnequal({ text, length, closed, prose, parts }: View): boolean {
  if (closed || prose || parts.length > 1 || length < 18) return false;
  const clauses = text.split(/[，,]/u).map((clause) => clause.length);
  return Math.max(...clauses) > 1.5 * Math.min(...clauses);
}

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
    name: 'open clauses of unequal length',
    for: { ...text(1), ...headings(-1) },
    when: areUnequal,
  },
  {
    name: 'opens a place and does not close it',
    for: { ...text(3), ...headings(-2) },
    when: (v) => v.length >= 12 && v.parts.length === 1 && !v.closed && OPEN_PLACE.test(v.text),
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
        DAY.test(v.text) ||
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
