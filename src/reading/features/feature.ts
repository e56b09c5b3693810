import type { Place } from './place.ts';
import type { PageView } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import type { Cohesion } from './cohesion.ts';
import type { Run } from './runs.ts';
import type { Habits } from './habits.ts';

/** A line with all that its features may look at. */
export interface Seen {
  view: View;
  page: SeenPage;
  index: number;
  /** A coarse class of the line by its looks: one or two letters, see `shapes.ts`. */
  shape: string;
  /** The class without length and marks. */
  kind: string;
  /** What it is by itself, see `lines.ts`. */
  facts: readonly string[];
  /** Running text that is no picture's caption. */
  isText: boolean;
  /** The run of short lines that it stands in. */
  run: Run | undefined;
  /** What of the texts before and behind it is alike. */
  cohesion: Cohesion;
  /** The same for all texts since an opened run, for lines of a run. */
  story: Cohesion | undefined;
  /** The texts before it, nearest last, and from it on, nearest first. */
  before: readonly Seen[];
  behind: readonly Seen[];
}

/** A page with all that the features of its lines share. */
export interface SeenPage {
  view: PageView & { places: readonly Place[] };
  lines: readonly Seen[];
  habits: Habits;
  /** Share of the runs of short lines over texts that a byline or a lead-in opens. */
  openedShare: number;
}

/**
 * One fact about a line that is evidence for what it is: true, how much, or one of several values.
 * What it speaks for, and how much, is found by the fit.
 */
export interface Feature {
  /** How it stands in weights and in the ledger. */
  name: string;
  /** The printed convention behind it, in a sentence. */
  evidence: string;
  of: (line: Seen) => boolean | number | string | readonly string[] | undefined;
}

/** A number as the step of a ladder that it has reached: 0 below the first rung. */
export function rung(value: number, ladder: readonly number[]): string {
  let step = 0;
  while (step < ladder.length && value >= (ladder[step] ?? Infinity)) step++;
  return String(step);
}

/** The line at a distance: -1 is the line before. */
export const near = ({ page, index }: Seen, distance: number): Seen | undefined =>
  page.lines[index + distance];
