import type { View } from '../../normalize/view.ts';

/** Short lines one under another, between texts: the heads of an article, a subhead, verse. */
export interface Run {
  start: number;
  /** Index of its last line. */
  end: number;
  length: number;
  previous: Run | undefined;
  next: Run | undefined;
  /** A byline, a zone, a lead-in or a dateline says that an article opens with it. */
  opened: boolean;
  /** Lines of text before it up to the run before, and behind it up to the next; their characters. */
  textsBefore: number;
  textsBehind: number;
  charactersBehind: number;
  /** How the text before it ends: with a writer or a jump, in a sentence, within one; or there is none. */
  endBefore: 'signed' | 'closed' | 'open' | 'none';
  /** Other runs of as many lines, as long, opened alike: 0 to 3. */
  twins: number;
  /** Runs since one was opened. */
  unopened: number;
}

/** （本报记者王波） and 新华社太原5月9日电 near the start of a text, also where brackets are misread. */
const DATELINE =
  /^(?:[（(【〔[]?(?:本报|新华社|中新社|据)[^，。]{0,20}(?:讯|电|报道)|.{0,12}(?:讯|电)[（( 　】])|^.{0,40}(?:记者|通讯员)[\p{Script=Han} 、]{2,20}[）)]?/u;

/** True where a text opens in the manner of a dispatch. */
export const opensAsDispatch = ({ text, leadIn }: View): boolean =>
  leadIn !== undefined || DATELINE.test(text.slice(0, 60));

const isShort = (view: View): boolean =>
  !view.prose && view.furniture === undefined && view.length <= 40 && !view.closed;

/** Lines of a page -> for each the run that it stands in, and the share of runs that are opened. */
export function runsOf(views: readonly View[]): { of: (Run | undefined)[]; opened: number } {
  const runs: Run[] = [];
  const of = views.map((): Run | undefined => undefined);
  for (let i = 0; i < views.length; i++) {
    const start = i;
    for (let view = views[i]; view !== undefined && isShort(view); view = views[i]) i++;
    if (i === start) continue;
    const run: Run = {
      start,
      end: i - 1,
      length: i - start,
      previous: runs.at(-1),
      next: undefined,
      opened: false,
      textsBefore: 0,
      textsBehind: 0,
      charactersBehind: 0,
      endBefore: 'none',
      twins: 0,
      unopened: 0,
    };
    if (run.previous !== undefined) run.previous.next = run;
    of.fill(run, start, i);
    runs.push(run);
  }
  let unopened = 0;
  for (const run of runs) {
    const under = views[run.end + 1];
    run.opened =
      views
        .slice(run.start, run.end + 1)
        .some(
          (v) =>
            v.byline !== undefined ||
            v.zone.listed !== undefined ||
            v.zone.unlisted !== undefined ||
            v.affiliation,
        ) ||
      (under !== undefined && opensAsDispatch(under));
    const texts = (from: number, to: number): View[] =>
      views.slice(from, to).filter((v) => v.furniture === undefined);
    const before = texts(run.previous === undefined ? 0 : run.previous.end + 1, run.start);
    const behind = texts(run.end + 1, run.next?.start ?? views.length);
    run.textsBefore = before.length;
    run.textsBehind = behind.length;
    run.charactersBehind = behind.reduce((sum, v) => sum + v.length, 0);
    run.endBefore = endOf(before.at(-1));
    run.unopened = unopened;
    unopened = run.opened ? 0 : unopened + 1;
  }
  countTwins(runs, views);
  const over = runs.filter((run) => run.textsBehind > 0);
  return {
    of,
    opened: over.length === 0 ? 0 : over.filter((run) => run.opened).length / over.length,
  };
}

function endOf(text: View | undefined): Run['endBefore'] {
  if (text === undefined) return 'none';
  if (text.closing !== undefined || text.jumpTo !== undefined || /[）)]$/u.test(text.text))
    return 'signed';
  return text.closed ? 'closed' : 'open';
}

/** Runs of one form are counted by form first: a page may have thousands. */
function countTwins(runs: readonly Run[], views: readonly View[]): void {
  const key = (run: Run, length: number): string =>
    `${String(run.opened)} ${String(run.length)} ${String(length)}`;
  const lengthOf = (run: Run): number => views[run.start]?.length ?? 0;
  const forms = new Map<string, number>();
  for (const run of runs) {
    const form = key(run, lengthOf(run));
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  for (const run of runs) {
    const length = lengthOf(run);
    const alike = [length - 1, length, length + 1].map((l) => forms.get(key(run, l)) ?? 0);
    run.twins = Math.min(3, alike.reduce((sum, n) => sum + n, 0) - 1);
  }
}
