import type { Observation } from '../features/observe.ts';
import { FLAGS, LASTS, NEXT, START } from './grammar.ts';
import { LABELS } from './labels.ts';

/** Number of labels, of kinds of last lines: the widths of the tables of weights. */
export const L = LABELS.length;
export const LAST_WIDTH = LASTS.length * L;
export const HAS_WIDTH = FLAGS * L;

/**
 * A linear-chain conditional random field: what a line shows is weighed with each label, what shows
 * at the step to it with the label and the state before.
 */
export interface Model {
  /** Features and facts of steps by name -> their row in the tables. */
  features: ReadonlyMap<string, number>;
  steps: ReadonlyMap<string, number>;
  /** Codes of the states that pages stand in; all others are no grammar. */
  states: readonly number[];
  /** feature x label. */
  emission: Float64Array;
  /** step fact x last kind of line x label. */
  byLast: Float64Array;
  /** step fact x what the article has x label. */
  byHas: Float64Array;
  /** state x label. */
  byState: Float64Array;
}

/** A page in rows of the tables of a model. */
export interface Encoded {
  length: number;
  rows: readonly Int32Array[];
  values: readonly Float64Array[];
  steps: readonly Int32Array[];
}

/** Observations of a page -> rows of the model's tables; what the model does not know is left out. */
export function encodePage(
  observations: readonly Observation[],
  { features, steps }: Pick<Model, 'features' | 'steps'>,
): Encoded {
  const rows: Int32Array[] = [];
  const values: Float64Array[] = [];
  const stepRows: Int32Array[] = [];
  for (const observation of observations) {
    const own: number[] = [];
    const amounts: number[] = [];
    for (const [name, value] of observation.features) {
      const row = features.get(name);
      if (row === undefined) continue;
      own.push(row);
      amounts.push(value);
    }
    rows.push(Int32Array.from(own));
    values.push(Float64Array.from(amounts));
    const known = observation.step.map((name) => steps.get(name) ?? -1).filter((row) => row >= 0);
    stepRows.push(Int32Array.from(known));
  }
  return { length: observations.length, rows, values, steps: stepRows };
}

/** The states of a model with the ways between them: which label leads from which to which. */
export interface Chain {
  model: Model;
  states: readonly number[];
  /** Index of the state before anything. */
  start: number;
  /** For each state the labels that may follow it, and the index of the state behind each. */
  labels: readonly Int16Array[];
  nexts: readonly Int16Array[];
  last: Int16Array;
  has: Int16Array;
}

/** A model -> its chain. With `open` every state is let in that any labels lead to. */
export function chainOf(model: Model, open = false): Chain {
  const states = open ? reachable() : model.states;
  const index = new Map(states.map((code, i) => [code, i]));
  const labels: Int16Array[] = [];
  const nexts: Int16Array[] = [];
  for (const code of states) {
    const own: number[] = [];
    const to: number[] = [];
    for (const [label, next] of (NEXT[code] ?? new Int16Array()).entries()) {
      const behind = next < 0 ? undefined : index.get(next);
      if (behind === undefined) continue;
      own.push(label);
      to.push(behind);
    }
    labels.push(Int16Array.from(own));
    nexts.push(Int16Array.from(to));
  }
  return {
    model,
    states,
    start: index.get(START) ?? 0,
    labels,
    nexts,
    last: Int16Array.from(states, (code) => Math.floor(code / FLAGS)),
    has: Int16Array.from(states, (code) => code % FLAGS),
  };
}

function reachable(): number[] {
  const found = new Set([START]);
  for (const code of found) for (const next of NEXT[code] ?? []) if (next >= 0) found.add(next);
  return [...found];
}

/** What a state's code stands for: the row of its last kind of line, and of what the article has. */
export const lastOf = (code: number): number => Math.floor(code / FLAGS);
export const hasOf = (code: number): number => code % FLAGS;
