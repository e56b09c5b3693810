import { LABELS } from './labels.ts';
import { type Chain, type Encoded, HAS_WIDTH, L, LAST_WIDTH } from './model.ts';

/** What an editor has decided of a line: the labels that are left. */
export type Allowed = ReadonlyMap<number, (label: number) => boolean>;

/** Scores of each label behind each state, a table of states x labels for each line. */
export type Scores = readonly Float64Array[];

/** Weighs all labels of a page. */
export const scorePage = (page: Encoded, chain: Chain): Scores =>
  Array.from({ length: page.length }, (_, i) => scoreLine(page, i, chain));

/** The same scores, -Infinity where a decision forbids a label. */
export function decideLabels(scores: Scores, allowed: Allowed): Scores {
  return scores.map((own, i) => {
    const fits = allowed.get(i);
    if (fits === undefined) return own;
    const forbidden = LABELS.map((_, label) => !fits(label));
    return own.map((score, k) => (forbidden[k % L] === true ? -Infinity : score));
  });
}

/** The best labels of a page whose articles start at these lines and no others. */
export function bestLabelsFrom(
  starts: ReadonlySet<number>,
  scores: Scores,
  chain: Chain,
): number[] | undefined {
  const cut = new Map(
    scores.map((_, i) => [i, (label: number) => LABELS[label]?.starts === starts.has(i)]),
  );
  return bestLabels(decideLabels(scores, cut), chain);
}

function scoreLine({ rows, values, steps }: Encoded, i: number, chain: Chain): Float64Array {
  const { model, states, last, has } = chain;
  const emission = new Float64Array(L);
  const own = rows[i]!;
  const amounts = values[i]!;
  for (let j = 0; j < own.length; j++) {
    const at = own[j]! * L;
    const value = amounts[j]!;
    for (let l = 0; l < L; l++) emission[l]! += model.emission[at + l]! * value;
  }
  const byLast = new Float64Array(LAST_WIDTH);
  const byHas = new Float64Array(HAS_WIDTH);
  for (const row of steps[i]!) {
    const a = row * LAST_WIDTH;
    for (let k = 0; k < LAST_WIDTH; k++) byLast[k]! += model.byLast[a + k]!;
    const b = row * HAS_WIDTH;
    for (let k = 0; k < HAS_WIDTH; k++) byHas[k]! += model.byHas[b + k]!;
  }
  const scores = new Float64Array(states.length * L);
  for (let s = 0; s < states.length; s++) {
    const a = last[s]! * L;
    const b = has[s]! * L;
    const c = states[s]! * L;
    for (const l of chain.labels[s]!)
      scores[s * L + l] = emission[l]! + byLast[a + l]! + byHas[b + l]! + model.byState[c + l]!;
  }
  return scores;
}

/** The best labels of a page; undefined where no way leads through it. */
export function bestLabels(scores: Scores, chain: Chain): number[] | undefined {
  const S = chain.states.length;
  let here = new Float64Array(S).fill(-Infinity);
  here[chain.start] = 0;
  const backs = scores.map((own) => {
    const next = new Float64Array(S).fill(-Infinity);
    const back = new Int32Array(S).fill(-1);
    for (let s = 0; s < S; s++) {
      const from = here[s]!;
      if (from === -Infinity) continue;
      const labels = chain.labels[s]!;
      const nexts = chain.nexts[s]!;
      for (let k = 0; k < labels.length; k++) {
        const score = from + own[s * L + labels[k]!]!;
        const to = nexts[k]!;
        if (score > next[to]!) {
          next[to] = score;
          back[to] = s * L + labels[k]!;
        }
      }
    }
    here = next;
    return back;
  });
  let state = here.indexOf(Math.max(...here));
  if (here[state] === -Infinity) return undefined;
  const labels: number[] = [];
  for (const back of backs.toReversed()) {
    const step = back[state]!;
    labels.push(step % L);
    state = Math.floor(step / L);
  }
  return labels.reverse();
}

/** Logarithms of the sums over all ways to each state, and from each to the end. */
export interface Sums {
  forward: readonly Float64Array[];
  backward: readonly Float64Array[];
  total: number;
}

/** Differences of logarithms beyond this leave a sum as it is. */
const NEGLIGIBLE = 16;

/** Forward-backward over a page. */
export function sumWays(scores: Scores, chain: Chain): Sums {
  const S = chain.states.length;
  const first = new Float64Array(S).fill(-Infinity);
  first[chain.start] = 0;
  const forward = [first];
  for (const own of scores) {
    const here = forward.at(-1)!;
    const top = new Float64Array(S).fill(-Infinity);
    eachStep(chain, here, (s, l, to) => {
      const score = here[s]! + own[s * L + l]!;
      if (score > top[to]!) top[to] = score;
    });
    const sum = new Float64Array(S);
    eachStep(chain, here, (s, l, to) => {
      const behind = here[s]! + own[s * L + l]! - top[to]!;
      if (behind > -NEGLIGIBLE) sum[to]! += Math.exp(behind);
    });
    forward.push(
      withoutRare(sum.map((value, to) => (value > 0 ? Math.log(value) + top[to]! : -Infinity))),
    );
  }
  const backward = [new Float64Array(S)];
  for (let i = scores.length - 1; i >= 0; i--) {
    const own = scores[i]!;
    const behind = backward.at(-1)!;
    backward.push(
      forward[i]!.map((reached, s) => {
        if (reached === -Infinity) return -Infinity;
        const labels = chain.labels[s]!;
        const nexts = chain.nexts[s]!;
        let top = -Infinity;
        for (let k = 0; k < labels.length; k++) {
          const score = own[s * L + labels[k]!]! + behind[nexts[k]!]!;
          if (score > top) top = score;
        }
        if (top === -Infinity) return -Infinity;
        let sum = 0;
        for (let k = 0; k < labels.length; k++) {
          const score = own[s * L + labels[k]!]! + behind[nexts[k]!]! - top;
          if (score > -NEGLIGIBLE) sum += Math.exp(score);
        }
        return Math.log(sum) + top;
      }),
    );
  }
  backward.reverse();
  return { forward, backward, total: backward[0]![chain.start]! };
}

