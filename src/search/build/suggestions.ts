import { customPinyin } from 'pinyin-pro';
import { pinyinOf } from '../../text/pinyin.ts';
import { paths } from '../../archive/paths.ts';
import type { ArchiveIndex } from '../../archive/archive-index.ts';
import { reporterKey } from '../../archive/reporters.ts';
import { standingHeadKey } from '../../archive/standing-heads.ts';
import type { Publication } from '../../domain/publication.ts';
import { kindOfSuggestion, type Suggestion } from '../suggestion.ts';
import type { IndexedHead } from './collect.ts';

/**
 * Name -> its syllables without tones, and their first letters: 临汾 -> `linfen`, `lf`. `readings` are
 * those of `region.readings` in publication.yaml.
 */
export function pinyinKeys(
  name: string,
  person: boolean,
  readings: Publication['region']['readings'] = {},
): { pinyin: string; initials: string } {
  customPinyin(readings);
  const syllables = pinyinOf(name, { person }).map((syllable) =>
    syllable.toLowerCase().replace(/[^a-z0-9]/g, ''),
  );
  return {
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
  };
}

/** What the search box offers while a reader types: zones, reporters, standing heads that have articles. */
export function buildSuggestions(
  articles: readonly IndexedHead[],
  { zones, publication }: Pick<ArchiveIndex, 'zones' | 'publication'>,
): Suggestion[] {
  const { readings } = publication.region;
  const parents = new Map(zones.map(({ id, parent }) => [id, parent]));
  const counts = {
    zone: new Map<string, number>(),
    reporter: new Map<string, number>(),
    standingHead: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, value: string): void => {
    map.set(value, (map.get(value) ?? 0) + 1);
  };
  for (const { facets } of articles) {
    const line = new Set(facets.zone.flatMap((id) => [id, parents.get(id) ?? id]));
    for (const id of line) add(counts.zone, id);
    for (const name of facets.reporter) add(counts.reporter, name);
    for (const name of facets.standingHead) add(counts.standingHead, name);
  }
  const suggestions: Suggestion[] = [];
  for (const { id, name, aliases } of zones) {
    const count = counts.zone.get(id);
    if (count === undefined) continue;
    const { pinyin: full, initials } = pinyinKeys(name, false, readings);
    // short forms only: the long ones repeat the name
    const short = aliases.filter((alias) => alias.length <= 8).slice(0, 6);
    suggestions.push([
      kindOfSuggestion.zone,
      name,
      id,
      paths.zone(id),
      count,
      full,
      initials,
      ...short,
    ]);
  }
  for (const kind of ['reporter', 'standingHead'] as const) {
    for (const [name, count] of counts[kind]) {
      const { pinyin: full, initials } = pinyinKeys(name, kind === 'reporter', readings);
      const path =
        kind === 'reporter'
          ? paths.reporter(reporterKey(name))
          : paths.standingHead(standingHeadKey(name));
      suggestions.push([kindOfSuggestion[kind], name, name, path, count, full, initials]);
    }
  }
  return suggestions.sort((a, b) => a[0] - b[0] || b[4] - a[4] || (a[1] < b[1] ? -1 : 1));
}
