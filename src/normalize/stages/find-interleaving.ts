import type { Doubt } from '../../domain/ledger.ts';
import type { View } from '../view.ts';

/** Where two columns seem to have been read across: the doubts, and the lines that no text may be joined to. */
export interface Interleaving {
  doubts: Doubt[];
  /** First line of each unit that may go on in another than the one before it. */
  apart: ReadonlySet<number>;
}

/** Lines in a row that must change their subject each time. */
const ALTERNATIONS = 3;

const lineOf = (view: View): number => view.unit.lines[0].number;

const shares = (a: View, b: View): boolean =>
  [...a.subjects].some((subject) => b.subjects.has(subject));

const doubtAt = (line: number, found: string): Doubt => ({
  line,
  ruleId: 'find-interleaving',
  message: `${found}; the columns may have been read across, compare the printed page`,
});

/**
 * Units of a page -> the places where two stories seem to run line by line into each other, as when
 * an OCR reads across two columns. They are marked, never untangled: nothing is joined there.
 */
export function findInterleaving(views: readonly View[]): Interleaving {
  const found = [...sideBySide(views), ...alternating(views)];
  return {
    doubts: found.map(({ doubt }) => doubt),
    apart: new Set(found.flatMap(({ units }) => units.map(lineOf))),
  };
}

interface Place {
  doubt: Doubt;
  units: readonly View[];
}

/** A text that is cut off, and right under it the opening of another: two columns side by side. */
function sideBySide(views: readonly View[]): Place[] {
  return views.flatMap((view, i) => {
    const next = views[i + 1];
    const isCut =
      view.prose && !view.closed && view.closing === undefined && view.jumpTo === undefined;
    if (!isCut || next?.leadIn === undefined) return [];
    const [cut, opening] = [lineOf(view), lineOf(next)];
    const doubt = doubtAt(
      cut,
      `line ${String(cut)} is cut off and line ${String(opening)} opens another story`,
    );
    return [{ doubt, units: textsFrom(views, i + 1) }];
  });
}

const isText = (view: View): boolean =>
  view.prose || view.closed || view.closing !== undefined || view.unit.crossed;

/** Texts from one on, up to the next heading or the opening of a third story. */
function textsFrom(views: readonly View[], start: number): View[] {
  let end = start + 1;
  for (let view = views[end]; view?.leadIn === undefined; view = views[++end]) {
    if (view === undefined || !isText(view)) break;
  }
  return views.slice(start, end);
}

/** Texts that each name the places of the one before last and none of the last. */
function alternating(views: readonly View[]): Place[] {
  const texts = views.filter((view) => view.prose && view.subjects.size > 0);
  const found: Place[] = [];
  let run = 0;
  for (let i = 2; i <= texts.length; i++) {
    const [first, second, third] = [texts[i - 2], texts[i - 1], texts[i]];
    const alternates =
      first !== undefined &&
      second !== undefined &&
      third !== undefined &&
      shares(first, third) &&
      !shares(first, second) &&
      !shares(second, third);
    if (alternates) {
      run++;
      continue;
    }
    const units = texts.slice(i - 2 - run, i);
    const [start, end] = [units[0], units.at(-1)];
    if (run >= ALTERNATIONS && start !== undefined && end !== undefined) {
      const doubt = doubtAt(
        lineOf(start),
        `lines ${String(lineOf(start))} to ${String(lineOf(end))} change between two stories`,
      );
      found.push({ doubt, units: views.slice(start.index, end.index + 1) });
    }
    run = 0;
  }
  return found;
}
