import { FEATURES } from '../features/observe.ts';
import { bestLabels, scorePage, type Scores } from '../model/infer.ts';
import { encodePage, L } from '../model/model.ts';
import type { Reader } from '../read-lines.ts';
import type { PaperPage } from './facts.ts';

/** The feature that a row of the weights belongs to: `fact: prose` is one of `fact`. */
const featureOf = (row: string): string => row.split(': ')[0] ?? row;

/** For each feature, how many lines of pages are read otherwise when it is left out. */
export function ablate(
  pages: readonly PaperPage[],
  { chain }: Pick<Reader, 'chain'>,
): Record<string, number> {
  const changed = new Map(FEATURES.map(({ name }) => [name, 0]));
  for (const { observations } of pages) {
    const scores = scorePage(encodePage(observations, chain.model), chain);
    const whole = bestLabels(scores, chain);
    if (whole === undefined) continue;
    for (const [name, parts] of partsOf(observations, chain.model)) {
      const without = bestLabels(subtract(scores, parts), chain) ?? [];
      const lines = without.filter((label, i) => label !== whole[i]).length;
      changed.set(name, (changed.get(name) ?? 0) + lines);
    }
  }
  return Object.fromEntries(changed);
}

/** What each feature of a page adds to the labels of its lines. */
function partsOf(
  observations: PaperPage['observations'],
  { features, emission }: Reader['chain']['model'],
): Map<string, Map<number, Float64Array>> {
  const parts = new Map<string, Map<number, Float64Array>>();
  for (const [i, observation] of observations.entries()) {
    for (const [row, value] of observation.features) {
      const at = features.get(row);
      if (at === undefined) continue;
      const own = parts.get(featureOf(row)) ?? new Map<number, Float64Array>();
      parts.set(featureOf(row), own);
      const sum = own.get(i) ?? new Float64Array(L);
      own.set(i, sum);
      for (let l = 0; l < L; l++) sum[l] = (sum[l] ?? 0) + value * (emission[at * L + l] ?? 0);
    }
  }
  return parts;
}

const subtract = (scores: Scores, parts: ReadonlyMap<number, Float64Array>): Scores =>
  scores.map((own, i) => {
    const part = parts.get(i);
    return part === undefined ? own : own.map((score, k) => score - (part[k % L] ?? 0));
  });
