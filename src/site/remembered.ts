import { join } from 'node:path';
import { recallJson, rememberJson } from '../files/json-memory.ts';
import { memoryDir } from './content-dir.ts';

/**
 * Result of a long computation, kept between builds under a name as long as all that it is made
 * from (the digest) is the same. The value must come through JSON as it is.
 */
export function remembered<T>(name: string, digest: string, make: () => T): T {
  const file = join(memoryDir, `${name}.json`);
  // Written below by this program.
  const kept = recallJson(file) as { digest: string; value: T } | undefined;
  if (kept?.digest === digest) return kept.value;
  const value = make();
  rememberJson(file, { digest, value });
  return value;
}
