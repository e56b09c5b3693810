import { present } from '../../domain/present.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FETCH_KEY } from '../pagefind-matcher.ts';

/** Version of the Pagefind that is installed. */
export function pagefindVersion(): string {
  const file = fileURLToPath(import.meta.resolve('pagefind'));
  const found = /"version":\s*"([^"]+)"/.exec(
    readFileSync(join(dirname(file), '..', 'package.json'), 'utf8'),
  );
  return present(found?.[1], `the version of Pagefind beside ${file}`);
}

/** The line in front of Pagefind's module that makes its requests pass through the matcher. */
export const moduleHead = `const fetch=(a)=>globalThis[${JSON.stringify(FETCH_KEY)}](a);\n`;

/**
 * Names of Pagefind's browser module and WebAssembly below the data folder. They depend on nothing
 * but the version, so that the search page can ask for them before it knows the index.
 */
export function pagefindFiles(): { module: string; wasm: string } {
  const head = createHash('sha256').update(moduleHead).digest('hex').slice(0, 6);
  const name = `pagefind-${pagefindVersion()}-${head}`;
  return { module: `${name}.js`, wasm: `${name}.wasm-gz` };
}
