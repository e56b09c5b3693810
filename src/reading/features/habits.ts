import type { View } from '../../normalize/view.ts';

/** What the lines of a page have in common: how it marks headings, opens and signs articles. */
export interface Habits {
  lines: number;
  /** Share of the short lines that carry a heading mark. */
  marked: number;
  /** Share of the heading marks that an opening stands under: a byline, a lead-in, a zone. */
  marksOpen: number;
  /** Number of different levels of heading marks, and the highest, 9 without any. */
  levels: number;
  topLevel: number;
  /** Share of long lines that end in a sentence: where OCR loses full stops it is low. */
  closed: number;
  leadIns: number;
  writers: number;
  /** Share of short lines, of short closed lines, of lines behind a blank, of indented ones. */
  short: number;
  shortClosed: number;
  blanks: number;
  /** Mean length of its texts. */
  textLength: number;
  /** Share of lead-ins that a heading stands over. */
  headsOverLeadIns: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Lines of a page -> its habits. */
export function habitsOf(views: readonly View[], isText: (view: View) => boolean): Habits {
  const long = views.filter((v) => v.length >= 40 && v.furniture === undefined);
  const short = views.filter(
    (v) => !v.prose && v.length >= 4 && v.length <= 40 && v.furniture === undefined && !v.byline,
  );
  const marked = views.filter((v) => v.unit.level > 0);
  const texts = views.filter(isText);
  const opens = ({ index }: View): boolean =>
    views
      .slice(index + 1, index + 4)
      .some((v) => v.leadIn !== undefined || v.byline !== undefined || v.zone.listed !== undefined);
  const leadIns = views.filter((v) => v.leadIn !== undefined);
  const headed = leadIns.filter(({ index }) => {
    const over = views[index - 1];
    return over !== undefined && over.length < 40 && !over.closed;
  });
  return {
    lines: views.length,
    marked: share(marked.length, short.length),
    marksOpen: share(marked.filter(opens).length, marked.length),
    levels: new Set(marked.map((v) => v.unit.level)).size,
    topLevel: Math.min(9, ...marked.map((v) => v.unit.level)),
    closed: share(long.filter((v) => v.closed).length, long.length),
    leadIns: leadIns.length,
    writers: views.filter((v) => v.byline !== undefined || v.closing !== undefined).length,
    short: share(short.length, views.length),
    shortClosed: share(views.filter((v) => v.closed && v.length < 30).length, views.length),
    blanks: share(views.filter((v) => v.unit.blanksBefore > 0).length, views.length),
    textLength: share(
      texts.reduce((sum, v) => sum + v.length, 0),
      texts.length,
    ),
    headsOverLeadIns: share(headed.length, leadIns.length),
  };
}
