import type { ArchiveIndex } from './archive-index.ts';
import { digestOf } from './reads.ts';

/** Digest of everything that a site is made from: a site that carries it was built from this content. */
export function contentDigest(index: ArchiveIndex): string {
  const { publication, zones, redirects, articles, issues } = index;
  const files = articles.map(({ id }) => [id, index.files.get(id)?.whole]);
  const ledgers = issues.flatMap(({ pages }) =>
    pages.map(({ page }) => [page.scan, index.ledgers.get(page.scan)?.digest]),
  );
  return digestOf([publication, zones, redirects, files, ledgers]);
}
