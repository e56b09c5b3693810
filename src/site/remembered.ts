import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryDir } from './content-dir.ts';

/**
 * Result of a long computation, kept between builds under a name as long as all that it is made
 * from (the digest) is the same. The value must come through JSON as it is.
 */
export function remembered<T>(name: string, digest: string, make: () => T): T {
  const file = join(memoryDir, `${name}.json`);
  try {
    // Written below by this program, whole or not at all.
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { digest: string; value: T };
    if (kept.digest === digest) return kept.value;
  } catch {
    // Nothing is remembered yet.
  }
  const value = make();
  mkdirSync(memoryDir, { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  writeFileSync(unfinished, JSON.stringify({ digest, value }));
  renameSync(unfinished, file);
  return value;
}
