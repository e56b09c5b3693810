import type { Role } from '../../domain/ledger.ts';
import type { Candidate } from '../roles/evidence.ts';
import { continueArticle } from './continue-article.ts';
import { endArticle, endBefore, type Ending } from './end-article.ts';
import { nextUnit } from './next-unit.ts';
import type { Place } from './place.ts';
import {
  BODY,
  flagsOf,
  lastOf,
  OUTSIDE,
  outsideArticles,
  phaseOf,
  type State,
  state,
  type Step,
} from './reading-state.ts';
import { startArticle } from './start-article.ts';

/** One step of the lattice; states are named by their index at the unit. */
export interface Edge {
  from: number;
  to: number;
  /** Index among the unit's candidates. */
  candidate: number;
  starts: boolean;
  weight: number;
  step: Step;
  /** What ending the article before added, for an edge that starts one. */
  ending: Ending | undefined;
}

/** The states that can be reached before a unit, each with the best score of getting there. */
export interface Column {
  states: State[];
  forward: number[];
}

const emptyColumn = (): Column => ({ states: [], forward: [] });

function reach(column: Column, to: State, score: number): number {
  // Two dozen states: they are looked through sooner than a map of them is made.
  const known = column.states.indexOf(to);
  if (known < 0) {
    column.forward.push(score);
    return column.states.push(to) - 1;
  }
  if (score > (column.forward[known] ?? -Infinity)) column.forward[known] = score;
  return known;
}

/** States further behind the best than this are dropped. */
const BEAM = 24;

/**
 * Nor do more than so many go on from a unit, and fewer on a page of tens of thousands of units. Print
 * leaves a few dozen; noise leaves hundreds, behind each of which a line may be anything.
 */
const MOST_STATES = 32;
const FEWEST_STATES = 4;
const STATES_OF_PAGE = 100_000;

/** The score that a state must have reached to go on, where so many may. */
function leastScore({ forward }: Column, most: number): number {
  const best = Math.max(...forward) - BEAM;
  if (forward.length <= most) return best;
  return Math.max(best, forward.toSorted((a, b) => b - a)[most - 1] ?? best);
}

/** What a decision against an editor's word costs. */
const FORBIDDEN = 1000;

/** What an editor has decided for a unit: it overrules evidence. */
export interface Constraint {
  role?: Role;
  starts?: boolean;
}

/** All steps over the page that the grammar and the beam allow. */
export function buildLattice(
  places: readonly Place[],
  options: readonly (readonly Candidate[])[],
  constraints: ReadonlyMap<number, Constraint>,
): { columns: Column[]; edges: Edge[][] } {
  const first = emptyColumn();
  reach(first, state(OUTSIDE, 0, 0), 0);
  const columns = [first];
  const edges: Edge[][] = [];
  const most = Math.max(
    FEWEST_STATES,
    Math.min(MOST_STATES, Math.floor(STATES_OF_PAGE / places.length)),
  );
  for (const [i, place] of places.entries()) {
    const here = columns[i] ?? first;
    const next = emptyColumn();
    const steps: Edge[] = [];
    const constraint = constraints.get(i);
    const readings = options[i] ?? [];
    const least = leastScore(here, most);
    // What leads to a state that does not go on is on no way through the page.
    const before = edges.at(-1);
    if (before !== undefined)
      edges[i - 1] = before.filter(({ to }) => (here.forward[to] ?? -Infinity) >= least);
    const add = (
      from: number,
      candidate: number,
      step: Step,
      starts: boolean,
      ending?: Ending,
    ): void => {
      let weight = (readings[candidate]?.score ?? 0) + step.weight + (ending?.weight ?? 0);
      if (constraint?.starts !== undefined && constraint.starts !== starts) weight -= FORBIDDEN;
      const to = reach(next, step.to, (here.forward[from] ?? -Infinity) + weight);
      steps.push({ from, to, candidate, starts, weight, step, ending });
    };
    const units = readings.map(({ reading }, candidate) => ({
      candidate,
      isOutside: outsideArticles(reading),
      unit: nextUnit(reading, place),
      opening: outsideArticles(reading) ? undefined : startArticle(reading, place),
    }));
    for (const [from, s] of here.states.entries()) {
      if ((here.forward[from] ?? -Infinity) < least) continue;
      const ending = endBefore(s, place);
      for (const { candidate, isOutside, unit, opening } of units) {
        if (isOutside) {
          const weight = phaseOf(s) === BODY ? -0.3 : 0;
          add(from, candidate, { to: s, weight, reason: 'page furniture' }, false);
          continue;
        }
        const on = continueArticle(s, unit);
        if (on !== undefined) add(from, candidate, on, false);
        if (opening !== undefined) add(from, candidate, opening, true, ending);
      }
    }
    if (steps.length === 0) {
      // No grammar fits: keep the line as text of whatever is open, at a price that shows.
      for (const [from, s] of here.states.entries()) {
        const outside = phaseOf(s) === OUTSIDE;
        const to = state(BODY, outside ? 0 : flagsOf(s), lastOf('body'));
        add(from, 0, { to, weight: -20, reason: 'nothing fits' }, outside);
      }
    }
    edges.push(steps);
    columns.push(next);
  }
  return { columns, edges };
}

/** For each column, the best that can still be had from each of its states. */
export function scoreBackward(
  columns: readonly Column[],
  edges: readonly Edge[][],
  last: Place | undefined,
): Float64Array[] {
  let behind = Float64Array.from(columns.at(-1)?.states ?? [], (s) => endArticle(s, last).weight);
  const backward = [behind];
  for (let i = edges.length - 1; i >= 0; i--) {
    const here = new Float64Array(columns[i]?.states.length ?? 0).fill(-Infinity);
    for (const { from, to, weight } of edges[i] ?? []) {
      const rest = weight + (behind[to] ?? -Infinity);
      if (rest > (here[from] ?? -Infinity)) here[from] = rest;
    }
    backward.push(here);
    behind = here;
  }
  return backward.reverse();
}
