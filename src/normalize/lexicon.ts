import type { Publication } from '../domain/publication.ts';
import type { Zone } from '../domain/zone.ts';
import { inBothScripts } from './both-scripts.ts';
import { compileNames, type FoundName } from './find-names.ts';
import type { Furniture } from './forms/furniture.ts';
import { HOUSE_WORDS } from './forms/house-words.ts';
import { foldTraditional } from '../text/traditional.ts';

/** The newspaper's conventions and the authority list, compiled for reading lines. */
export interface Lexicon {
  /** The conventions as lines are read with them: see `inBothScripts`. */
  publication: Publication;
  zones: ReadonlyMap<string, Zone>;
  /** Zone with exactly this name or alias, or a parent's name followed by a park's. */
  zoneNamed(text: string): Zone | undefined;
  /** Every name of a listed zone in the text, longest first at each place, in order. */
  zonesIn(text: string): FoundName<Zone>[];
  /** What a text is about: stems of the counties and cities, and ids of the zones it names. */
  subjectsIn(text: string): Set<string>;
  /** Names in the form of a zone (place + ending) that the list lacks, in order. */
  unlistedZonesIn(text: string): string[];
  /** A name in the form of a zone at the start of a text that the list lacks: 汾源新材料产业示范区首批…. */
  zoneAtStart(text: string): string | undefined;
  /** True when a text opens with a city, a county or the whole region: 晋中市推行…, 全省…. */
  startsWithPlace(text: string): boolean;
  /** City that a text opens with, by its own name or a county's: 晋中推行…, 沁源县：…. */
  cityAtStart(text: string): string | undefined;
  /** A line that is nothing but an unlisted zone's name, or undefined. */
  unlistedZoneLine(text: string): string | undefined;
  /** Lead-in at the start of a line: the words, and where the text goes on; undefined if none. */
  leadIn(text: string): { words: string; end: number } | undefined;
  furniture: Readonly<Record<Furniture, RegExp>>;
  /** What the newspaper calls itself: its name, 本报, 本刊, as one alternation. */
  house: string;
  /** Title (记者, 通讯员 …) as one alternation, longest first. */
  titles: string;
  photographer: string;
  provider: string;
  standingHeads: ReadonlySet<string>;
}

