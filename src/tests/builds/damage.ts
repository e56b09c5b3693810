import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Random } from '../../../scripts/made-up/random.ts';

/** What may become of a file while no build is at work. */
const damages: Record<string, (file: string, random: Random, elsewhere: string) => void> = {
  cut: (file, random) => {
    truncateSync(file, random.below(statSync(file).size));
  },
  'changed in one byte, under its size and date': (file, random) => {
    const { atime, mtime } = statSync(file);
    const bytes = readFileSync(file);
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    utimesSync(file, atime, mtime);
  },
  deleted: (file) => {
    rmSync(file);
  },
  'made a folder': (file) => {
    rmSync(file);
    mkdirSync(`${file}/inside`, { recursive: true });
  },
  'made a link': (file, _, elsewhere) => {
    renameSync(file, elsewhere);
    writeFileSync(elsewhere, 'another text');
    symlinkSync(elsewhere, file);
  },
  'buried under a file where its folder was': (file) => {
    rmSync(dirname(file), { recursive: true });
    writeFileSync(dirname(file), '');
  },
};

/** Kinds of damage that touch no other file. */
export const toOneFile = Object.keys(damages).filter((kind) => !kind.startsWith('buried'));

/** Damages a file that is not empty in one of some ways; says how. A link leads to `elsewhere`. */
export function damage(
  file: string,
  random: Random,
  { elsewhere, kinds = Object.keys(damages) }: { elsewhere: string; kinds?: readonly string[] },
): string {
  const kind = random.pick(kinds);
  damages[kind]?.(file, random, elsewhere);
  return `${file} ${kind}`;
}
