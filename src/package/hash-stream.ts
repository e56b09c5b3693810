import { createHash } from 'node:crypto';
import type { Algorithm } from './bag-tags.ts';

/** Checksums (hex) by algorithm, and number, of the bytes of a file. */
export interface Hashed {
  digests: Map<Algorithm, string>;
  bytes: number;
}

/** Checksums and length of everything in a stream. Throws what the stream throws. */
export async function hashStream(
  stream: AsyncIterable<Uint8Array>,
  algorithms: Iterable<Algorithm>,
): Promise<Hashed> {
  const hashes = [...algorithms].map((name) => ({ name, hash: createHash(name) }));
  let bytes = 0;
  for await (const chunk of stream) {
    for (const { hash } of hashes) hash.update(chunk);
    bytes += chunk.length;
  }
  return { digests: new Map(hashes.map(({ name, hash }) => [name, hash.digest('hex')])), bytes };
}
