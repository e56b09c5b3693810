import { z } from 'zod';
import { FLAGS, LASTS, type Last } from './grammar.ts';
import { LABELS } from './labels.ts';
import { HAS_WIDTH, L, LAST_WIDTH, type Model } from './model.ts';

const Weights = z.record(z.string(), z.number());

/** The data file of a model: what people can read of it, and what a run needs. */
export const WeightsFile = z.strictObject({
  /** What an article is held to cost when a page is cut: keeps it from being cut too often. */
  price: z.number(),
  /** A start, or a role, less probable than this is a doubt. */
  doubt: z.strictObject({ start: z.number(), role: z.number() }),
  /** States that the labelled pages stand in: `headline 3`, the last kind of line and what there is. */
  states: z.array(z.string()),
  /** Feature -> label -> weight; a label that starts an article ends in `+`. */
  features: z.record(z.string(), Weights),
  /** Fact of a step -> `last>label` or `flags|label` -> weight. */
  steps: z.record(z.string(), Weights),
  /** State -> label -> weight. */
  behind: z.record(z.string(), Weights),
});
export type WeightsFile = z.infer<typeof WeightsFile>;

/** Smaller weights change no reading. */
const SMALLEST = 0.03;

const labelNames = LABELS.map(({ reading, starts }) => `${reading}${starts ? '+' : ''}`);
const labelOf = new Map(labelNames.map((name, label) => [name, label]));
const stateName = (code: number): string =>
  `${LASTS[Math.floor(code / FLAGS)] ?? 'none'} ${String(code % FLAGS)}`;

function codeOf(name: string): number {
  const [last = '', has = ''] = name.split(' ');
  const index = LASTS.indexOf(last as Last);
  if (index < 0) throw new Error(`expected a state like "headline 3", found "${name}"`);
  return index * FLAGS + Number(has);
}

/** The weights of a row of a table that count, by the names of its columns. */
function namedWeights(
  table: Float64Array,
  row: number,
  width: number,
  nameOf: (column: number) => string,
): [string, number][] {
  const named: [string, number][] = [];
  for (let column = 0; column < width; column++) {
    const weight = Math.round((table[row * width + column] ?? 0) * 100) / 100;
    if (Math.abs(weight) >= SMALLEST) named.push([nameOf(column), weight]);
  }
  return named;
}

const labelAt = (column: number): string => labelNames[column % L] ?? '';

/** A model -> its file. Weights have two decimals; those that are nearly nothing are left out. */
export function toWeightsFile(
  model: Model,
  known: Pick<WeightsFile, 'price' | 'doubt'>,
): WeightsFile {
  const features: WeightsFile['features'] = {};
  for (const [name, row] of model.features) {
    const weights = namedWeights(model.emission, row, L, labelAt);
    if (weights.length > 0) features[name] = Object.fromEntries(weights);
  }
  const steps: WeightsFile['steps'] = {};
  for (const [name, row] of model.steps) {
    steps[name] = Object.fromEntries([
      ...namedWeights(
        model.byLast,
        row,
        LAST_WIDTH,
        (column) => `${LASTS[Math.floor(column / L)] ?? ''}>${labelAt(column)}`,
      ),
      ...namedWeights(
        model.byHas,
        row,
        HAS_WIDTH,
        (column) => `${String(Math.floor(column / L))}|${labelAt(column)}`,
      ),
    ]);
  }
  const behind: WeightsFile['behind'] = {};
  for (const code of model.states) {
    const weights = namedWeights(model.byState, code, L, labelAt);
    if (weights.length > 0) behind[stateName(code)] = Object.fromEntries(weights);
  }
  return { ...known, states: model.states.map(stateName), features, steps, behind };
}

/** A file of weights -> the model; names that the program does not know are errors. */
export function toModel(file: WeightsFile): Model {
  const rowsOf = (names: readonly string[]): Map<string, number> =>
    new Map(names.map((name, row) => [name, row]));
  const features = rowsOf(Object.keys(file.features));
  const steps = rowsOf(Object.keys(file.steps));
  const model: Model = {
    features,
    steps,
    states: file.states.map(codeOf),
    emission: new Float64Array(features.size * L),
    byLast: new Float64Array(steps.size * LAST_WIDTH),
    byHas: new Float64Array(steps.size * HAS_WIDTH),
    byState: new Float64Array(LASTS.length * FLAGS * L),
  };
  for (const [name, row] of features)
    for (const [label, weight] of Object.entries(file.features[name] ?? {}))
      model.emission[row * L + known(label)] = weight;
  for (const [name, row] of steps) {
    for (const [way, weight] of Object.entries(file.steps[name] ?? {})) {
      const [, from = '', sign, label = ''] = /^([^>|]*)([>|])(.*)$/u.exec(way) ?? [];
      if (sign === '>')
        model.byLast[row * LAST_WIDTH + LASTS.indexOf(from as Last) * L + known(label)] = weight;
      else model.byHas[row * HAS_WIDTH + Number(from) * L + known(label)] = weight;
    }
  }
  for (const [state, weights] of Object.entries(file.behind))
    for (const [label, weight] of Object.entries(weights))
      model.byState[codeOf(state) * L + known(label)] = weight;
  return model;
}

function known(name: string): number {
  const label = labelOf.get(name);
  if (label === undefined) throw new Error(`expected a label like "headline+", found "${name}"`);
  return label;
}