/** Punctuation and spaces do not tell names apart. */
const bare = (text: string): string => text.replace(/[\s\u3000·•・“”"（）()]/gu, '');

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Alternation of literal words, longest first; matches nothing when there are none. */
export const alternation = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : [...words]
        .sort((a, b) => b.length - a.length)
        .map(escape)
        .join('|');

const anyOf = (patterns: readonly { pattern: string }[]): RegExp =>
  patterns.length === 0
    ? /(?!)/u
    : new RegExp(patterns.map(({ pattern }) => `(?:${pattern})`).join('|'), 'u');

/** 忻州市召开开发区…会: between a place and the noun, these make a sentence and no name. */
const VERB = /[召推打加成支把将对向在到于和与为让使等的地各]/u;

/** No lead-in is longer, with what a pattern wants behind it. */
const LONGEST_LEAD_IN = 100;

/** Compiles publication and zones once a run. */
export function compileLexicon(written: Publication, zones: readonly Zone[]): Lexicon {
  const publication = inBothScripts(written);
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  const byName = new Map<string, Zone>();
  for (const zone of zones)
    for (const name of [zone.name, ...zone.aliases])
      for (const form of [name, foldTraditional(name)]) byName.set(bare(form), zone);
  // A park is printed behind its parent's name: 山西转型综改示范区 + 唐槐园区.
  for (const zone of zones) {
    const parent = zone.parent === null ? undefined : byId.get(zone.parent);
    if (parent === undefined) continue;
    for (const outer of [parent.name, ...parent.aliases]) {
      for (const inner of [zone.name, ...zone.aliases]) {
        for (const form of [outer + inner, foldTraditional(outer + inner)])
          if (!byName.has(bare(form))) byName.set(bare(form), zone);
      }
    }
  }
  const findZones = compileNames(byName);

  const places = publication.region.prefectures.flatMap((prefecture) => [
    prefecture.name,
    ...prefecture.aliases,
    ...prefecture.counties,
    ...prefecture.counties.map((county) => county.slice(0, -1)).filter((stem) => stem.length >= 2),
  ]);
  const counties = publication.region.prefectures.flatMap((prefecture) => [
    ...prefecture.aliases,
    ...prefecture.counties,
    ...prefecture.counties.map((county) => county.slice(0, -1)).filter((stem) => stem.length >= 2),
  ]);
  const anyCountyAtStart = new RegExp(`^(?:${alternation(counties)})`, 'u');
  const stemOf = (name: string): string =>
    name.length > 2 && /[市县区]$/u.test(name) ? name.slice(0, -1) : name;
  const findCounties = compileNames(counties.map((name) => [name, stemOf(name)]));
  const suffix = alternation(publication.zoneSuffixes);
  const place = alternation(places);
  const region = alternation([publication.region.name, ...publication.region.aliases]);
  const startRegion = new RegExp(`^(?:${region})`, 'u');
  const unlisted = new RegExp(
    `(?:${region})?(?:${place})(\\p{Script=Han}{0,4}?)(?:${suffix})`,
    'gu',
  );
  const unlistedLine = new RegExp(
    `^(?:${region})?(?:(?:${place})\\p{Script=Han}{0,6}(?:${suffix})|\\p{Script=Han}{2,4}(?:${alternation(
      publication.zoneSuffixes.filter((ending) => ending.length >= 5),
    )}))$`,
    'u',
  );
  const atStart = new RegExp(
    `^(([\\p{Script=Han}]{2,8}?)(?:${alternation(publication.zoneSuffixes.filter((ending) => ending.length >= 3))}))`,
    'u',
  );
  /** What a zone is about: the county or city in its name; of one without any, the zone. */
  const subjectOf = new Map(
    zones.map((zone) => {
      const county = anyCountyAtStart.exec(zone.name.replace(startRegion, ''))?.[0];
      return [zone, county === undefined ? zone.id : stemOf(county)];
    }),
  );
  const startsWithPlace = new RegExp(`^(?:${region}|${place})`, 'u');
  /** 晋城市开发区 are all zones of the city. */
  const wholeCity = new RegExp(
    `^(?:${alternation(publication.region.prefectures.map(({ name }) => name))})(?:${alternation(publication.zoneCollectives)})$`,
    'u',
  );
  const generic = new RegExp(
    `^(?:${region}|全[市县区国]|我[市县区国]|各[市县区]?|国家级?|省级|市级|[\\p{Script=Han}]?[一二三四五六七八九十两百多个]+)|[的个在和与]`,
    'u',
  );
  const leadInPattern = new RegExp(
    `^(?:${publication.leadIns.patterns.map(({ pattern }) => `(?:${pattern})`).join('|') || '(?!)'})`,
    'u',
  );
  const leadInWords = new RegExp(`^(?:${alternation(publication.leadIns.words)})`, 'u');

  const { furniture } = publication;
  return {
    publication,
    zones: byId,
    zoneNamed: (text) => byName.get(bare(text)),
    zonesIn: findZones,
    subjectsIn(text) {
      const found = new Set(findCounties(text).map(({ value: stem }) => stem));
      for (const { value: zone } of findZones(text)) found.add(subjectOf.get(zone) ?? zone.id);
      return found;
    },
    unlistedZonesIn(text) {
      return [...text.matchAll(unlisted)]
        .filter(([, between]) => !VERB.test(between ?? ''))
        .map(([name]) => name)
        .filter((name) => !byName.has(bare(name)) && !wholeCity.test(name));
    },
    zoneAtStart(text) {
      const match = atStart.exec(text);
      const name = match?.[1];
      // 全省开发区 are all of them, not one.
      if (match?.[2] === undefined || generic.test(match[2]) || wholeCity.test(name ?? ''))
        return undefined;
      return name !== undefined && !byName.has(bare(name)) ? name : undefined;
    },
    cityAtStart(text) {
      return publication.region.prefectures.find((prefecture) =>
        [prefecture.name, ...prefecture.aliases, ...prefecture.counties].some((name) =>
          text.startsWith(name),
        ),
      )?.name;
    },
    startsWithPlace: (text) => startsWithPlace.test(text),
    unlistedZoneLine(text) {
      const name = text.replace(/[\s\u3000]/gu, '');
      if (name.length > 24 || byName.has(bare(name))) return undefined;
      // A park behind the name of a listed zone is a park of it; …进园区 closes a sentence.
      const [outer] = this.zonesIn(name);
      const park =
        outer?.at === 0 &&
        /^\p{Script=Han}{1,8}(?<![进入])(?:园区|产业园|工业园|开发区)$/u.test(
          name.slice(outer.length),
        );
      return park || unlistedLine.test(name) ? name : undefined;
    },
    leadIn(text) {
      // A pattern says itself where a lead-in ends.
      const patterned = leadInPattern.exec(text.slice(0, LONGEST_LEAD_IN))?.[0] ?? '';
      if (patterned !== '') return { words: patterned, end: patterned.length };
      const words = leadInWords.exec(text)?.[0];
      if (words === undefined) return undefined;
      const rest = text.slice(words.length);
      // 科学导报 in running text is a mention: a word stands apart by a space, a bracket, the
      // reporter or a date. 讯, 电 and 】 close a lead-in by themselves.
      const closed = /[讯訊电電道】〕］\])）]$/u.test(words);
      const apart = /^[\s\u3000]|^[（(]|^(?:首席|特约|实习)?记者|^[:：]|^\d{1,2}月\d{1,2}日/u.test(
        rest,
      );
      if (!closed && !apart) return undefined;
      return { words, end: words.length };
    },
    furniture: {
      masthead: anyOf(furniture.masthead),
      folio: anyOf(furniture.folio),
      staff: anyOf(furniture.staff),
      footer: anyOf(furniture.footer),
      teaser: anyOf(furniture.teaser),
    },
    house: alternation([...new Set([written.name, publication.name]), ...HOUSE_WORDS]),
    titles: alternation(Object.keys(publication.bylines.titles)),
    photographer: alternation(publication.bylines.photographer),
    provider: alternation(publication.bylines.provider),
    standingHeads: new Set(publication.standingHeads),
  };
}
