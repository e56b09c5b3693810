import type { Article } from '../domain/article.ts';
import type { Zone } from '../domain/zone.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { orderOf } from './order.ts';
import { perIndex } from './per-index.ts';

/** Parks inside a zone, in the order of zones.yaml. */
export const parksOf = perIndex('parks', (index, zone: string): Zone[] =>
  index.zones.filter((other) => other.parent === zone),
);

/** The zone and the zones it lies in, innermost first. Stops at a parent that is not listed. */
export function lineage(index: ArchiveIndex, zone: string): Zone[] {
  const line: Zone[] = [];
  let next = index.zoneById.get(zone);
  while (next !== undefined && !line.includes(next)) {
    line.push(next);
    next = next.parent === null ? undefined : index.zoneById.get(next.parent);
  }
  return line;
}

/**
 * Name of a zone behind the name of the one it lies in: 山西转型综合改革示范区 › 晋中开发区, of which the
 * whole name is 山西转型综合改革示范区晋中开发区.
 */
export function nameWithin({ name }: Zone, outer: Zone | undefined): string {
  const isRepeated = outer !== undefined && name.length > outer.name.length + 1;
  return isRepeated && name.startsWith(outer.name) ? name.slice(outer.name.length) : name;
}

/** Articles about a zone or a park inside it, newest issue first. */
export const articlesOfZone = perIndex('articles of zone', (index, zone: string): Article[] => {
  const ids = [zone, ...parksOf(index, zone).map((park) => park.id)];
  const found = new Set(ids.flatMap((id) => index.byZone.get(id) ?? []));
  return [...found].sort(orderOf(index));
});

/** Articles about something else that mention the zone, newest issue first. */
export const mentionsOfZone = perIndex('mentions of zone', (index, zone: string): Article[] => {
  const own = new Set(articlesOfZone(index, zone));
  return (index.byMention.get(zone) ?? []).filter((article) => !own.has(article));
});

/** Zones that have a page of their own: with articles, mentions, or parks that have articles. */
export function zonesWithPages(index: ArchiveIndex): Zone[] {
  return index.zones.filter((zone) => hasPage(index, zone));
}

/** Whether there is anything to read about a zone, itself, mentioned or in its parks. */
export function hasPage(index: ArchiveIndex, { id }: Zone): boolean {
  return isWritten(index, id);
}

const isWritten = perIndex(
  'zone is written of',
  (index, id: string): boolean =>
    index.byZone.has(id) ||
    index.byMention.has(id) ||
    parksOf(index, id).some((park) => index.byZone.has(park.id)),
);

/** How often each of some ids or names occurs, most frequent first, then by code point. */
export function tally(values: Iterable<string>): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Numbers of articles about a zone, and of others that mention it. */
export const countsOfZone = perIndex('counts of zone', (index, zone: string) => ({
  articles: articlesOfZone(index, zone).length,
  mentions: mentionsOfZone(index, zone).length,
}));

/** Other zones in the articles about a zone, as own or mentioned, with the number of articles. */
export function zonesBeside(index: ArchiveIndex, zone: string): [zone: Zone, count: number][] {
  const family = new Set([zone, ...parksOf(index, zone).map((park) => park.id)]);
  const others = articlesOfZone(index, zone).flatMap((article) => [
    ...new Set([...article.zones, ...(article.zonesMentioned ?? [])]),
  ]);
  return tally(others.filter((id) => !family.has(id))).flatMap(([id, count]) => {
    const other = index.zoneById.get(id);
    return other === undefined ? [] : [[other, count] as [Zone, number]];
  });
}

/** Zones of a prefecture (parks under their parents come later), in the order of zones.yaml. */
export function zonesOfPrefecture(index: ArchiveIndex, prefecture: string | null): Zone[] {
  return index.zones.filter((zone) => zone.prefecture === prefecture);
}
