import { kindOfKey } from '../archive/kinds.ts';
import type { ListKey, ListPart } from '../archive/long-lists.ts';
import { paths } from '../archive/paths.ts';
import { perIndex } from '../archive/per-index.ts';
import { places } from '../archive/places.ts';
import { reporterOfKey } from '../archive/reporters.ts';
import { standingHeadOfKey } from '../archive/standing-heads.ts';
import { formatDate } from './format-date.ts';
import { publication } from './publication.ts';
import { language, strings } from './strings.ts';

/** What a list of articles is called, and the page above it. */
export interface ListName {
  name: string;
  /** The name is the newspaper's, not the site's own word. */
  printed: boolean;
  above: { name: string; path: string };
}

/**
 * Name of a list; undefined when there is no such list. A query, because a person or column is
 * found with all articles: who asks for the name has not read those.
 */
export const listName = perIndex('name of list', (index, list: ListKey): ListName | undefined => {
  const slash = list.indexOf('/');
  const key = list.slice(slash + 1);
  const zones = { name: publication.site.zoneNoun, path: paths.zones() };
  const named = (
    name: string | undefined,
    above: ListName['above'],
    printed = true,
  ): ListName | undefined => (name === undefined ? undefined : { name, printed, above });
  switch (list.slice(0, slash)) {
    case 'zones':
      return named(index.zoneById.get(key)?.name, zones);
    case 'places':
      return named(places(index).find(({ id }) => id === key)?.name, zones);
    case 'reporters':
      return named(reporterOfKey(index, key)?.name, {
        name: strings.reporters,
        path: paths.reporters(),
      });
    case 'columns':
      return named(standingHeadOfKey(index, key)?.name, {
        name: strings.standingHeads,
        path: paths.standingHeads(),
      });
    case 'kinds': {
      const kind = kindOfKey(key);
      const above = { name: strings.byKind, path: `${paths.standingHeads()}#kinds` };
      return named(kind === undefined ? undefined : strings.kind[kind], above, false);
    }
    default:
      return undefined;
  }
});

/** Name of a part of a divided list: 2024年, 2024年5月, 2024年（月份不详）. */
export function partName({ year, month }: ListPart, parts: readonly ListPart[]): string {
  if (year === null) return strings.yearUnknown;
  if (month !== null) return formatDate(month, language);
  const isDivided = parts.some((part) => part.year === year && part.month !== null);
  return strings.year(year) + (isDivided ? strings.brackets(strings.monthUnknown) : '');
}
