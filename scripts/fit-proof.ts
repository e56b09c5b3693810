// npm run fit-proof [-- FOLDER…]
// Fits the judges of misread letters on made misreadings of clean text, and writes
// src/reading/proof/judges.json.
//   FOLDER…   folders with text files; else the scans of content/ and of the fixtures
import './print-help.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../src/files/list-files.ts';
import { projectDir } from '../src/files/project-dir.ts';
import { findSuspects, type Suspect, wordsOfPage } from '../src/reading/proof/suspects.ts';
import { type Example, fitForest } from '../src/reading/proof/training/fit-forest.ts';
import { misread, type Misreading } from '../src/reading/proof/training/misread.ts';
import { type Forest, judge } from '../src/reading/proof/trees.ts';

const ROUNDS = 24;
let seed = 7;
const random = (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const folders = process.argv.slice(2);
const paths = (
  folders.length > 0
    ? folders
    : [join(projectDir, 'content/scans'), join(projectDir, 'src/tests/fixtures')]
).flatMap((folder) =>
  filesBelow(folder)
    .filter((path) => path.endsWith('.txt'))
    .map((path) => join(folder, path)),
);
const pages = paths
  .map((path) => readFileSync(path, 'utf8').split('\n'))
  .filter((lines) => lines.join('').length > 300);

if (pages.length === 0) {
  console.error(`expected pages of text (.txt), found none in ${folders.join(', ')}`);
  process.exit(1);
}

const doubled: Example[] = [];
const letter: Example[] = [];
const put: Example[] = [];
const touches = (suspect: Suspect, place: Misreading): boolean =>
  suspect.from < place.to && suspect.to > place.from;
for (let round = 0; round < ROUNDS; round++) {
  for (const lines of pages) {
    const made = lines.map((line) => misread(line, { oneIn: 100, random }));
    const words = wordsOfPage(made.map(({ text }) => text));
    for (const { text, places } of made) {
      for (const suspect of findSuspects(text, words)) {
        const place = places.find((one) => touches(suspect, one));
        const { features } = suspect;
        if (suspect.kind === 'doubled') {
          if (place === undefined || place.kind === 'doubled')
            doubled.push({ features, isSo: place !== undefined });
        } else if (place?.kind !== 'doubled') {
          letter.push({ features, isSo: place !== undefined });
          if (place?.kind === 'confused')
            put.push({ features, isSo: suspect.put === place.printed });
        }
      }
    }
  }
}

/** Trees that first leave out what stands in clean text and looks misread to them: it may be. */
function fitTwice(examples: readonly Example[], trees: number): Forest {
  const options = { trees, depth: 4, random };
  const first = fitForest(examples, { ...options, trees: 40 });
  const clean = examples.filter(({ features, isSo }) => isSo || judge(first, features) < 0.7);
  console.log(`${examples.length} places, ${examples.length - clean.length} of them left out`);
  return fitForest(clean, options);
}

const judges = {
  doubled: fitTwice(doubled, 60),
  letter: fitTwice(letter, 120),
  put: fitForest(put, { trees: 60, depth: 4, random }),
};
writeFileSync(join(projectDir, 'src/reading/proof/judges.json'), `${JSON.stringify(judges)}\n`);
