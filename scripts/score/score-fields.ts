import { bareWords, isSameWords } from './bare-words.ts';
import type { GoldArticle } from './gold-page.ts';
import { hasZones, type ZoneNames } from './match-zone.ts';
import type { ScoredArticle } from './read-article.ts';
import { countField, type Tally } from './tally.ts';

/** 第三版 is page 3 or A3: letters count only where both have them. */
function isSamePage(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [bareWords(a), bareWords(b)];
  if (x === y) return true;
  const isOneNumeric = /^\d+$/.test(x) !== /^\d+$/.test(y);
  return isOneNumeric && x.replace(/\D/g, '') === y.replace(/\D/g, '');
}

/** News and feature shade into each other: only kinds that a reader can tell are compared. */
const plainKind = (kind: string): string => (kind === 'feature' ? 'news' : kind);

const isSet = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && text !== '';

const asList = (value: string | string[] | null | undefined): string[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

/**
 * Compares the fields of a gold article with those of the article that came out for it.
 * `article` is null when none did: every field that gold has is then a miss.
 */
export function scoreFields(
  gold: GoldArticle,
  article: ScoredArticle | null,
  scan: string,
  zones: ZoneNames,
  tally: Tally,
): void {
  const found = article?.fields;
  const where = `${scan} ${gold.id}`;
  const count = (name: string, ok: boolean, expected: unknown, got: unknown): void => {
    countField(tally, where, name, ok, expected, got);
  };
  const figures = found?.figures ?? [];
  const jumps = found?.jump ?? [];
  /** A continuation that was read together with its first part has that part's headline. */
  const isRejoined = new Set(found?.source.map((source) => source.scan)).size > 1;

  if (isSet(gold.headline) || !isRejoined) {
    const readings = [gold.headline, ...asList(gold.headlineAlso)];
    const ok = readings.some((reading) => isSameWords(reading, found?.headline));
    count('headline', ok, gold.headline, found?.headline);
  }
  const countIfEither = (name: 'kicker' | 'deck' | 'leadIn'): void => {
    if (!isSet(gold[name]) && !isSet(found?.[name])) return;
    count(name, isSameWords(gold[name], found?.[name]), gold[name], found?.[name]);
  };
  countIfEither('kicker');
  countIfEither('deck');
  const foundZones = [...(found?.zones ?? [])];
  if (isSet(found?.zoneProposed)) foundZones.push(found.zoneProposed);
  count('zones', hasZones(gold.zones, foundZones, zones), gold.zones, foundZones);
  if (isSet(gold.scope)) count('scope', gold.scope === found?.scope, gold.scope, found?.scope);

  const writers = (found?.byline ?? []).map((by) =>
    bareWords(typeof by === 'string' ? by : by.name),
  );
  const isSameByline =
    JSON.stringify(writers.sort()) === JSON.stringify(gold.byline.map(bareWords).sort());
  count('byline', isSameByline, gold.byline, found?.byline);
  countIfEither('leadIn');
  if (isSet(gold.standingHead) || (isSet(found?.standingHead) && !gold.standingHeadOptional)) {
    const ok = isSameWords(gold.standingHead, found?.standingHead);
    count('standingHead', ok, gold.standingHead, found?.standingHead);
  }

  for (const { text, credit } of gold.captions) {
    const hasCaption = figures.some((figure) => !isSet(text) || isSameWords(text, figure.caption));
    count('caption', hasCaption, text, figures);
    if (!isSet(credit)) continue;
    const hasCredit = figures.some((figure) =>
      bareWords(JSON.stringify(figure.credit ?? '')).includes(bareWords(credit)),
    );
    count('credit', hasCredit, credit, figures);
  }
  for (const subhead of gold.subheads) {
    const heads = article?.heads ?? [];
    const ok = heads.some((head) => bareWords(head).startsWith(bareWords(subhead)));
    count('subhead', ok, subhead, heads);
  }
  const { jump } = gold;
  if (jump) {
    const isFound = jumps.some(
      ({ direction, page }) => direction === jump.direction && isSamePage(page, jump.page),
    );
    count('jump', isRejoined || isFound, jump, jumps);
  }
  if (isSet(gold.kind) && isSet(found?.kind)) {
    count('kind', plainKind(gold.kind) === plainKind(found.kind), gold.kind, found.kind);
  }
}
