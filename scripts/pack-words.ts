/**
 * Makes the tables of the proofreader anew:
 *
 *   npm i --no-save @node-rs/jieba && node scripts/pack-words.ts [counts.json…]
 *
 * Words and their frequencies are those of jieba's dictionary (MIT). Confusions are counts of what
 * Tesseract (chi_sim) read in place of the letters of made-up lines of dictionary words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hashOf } from '../src/reading/proof/hash.ts';
import { packWords } from '../src/reading/proof/words-file.ts';

const folder = new URL('../src/reading/proof/', import.meta.url);
const dictionary = readFileSync(
  createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'),
  'utf8',
);
const words = dictionary.split('\n').flatMap((row): [string, number][] => {
  const [word = '', count = '0'] = row.split(' ');
  return /^\p{Script=Han}{1,7}$/u.test(word) ? [[word, Number(count) + 0.5]] : [];
});
const all = words.reduce((sum, [, count]) => sum + count, 0);
const costs = new Map(words.map(([word, count]) => [hashOf(word), Math.log(all / count)]));
writeFileSync(new URL('words.bin', folder), packWords([...costs].sort(([a], [b]) => a - b)));

/** Letters that are read in place of others fewer times than this may be read so by chance. */
const FEWEST = 2;
const files = process.argv.slice(2);
if (files.length > 0) {
  const counts = new Map<string, number>();
  for (const file of files) {
    const { conf } = JSON.parse(readFileSync(file, 'utf8')) as { conf: [string, number][] };
    for (const [pair, count] of conf) counts.set(pair, (counts.get(pair) ?? 0) + count);
  }
  const byRead: Record<string, [string, number][]> = {};
  for (const [pair, count] of [...counts].sort(([, a], [, b]) => b - a)) {
    const [printed = '', read = ''] = [...pair];
    if (count >= FEWEST || (byRead[read]?.length ?? 0) < 4)
      (byRead[read] ??= []).push([printed, count]);
  }
  const table = Object.entries(byRead)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([read, list]) => `${read}${list.map(([printed, n]) => `${printed}${n}`).join('')}`);
  writeFileSync(new URL('confusions.txt', folder), `${table.join('\n')}\n`);
}
