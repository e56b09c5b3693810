import type { Observation } from '../features/observe.ts';
import { FLAGS, LASTS, statesAlong, START } from './grammar.ts';
import { scorePage, sumWays } from './infer.ts';
import {
  type Chain,
  chainOf,
  type Encoded,
  encodePage,
  HAS_WIDTH,
  L,
  LAST_WIDTH,
  type Model,
} from './model.ts';

/** A page whose labels are known. */
export interface LabelledPage {
  observations: readonly Observation[];
  /** Index in `LABELS` of each line. */
  labels: readonly number[];
  /** How much it counts: 1, less where many pages are of one hand. */
  weight: number;
}

export interface FitOptions {
  /** Of the penalty on the squares of the weights: half of it is a weight's precision. */
  penalty: number;
  /** Of the penalty on their sizes: the higher, the more weights are nought. */
  sparsity: number;
  iterations: number;
  /** Features in fewer lines are left out. */
  minimum: number;
  /** A model to start from: what both know begins with its weights. */
  from?: Model;
  log?: (message: string) => void;
}

/** Labelled pages -> the model under which their labels are most probable, with a penalty on its weights. */
export function fitModel(pages: readonly LabelledPage[], options: FitOptions): Model {
  const empty = emptyModel(pages, options.minimum);
  const size =
    empty.emission.length + empty.byLast.length + empty.byHas.length + empty.byState.length;
  const weights = new Float64Array(size);
  const model = withWeights(empty, weights);
  if (options.from !== undefined) copyWeights(options.from, model);
  const chain = chainOf(model);
  const data = pages.map((page) => ({
    ...page,
    encoded: encodePage(page.observations, model),
    states: [START, ...statesAlong(page.labels)].slice(0, page.labels.length),
  }));
  const value = (gradient: Float64Array): number => {
    gradient.fill(0);
    const into = withWeights(empty, gradient);
    let loss = 0;
    for (const page of data) loss += addPage(page, chain, into);
    let squares = 0;
    for (let k = 0; k < size; k++) {
      const w = weights[k]!;
      squares += w * w;
      gradient[k]! += options.penalty * w;
    }
    return loss + 0.5 * options.penalty * squares;
  };
  minimize(weights, value, options);
  return model;
}

function emptyModel(pages: readonly LabelledPage[], minimum: number): Model {
  const features = new Map<string, number>();
  const steps = new Map<string, number>();
  const states = new Set<number>([START]);
  const count = (counts: Map<string, number>, name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { observations, labels } of pages) {
    for (const { features: own, step } of observations) {
      for (const name of own.keys()) count(features, name);
      for (const name of step) count(steps, name);
    }
    for (const state of statesAlong(labels)) states.add(state);
  }
  const rows = (counts: Map<string, number>): Map<string, number> =>
    new Map(
      [...counts]
        .filter(([, lines]) => lines >= minimum)
        .map(([name]) => name)
        .sort()
        .map((name, row) => [name, row]),
    );
  const known = { features: rows(features), steps: rows(steps) };
  return {
    ...known,
    states: [...states].sort((a, b) => a - b),
    emission: new Float64Array(known.features.size * L),
    byLast: new Float64Array(known.steps.size * LAST_WIDTH),
    byHas: new Float64Array(known.steps.size * HAS_WIDTH),
    byState: new Float64Array(LASTS.length * FLAGS * L),
  };
}

/** Gives a model the weights of another for all that both know. */
function copyWeights(from: Model, to: Model): void {
  const copy = (
    [source, rows]: [Float64Array, ReadonlyMap<string, number>],
    [target, own]: [Float64Array, ReadonlyMap<string, number>],
    width: number,
  ): void => {
    for (const [name, row] of own) {
      const known = rows.get(name);
      if (known !== undefined)
        target.set(source.subarray(known * width, (known + 1) * width), row * width);
    }
  };
  copy([from.emission, from.features], [to.emission, to.features], L);
  copy([from.byLast, from.steps], [to.byLast, to.steps], LAST_WIDTH);
  copy([from.byHas, from.steps], [to.byHas, to.steps], HAS_WIDTH);
  to.byState.set(from.byState);
}

/** The same model with its tables laid over one array. */
function withWeights(model: Model, all: Float64Array): Model {
  let at = 0;
  const next = (like: Float64Array): Float64Array => {
    const part = all.subarray(at, at + like.length);
    at += like.length;
    return part;
  };
  return {
    ...model,
    emission: next(model.emission),
    byLast: next(model.byLast),
    byHas: next(model.byHas),
    byState: next(model.byState),
  };
}

