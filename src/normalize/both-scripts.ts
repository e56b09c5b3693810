import type { Convention, Publication } from '../domain/publication.ts';
import { foldTraditional } from '../text/traditional.ts';

const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** Words, and behind them how a page in Traditional characters reads once it is folded: 訊 and 讯. */
const both = (words: readonly string[]): string[] =>
  unique([...words, ...words.map(foldTraditional)]);

/** The folded ones first: the first alias of a place is its short name. */
const foldedFirst = (words: readonly string[]): string[] =>
  unique([...words.map(foldTraditional), ...words]);

function bothPatterns(conventions: readonly Convention[]): Convention[] {
  const folded = conventions.map((each) => ({ ...each, pattern: foldTraditional(each.pattern) }));
  return [
    ...conventions,
    ...folded.filter(({ pattern }, i) => pattern !== conventions[i]?.pattern),
  ];
}

const mapValues = <K extends string, V, W>(
  record: Record<K, V>,
  change: (value: V) => W,
): Record<K, W> =>
  // The keys are those of the record.
  Object.fromEntries(
    Object.entries<V>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<K, W>;

/**
 * A publication as lines are read with it. Lines of a page in Traditional characters are folded to
 * Simplified before they are read, others are not: words and patterns that were written in
 * Traditional hold for both. Names and ids of places stay as they were written.
 */
export function inBothScripts(publication: Publication): Publication {
  const { name, supplement, site, region, leadIns, bylines } = publication;
  return {
    ...publication,
    name: foldTraditional(name),
    supplement: supplement === null ? null : foldTraditional(supplement),
    site: { ...site, zoneNoun: foldTraditional(site.zoneNoun) },
    region: {
      ...region,
      aliases: unique([
        ...both(region.aliases),
        ...[foldTraditional(region.name)].filter((folded) => folded !== region.name),
      ]),
      prefectures: region.prefectures.map((city) => ({
        ...city,
        aliases: unique([
          ...foldedFirst(city.aliases),
          ...[foldTraditional(city.name)].filter((folded) => folded !== city.name),
        ]),
        counties: both(city.counties),
      })),
    },
    zoneSuffixes: both(publication.zoneSuffixes),
    zoneCollectives: both(publication.zoneCollectives),
    leadIns: { words: both(leadIns.words), patterns: bothPatterns(leadIns.patterns) },
    standingHeads: both(publication.standingHeads),
    furniture: mapValues(publication.furniture, bothPatterns),
    bylines: {
      titles: {
        ...bylines.titles,
        ...Object.fromEntries(
          Object.entries(bylines.titles).map(([title, role]) => [foldTraditional(title), role]),
        ),
      },
      photographer: both(bylines.photographer),
      provider: both(bylines.provider),
    },
    kinds: mapValues(publication.kinds, both),
  };
}