/** States that hardly any way leads to are left out: they cost time and change nothing. */
function withoutRare(reached: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const least = Math.max(...reached) - NEGLIGIBLE;
  return reached.map((score) => (score < least ? -Infinity : score));
}

function eachStep(
  chain: Chain,
  reached: Float64Array,
  visit: (s: number, l: number, to: number) => void,
): void {
  for (let s = 0; s < reached.length; s++) {
    if (reached[s] === -Infinity) continue;
    const labels = chain.labels[s]!;
    const nexts = chain.nexts[s]!;
    for (let k = 0; k < labels.length; k++) visit(s, labels[k]!, nexts[k]!);
  }
}

/** For each line the probability of each label. */
export function marginals(scores: Scores, chain: Chain, sums: Sums): Float64Array[] {
  return scores.map((own, i) => {
    const share = new Float64Array(L);
    const here = sums.forward[i]!;
    const behind = sums.backward[i + 1]!;
    eachStep(chain, here, (s, l, to) => {
      const log = here[s]! + own[s * L + l]! + behind[to]! - sums.total;
      if (log > -NEGLIGIBLE) share[l]! += Math.exp(log);
    });
    return share;
  });
}

const STARTS = LABELS.map(({ starts }) => starts);

/** Articles that are less probable than this are not thought of. */
const RARE = 0.005;

/** States and steps that are less probable than this are left out of the sums over articles. */
const UNLIKELY = 1e-5;

/** What may come next at a line, given the state before it. */
interface Steps {
  /** The states before, each with the probability that an article starts (or the page ends) here. */
  states: readonly { state: number; share: number; starts: number }[];
  /** The steps that go on in an article: state before, state behind, probability. */
  goOn: readonly { from: number; to: number; share: number }[];
  /** The steps that start an article: state behind, probability among all ways through the page. */
  start: readonly { to: number; share: number }[];
}

/** Probabilities of the steps at each line, in the light of the whole page. */
function stepsOf(scores: Scores, chain: Chain, sums: Sums): Steps[] {
  return scores.map((own, i) => {
    const states: { state: number; share: number; starts: number }[] = [];
    const goOn: { from: number; to: number; share: number }[] = [];
    const start: { to: number; share: number }[] = [];
    const before = sums.backward[i]!;
    const behind = sums.backward[i + 1]!;
    for (const [state, reached] of sums.forward[i]!.entries()) {
      const share = Math.exp(reached + before[state]! - sums.total);
      if (!(share > UNLIKELY)) continue;
      const labels = chain.labels[state]!;
      const nexts = chain.nexts[state]!;
      let starts = 0;
      for (let k = 0; k < labels.length; k++) {
        const to = nexts[k]!;
        const p = Math.exp(own[state * L + labels[k]!]! + behind[to]! - before[state]!);
        if (!(p * share > UNLIKELY)) continue;
        if (STARTS[labels[k]!] === true) {
          starts += p;
          start.push({ to, share: p * share });
        } else goOn.push({ from: state, to, share: p });
      }
      states.push({ state, share, starts });
    }
    return { states, goOn, start };
  });
}

/**
 * Which lines start articles, so that as many articles as can be expected are whole: of all ways to
 * cut the page, the one whose articles' probabilities sum highest, each less a price that keeps it
 * from cutting too often.
 */
export function bestStarts(scores: Scores, chain: Chain, sums: Sums, price: number): Set<number> {
  const n = scores.length;
  const steps = stepsOf(scores, chain, sums);
  const best = new Float64Array(n + 1).fill(-Infinity);
  const from = new Int32Array(n + 1).fill(-1);
  for (const [i, { states, start }] of steps.entries()) {
    let here = new Float64Array(chain.states.length);
    let started = 0;
    for (const { to, share } of start) {
      here[to]! += share;
      started += share;
    }
    if (started < RARE) continue;
    // What stands before the first article is furniture: counted like an article.
    const first = states.find(({ state }) => state === chain.start);
    const outside = first === undefined ? 0 : first.share * first.starts;
    if (outside > best[i]!) {
      best[i] = outside;
      from[i] = -1;
    }
    // `here` holds the probability that an article goes from i to a state before j.
    for (let j = i + 1; j <= n; j++) {
      const step = steps[j];
      let ends = 0;
      if (step === undefined) for (const share of here) ends += share;
      else for (const { state, starts } of step.states) ends += here[state]! * starts;
      const value = best[i]! + ends - price;
      if (value > best[j]!) {
        best[j] = value;
        from[j] = i;
      }
      if (step === undefined) break;
      const next = new Float64Array(here.length);
      let left = 0;
      for (const { from: state, to, share } of step.goOn) {
        const p = here[state]! * share;
        next[to]! += p;
        left += p;
      }
      if (left < RARE) break;
      here = next;
    }
  }
  const starts = new Set<number>();
  for (let j = n; j >= 0 && from[j]! >= 0; j = from[j]!) starts.add(from[j]!);
  return starts;
}