/** Adds a page's part of the gradient; its part of the loss. */
function addPage(
  page: LabelledPage & { encoded: Encoded; states: readonly number[] },
  chain: Chain,
  into: Model,
): number {
  const { encoded, weight } = page;
  const scores = scorePage(encoded, chain);
  const sums = sumWays(scores, chain);
  let own = 0;
  for (let i = 0; i < encoded.length; i++) {
    const label = page.labels[i]!;
    const code = page.states[i]!;
    const s = chain.states.indexOf(code);
    own += scores[i]![s * L + label]!;
    const rows = encoded.rows[i]!;
    const values = encoded.values[i]!;
    for (let j = 0; j < rows.length; j++)
      into.emission[rows[j]! * L + label]! -= weight * values[j]!;
    const last = Math.floor(code / FLAGS) * L + label;
    const has = (code % FLAGS) * L + label;
    for (const row of encoded.steps[i]!) {
      into.byLast[row * LAST_WIDTH + last]! -= weight;
      into.byHas[row * HAS_WIDTH + has]! -= weight;
    }
    into.byState[code * L + label]! -= weight;
  }
  const byLast = new Float64Array(LAST_WIDTH);
  const byHas = new Float64Array(HAS_WIDTH);
  const share = new Float64Array(L);
  for (let i = 0; i < encoded.length; i++) {
    byLast.fill(0);
    byHas.fill(0);
    share.fill(0);
    const here = sums.forward[i]!;
    const behind = sums.backward[i + 1]!;
    const ownScores = scores[i]!;
    for (let s = 0; s < here.length; s++) {
      if (here[s] === -Infinity) continue;
      const labels = chain.labels[s]!;
      const nexts = chain.nexts[s]!;
      for (let k = 0; k < labels.length; k++) {
        const l = labels[k]!;
        const log = here[s]! + ownScores[s * L + l]! + behind[nexts[k]!]! - sums.total;
        if (log < -20) continue;
        const p = weight * Math.exp(log);
        share[l]! += p;
        byLast[chain.last[s]! * L + l]! += p;
        byHas[chain.has[s]! * L + l]! += p;
        into.byState[chain.states[s]! * L + l]! += p;
      }
    }
    const rows = encoded.rows[i]!;
    const values = encoded.values[i]!;
    for (let j = 0; j < rows.length; j++) {
      const at = rows[j]! * L;
      const value = values[j]!;
      for (let l = 0; l < L; l++) into.emission[at + l]! += share[l]! * value;
    }
    for (const row of encoded.steps[i]!) {
      const a = row * LAST_WIDTH;
      for (let k = 0; k < LAST_WIDTH; k++) into.byLast[a + k]! += byLast[k]!;
      const b = row * HAS_WIDTH;
      for (let k = 0; k < HAS_WIDTH; k++) into.byHas[b + k]! += byHas[k]!;
    }
  }
  return weight * (sums.total - own);
}

/** Pairs of steps and changes of the gradient that L-BFGS keeps. */
const MEMORY = 8;

/**
 * Minimizes a smooth value and the sum of the sizes of its variables, in place: OWL-QN, which is
 * L-BFGS that keeps each variable on its side of nought and leaves many at nought. The line search
 * only halves, so that the result is the same on every machine. Source: Andrew and Gao, 2007.
 */
function minimize(
  x: Float64Array,
  value: (gradient: Float64Array) => number,
  { iterations, sparsity, log }: FitOptions,
): void {
  const size = x.length;
  const whole = (smooth: number): number =>
    smooth + sparsity * x.reduce((sum, w) => sum + Math.abs(w), 0);
  let gradient = new Float64Array(size);
  let f = whole(value(gradient));
  const kept: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const slopes = gradient.map((g, k) => slopeAt(x[k]!, g, sparsity));
    const direction = slopes.map((g) => -g);
    const alphas = kept.map(() => 0);
    for (let i = kept.length - 1; i >= 0; i--) {
      const { s, y, rho } = kept[i]!;
      const alpha = rho * dot(s, direction);
      alphas[i] = alpha;
      add(direction, y, -alpha);
    }
    const newest = kept.at(-1);
    const scale =
      newest === undefined
        ? 1 / Math.sqrt(dot(slopes, slopes))
        : dot(newest.s, newest.y) / dot(newest.y, newest.y);
    for (let k = 0; k < size; k++) direction[k]! *= scale;
    for (const [i, { s, y, rho }] of kept.entries())
      add(direction, s, alphas[i]! - rho * dot(y, direction));
    // A step against the slope of a variable would cross a kink.
    for (let k = 0; k < size; k++) if (direction[k]! * slopes[k]! >= 0) direction[k] = 0;
    const before = x.slice();
    const nextGradient = new Float64Array(size);
    let next = f;
    let step = 1;
    for (let tries = 0; tries < 15; tries++) {
      let gain = 0;
      for (let k = 0; k < size; k++) {
        const side = before[k] === 0 ? -slopes[k]! : before[k]!;
        const moved = before[k]! + step * direction[k]!;
        x[k] = moved * side > 0 ? moved : 0;
        gain += slopes[k]! * (x[k]! - before[k]!);
      }
      next = whole(value(nextGradient));
      if (next <= f + 1e-4 * gain) break;
      step *= 0.5;
    }
    const s = x.map((w, k) => w - before[k]!);
    const y = nextGradient.map((g, k) => g - gradient[k]!);
    const curvature = dot(s, y);
    if (curvature > 1e-12) {
      kept.push({ s, y, rho: 1 / curvature });
      if (kept.length > MEMORY) kept.shift();
    }
    const done = Math.abs(f - next) < 1e-4 * Math.max(1, Math.abs(f));
    gradient = nextGradient;
    f = next;
    log?.(`${String(iteration)} ${f.toFixed(2)} ${String(step)}`);
    if (done) break;
  }
}

/** The slope of the whole value in a variable, with the size of the variable; 0 where it rests at nought. */
function slopeAt(x: number, gradient: number, sparsity: number): number {
  if (x > 0) return gradient + sparsity;
  if (x < 0) return gradient - sparsity;
  if (gradient + sparsity < 0) return gradient + sparsity;
  return gradient - sparsity > 0 ? gradient - sparsity : 0;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function add(to: Float64Array, from: Float64Array, scale: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += scale * from[i]!;
}
