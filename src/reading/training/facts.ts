import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { FEATURES } from '../features/observe.ts';
import type { LabelledPage } from '../model/fit.ts';
import { LABELS, labelIndex, type Reading } from '../model/labels.ts';

/**
 * Pages of newspapers whose words are not ours to give away: the names and values of their features
 * and the labels of their lines, so that anyone can repeat the fit.
 */
const FactsFile = z.strictObject({
  /** Names of features and facts of steps; lines hold their indices. */
  names: z.array(z.string()),
  pages: z.array(
    z.strictObject({
      paper: z.string(),
      lines: z.array(
        z.strictObject({
          label: z.tuple([z.string(), z.boolean()]),
          features: z.array(z.tuple([z.int(), z.number()])),
          step: z.array(z.int()),
        }),
      ),
    }),
  ),
});

/** A labelled page and the newspaper that it is left out with. */
export interface PaperPage extends LabelledPage {
  paper: string;
}

/** Writes the facts of pages; no word of them stands in the file. */
export function writeFacts(file: string, pages: readonly PaperPage[]): void {
  const names: string[] = [];
  const index = new Map<string, number>();
  const indexOf = (name: string): number => {
    let known = index.get(name);
    if (known === undefined) {
      index.set(name, (known = names.length));
      names.push(name);
    }
    return known;
  };
  const facts: z.infer<typeof FactsFile> = {
    names,
    pages: pages.map(({ paper, observations, labels }) => ({
      paper,
      lines: observations.map(({ features, step }, i) => {
        const label = LABELS[labels[i] ?? 0];
        if (label === undefined) throw new Error('expected a label for each line');
        return {
          label: [label.reading, label.starts],
          features: [...features].map(([name, value]) => [
            indexOf(name),
            Math.round(value * 1000) / 1000,
          ]),
          step: step.map(indexOf),
        };
      }),
    })),
  };
  writeFileSync(file, gzipSync(JSON.stringify(facts), { level: 9 }));
}

/** Reads the facts of pages again; none where there is no such file. */
export function readFacts(file: string): PaperPage[] {
  if (!existsSync(file)) return [];
  const { names, pages } = FactsFile.parse(JSON.parse(gunzipSync(readFileSync(file)).toString()));
  const known = new Set(FEATURES.map(({ name }) => name));
  const nameOf = (index: number): string => {
    const name = names[index];
    if (name === undefined) throw new Error(`${file}: expected a name at ${String(index)}`);
    return name;
  };
  return pages.map(({ paper, lines }) => ({
    paper,
    weight: 1,
    observations: lines.map(({ features, step }) => ({
      // Facts may be older than the list of features: what is no longer seen is left out.
      features: new Map(
        features
          .map(([name, value]) => [nameOf(name), value] as const)
          .filter(([name]) => known.has(name.split(': ')[0] ?? name)),
      ),
      step: step.map(nameOf),
    })),
    labels: lines.map(({ label: [reading, starts] }) => labelIndex(reading as Reading, starts)),
  }));
}
