import { closesForeignMark, openMarks } from '../forms/quotation.ts';
import { madeOnce } from '../made-once.ts';
import { breaksOffAsText, nextOf, type PageView, previousOf } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** 9月9日，… 2024年底，… 1至8月，…: a day or a year that a sentence opens with. */
const DAY =
  /^(?=[^，,]*[年月日])(?:今年|去年)?[\d年月日时分至到—-]{2,16}(?:[上中下]旬|初|底|末|以来|起)?[，,]/u;

/** 该区…, 此次…, 据了解…: what was said before, or by whom. */
const POINTS_BACK = /^(?:该(?!不该)|此次|这一|这些|其中|据悉|据了解|据介绍)/u;

/** How often each who speaks opens a line of a page, and all of them. */
const speeches = madeOnce((views: readonly View[]) => {
  const speakers = views.flatMap(({ speaker }) => speaker ?? []);
  return { all: speakers.length, of: Map.groupBy(speakers, (speaker) => speaker) };
});

/** 在年产6万吨的耐火材料 | 生产线上…: 在放权上求突破 is a heading, its place is closed in the line. */
const OPEN_PLACE = /^在[^上中下里内外间前后时处]+$/u;

/** 吹制是这里的“看家本领”，产品占到全国 | …: two clauses of a heading are short, or about as long. */
function areUnequal({ text, length, closed, prose, parts }: View): boolean {
  if (closed || prose || parts.length > 1 || length < 14) return false;
  const clauses = text.split(/[，,]/u).map((clause) => clause.length);
  return Math.max(...clauses) > 1.5 * Math.min(...clauses);
}

const isShortAndOpen = ({ closed, length, prose }: View): boolean =>
  !closed && length <= 40 && !prose;

/** Open, short, in one part and without a heading mark: text or heading, by its words alone. */
const isUnmarkedLine = (view: View): boolean =>
  isShortAndOpen(view) && view.length >= 8 && view.parts.length === 1 && view.unit.level === 0;

/** What sentences are held together with; headings, short of room, mostly do without. */
const WORDS_OF_A_SENTENCE = /[了是将已该由等和对其]/gu;

/** Right behind a text that ends within a sentence. */
function isBehindCut(view: View, page: PageView): boolean {
  const before = previousOf(view, page);
  return before !== undefined && breaksOffAsText(before);
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
    when: isShortAndOpen,
  },
  {
    name: 'words run on into the next text',
    for: { ...text(7), ...headings(-3.5), byline: -1 },
    when: (v, p) => (v.closed || v.zone.listed !== undefined ? 0 : (p.bridges[v.index] ?? 0)),
  },
  {
    name: 'words run on from the text before',
    for: { ...text(5), ...headings(-2), byline: -1 },
    when: (v, p) => (v.zone.listed === undefined ? (p.runsOn[v.index] ?? 0) : 0),
  },
  {
    name: 'marks of a sentence',
    for: { ...text(1.2), ...headings(-1.2) },
    when: (v) =>
      isUnmarkedLine(v) ? Number(/[，,]/u.test(v.text)) + 0.5 * Number(v.text.includes('、')) : 0,
  },
  {
    name: 'words of a sentence',
    for: { ...text(0.6), ...headings(-0.6) },
    when: (v) =>
      isUnmarkedLine(v) ? Math.min(2, new Set(v.text.match(WORDS_OF_A_SENTENCE)).size) : 0,
  },
  {
    name: 'clauses behind a text that breaks off',
    for: { ...text(2.5), ...headings(-1.5) },
    when: (v, p) => isShortAndOpen(v) && v.commas > 0 && v.unit.level === 0 && isBehindCut(v, p),
  },
  {
    name: 'opens with a mark that no line opens with',
    for: { ...text(6), ...headings(-4), standingHead: -4 },
    when: (v) => /^[，。；：、,;:%％]/u.test(v.text),
  },
  {
    name: 'closes what the text before has opened',
    for: { ...text(6), ...headings(-4), standingHead: -4 },
    when: (v, p) => {
      const before = previousOf(v, p);
      return isBehindCut(v, p) && openMarks(before?.text ?? '') > 0 && closesForeignMark(v.text);
    },
  },
  {
    name: 'ends with a comma over a text',
    for: { ...text(3), ...headings(-2), standingHead: -2 },
    when: (v, p) => /[，、,]$/u.test(v.text) && nextOf(v, p)?.prose === true,
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
        POINTS_BACK.test(v.text) ||
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
      speeches(p.views).all >= 3 &&
      (speeches(p.views).of.get(v.speaker)?.length ?? 0) > 1,
  },
  {
    name: 'lead-in',
    for: { ...text(6), ...headings(-6), caption: -5, standingHead: -5 },
    when: (v) => v.leadIn !== undefined,
  },
];
