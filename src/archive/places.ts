import type { Article } from '../domain/article.ts';
import type { Prefecture } from '../domain/publication.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { orderOf } from './order.ts';
import { perIndex } from './per-index.ts';

/** A place with a page: a prefecture, or the whole region (`prefecture: null`). */
export interface Place {
  id: string;
  name: string;
  prefecture: Prefecture | null;
}

/** The region and its prefectures, in the order of publication.yaml. */
export function places(index: ArchiveIndex): Place[] {
  const { region } = index.publication;
  return [
    { id: region.id, name: region.name, prefecture: null },
    ...region.prefectures.map((prefecture) => ({
      id: prefecture.id,
      name: prefecture.name,
      prefecture,
    })),
  ];
}

/** True when articles are sorted by something: zones, or cities of the region. */
export const hasDirectory = (index: ArchiveIndex): boolean => asksDirectory(index, '');

const asksDirectory = perIndex(
  'has a directory',
  ({ zones, publication }, _: ''): boolean =>
    zones.length > 0 || publication.region.prefectures.length > 0,
);

/** True when it is known what an article is about: a zone, a city, or the region. */
export const hasSubject = ({ zones, zoneProposed, place }: Article): boolean =>
  zones.length > 0 || zoneProposed !== undefined || place !== null;

/** Place by its printed name: 阳泉市. */
export function placeNamed(index: ArchiveIndex, name: string | null): Place | undefined {
  return places(index).find((place) => place.name === name);
}

/** Articles about the place itself, not about one of its zones; newest issue first. */
export function articlesOfPlace(index: ArchiveIndex, { name }: Place): Article[] {
  return own(index, name);
}

const own = perIndex(
  'articles of place',
  (index, name: string): Article[] => byPlace(index, '').get(name) ?? [],
);

const byPlace = perIndex('articles by place', (index, _: '') =>
  Map.groupBy(
    index.articles.filter(({ zones }) => zones.length === 0),
    ({ place }) => place,
  ),
);

/** Articles about the zones of a prefecture, newest issue first. */
export function zoneArticlesOfPlace(index: ArchiveIndex, { name }: Place): Article[] {
  return ofZones(index, name);
}

const ofZones = perIndex('articles of zones of place', (index, name: string): Article[] => {
  const found = new Set<Article>();
  for (const zone of index.zones) {
    if (zone.prefecture !== name) continue;
    for (const article of index.byZone.get(zone.id) ?? []) found.add(article);
  }
  return [...found].sort(orderOf(index));
});

/** Number of articles about a place and its zones. */
export const countOfPlace = perIndex(
  'count of place',
  (index, name: string): number => own(index, name).length + ofZones(index, name).length,
);
