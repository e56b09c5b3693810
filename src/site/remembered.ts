import { join } from 'node:path';
import { z } from 'zod';
import { recallJson, rememberJson } from '../files/json-memory.ts';
import { memoryDir } from './content-dir.ts';

/**
 * Result of a long computation, kept between builds under a name as long as all that it is made
 * from (the digest) is the same. The value must come through JSON as it is, and fit the schema.
 */
export function remembered<T>(
  name: string,
  digest: string,
  schema: z.ZodType<T>,
  make: () => T,
): T {
  const file = join(memoryDir, `${name}.json`);
  const form = { form: 1, schema: z.object({ digest: z.string(), value: schema }) };
  const kept = recallJson(file, form);
  if (kept?.digest === digest) return kept.value;
  const value = make();
  rememberJson(file, form, { digest, value });
  return value;
}
