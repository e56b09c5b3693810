import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Observation } from '../features/observe.ts';
import { fitModel, type LabelledPage } from './fit.ts';
import { bestLabels, bestStarts, decideLabels, marginals, scorePage, sumWays } from './infer.ts';
import { labelIndex, LABELS } from './labels.ts';
import { chainOf, encodePage } from './model.ts';
import { toModel, toWeightsFile } from './weights-file.ts';

const see = (...names: string[]): Observation => ({
  features: new Map(['any', ...names].map((name) => [name, 1])),
  step: ['any'],
});
const LINES = {
  F: { seen: see('folio'), label: labelIndex('folio', false) },
  H: { seen: see('short'), label: labelIndex('headline', true) },
  T: { seen: see('long'), label: labelIndex('body', false) },
  S: { seen: see('short', 'same opening'), label: labelIndex('subhead', false) },
};
const pageOf = (lines: string): LabelledPage => {
  const shown = [...lines].map((line) => LINES[line as keyof typeof LINES]);
  return {
    observations: shown.map(({ seen }) => seen),
    labels: shown.map(({ label }) => label),
    weight: 1,
  };
};
const PAGES = ['FHTT', 'FHTTHT', 'HTSTST', 'FHTSTSTHTT', 'HTHT'].map(pageOf);
const model = fitModel(PAGES, { penalty: 0.1, sparsity: 0, iterations: 80, minimum: 1 });

const namesOf = (labels: readonly number[]): string[] =>
  labels.map((label) => {
    const { reading, starts } = LABELS[label] ?? { reading: '?', starts: false };
    return `${starts ? '*' : ''}${reading}`;
  });
const read = (lines: string, fitted = model): string[] => {
  const chain = chainOf(fitted);
  return namesOf(
    bestLabels(scorePage(encodePage(pageOf(lines).observations, fitted), chain), chain) ?? [],
  );
};

describe('fitModel', () => {
  it('finds weights that read other pages of the kind', () => {
    assert.deepEqual(read('FHTSTHTT'), [
      'folio',
      '*headline',
      'body',
      'subhead',
      'body',
      '*headline',
      'body',
      'body',
    ]);
  });
  it('finds the same weights each time', () => {
    const again = fitModel(PAGES, { penalty: 0.1, sparsity: 0, iterations: 80, minimum: 1 });
    assert.deepEqual(again.emission, model.emission);
  });
  it('leaves out what stands in too few lines', () => {
    const fewer = fitModel(PAGES, { penalty: 0.1, sparsity: 0, iterations: 5, minimum: 6 });
    assert.deepEqual([...fewer.features.keys()], ['any', 'long', 'short']);
  });
  it('goes on from the weights of another model', () => {
    const more = fitModel(PAGES, {
      penalty: 0.1,
      sparsity: 0,
      iterations: 0,
      minimum: 1,
      from: model,
    });
    assert.deepEqual(more.emission, model.emission);
  });
});

describe('sumWays', () => {
  const chain = chainOf(model);
  const scores = scorePage(encodePage(pageOf('FHTSTHTT').observations, model), chain);
  const sums = sumWays(scores, chain);
  it('gives each line probabilities that sum to one', () => {
    for (const shares of marginals(scores, chain, sums))
      assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-6);
  });
  it('sums forward what it sums backward', () => {
    const ends = sums.forward.at(-1) ?? new Float64Array();
    const top = Math.max(...ends);
    const total = Math.log(ends.reduce((sum, end) => sum + Math.exp(end - top), 0)) + top;
    assert.ok(Math.abs(total - sums.total) < 1e-6);
  });
  it('leaves no way that a decision forbids', () => {
    const headline = labelIndex('headline', true);
    const decided = decideLabels(scores, new Map([[3, (label: number) => label === headline]]));
    assert.equal(bestLabels(decided, chain)?.[3], headline);
    const shares = marginals(decided, chain, sumWays(decided, chain));
    assert.ok(Math.abs((shares[3]?.[headline] ?? 0) - 1) < 1e-6);
  });
});

describe('bestStarts', () => {
  it('starts articles where most of them come out whole', () => {
    const chain = chainOf(model);
    const scores = scorePage(encodePage(pageOf('FHTSTHTT').observations, model), chain);
    const starts = bestStarts(scores, chain, sumWays(scores, chain), 0.15);
    assert.deepEqual([...starts].sort(), [1, 5]);
  });
  it('starts fewer where each has its price', () => {
    const chain = chainOf(model);
    const scores = scorePage(encodePage(pageOf('HTHT').observations, model), chain);
    assert.equal(bestStarts(scores, chain, sumWays(scores, chain), 0).size, 2);
    assert.ok(bestStarts(scores, chain, sumWays(scores, chain), 2).size < 2);
  });
});

describe('toWeightsFile', () => {
  const file = toWeightsFile(model, { price: 0.15, doubt: { start: 0.9, role: 0.7 } });
  it('keeps the readings of a model', () => {
    assert.deepEqual(read('FHTSTHTT', toModel(file)), read('FHTSTHTT'));
  });
  it('names labels and states as people read them', () => {
    assert.ok((file.features.short?.['headline+'] ?? 0) > 0);
    assert.ok(file.states.includes('body 3'));
  });
  it('refuses a label that the program does not know', () => {
    assert.throws(
      () => toModel({ ...file, features: { short: { header: 1 } } }),
      /expected a label like "headline\+", found "header"/u,
    );
  });
});
