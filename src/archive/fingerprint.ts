import type { ArchiveIndex } from './archive-index.ts';
import { askAgain } from './per-index.ts';
import { digestOf, partsOfRead, type Read, standInOf, withoutNoting } from './reads.ts';

/**
 * What something read looks like now: a page whose reads all have the fingerprints they had when it
 * was made would come out the same. Throws for a kind that neither the index nor a query knows.
 */
export function fingerprint(index: ArchiveIndex, read: Read): string {
  const [kind, key] = partsOfRead(read);
  const query = askAgain(kind);
  return withoutNoting(() => {
    const value = query === undefined ? index.readAgain(kind, key) : query(index, key);
    return standInOf(value) ?? digestOf(value);
  });
}
