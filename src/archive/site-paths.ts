import type { ArchiveIndex } from './archive-index.ts';
import { kindKey, kinds } from './kinds.ts';
import { paths } from './paths.ts';
import { places } from './places.ts';
import { reporters } from './reporters.ts';
import { standingHeads } from './standing-heads.ts';
import { issuesByYear } from './years.ts';
import { zonesWithPages } from './zones.ts';

/** Paths of every page for readers, lists before what they list: the sitemap, and what a crawl must find. */
export function allPaths(index: ArchiveIndex): string[] {
  return [
    paths.home(),
    paths.issues(),
    paths.zones(),
    paths.reporters(),
    paths.standingHeads(),
    paths.search(),
    paths.about(),
    paths.figures(),
    ...issuesByYear(index).flatMap(([year]) => (year === null ? [] : [paths.year(year)])),
    ...index.issues.flatMap(({ head, pages }) => [
      paths.issue(head.id),
      ...pages.map(({ key }) => paths.page(head.id, key)),
    ]),
    ...index.articles.map(({ id }) => paths.article(id)),
    ...places(index).map(({ id }) => paths.place(id)),
    ...zonesWithPages(index).map(({ id }) => paths.zone(id)),
    ...reporters(index).map(({ key }) => paths.reporter(key)),
    ...standingHeads(index).map(({ key }) => paths.standingHead(key)),
    ...kinds(index).map(({ kind }) => paths.kind(kindKey(kind))),
  ];
}
