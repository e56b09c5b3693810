import type { Choice } from '../../domain/ledger.ts';
import type { Zone } from '../../domain/zone.ts';
import { type Block, textOfBlock } from '../../markdown/body.ts';
import type { Draft } from '../draft.ts';
import { findWords } from '../find-words.ts';
import type { Lexicon } from '../lexicon.ts';
import { foldTraditional } from '../../text/traditional.ts';

/** How often a word stands in a text. */
function count(text: string, word: string): number {
  let found = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found++;
  return found;
}

/** Text as names are looked up in it: a Traditional article is folded, its own text stays as printed. */
function readable(draft: Draft, text: string): string {
  return draft.segments.some(({ view }) => view.unit.text !== view.unit.printed)
    ? foldTraditional(text)
    : text;
}

/** The first line of a draft, as a decision in content/corrections names it. */
function placeOf(draft: Draft): { line: number; printed: string } {
  const line = draft.segments[0]?.view.unit.lines[0];
  return { line: line?.number ?? 1, printed: line?.raw.trim().slice(0, 16) ?? '' };
}

/** How often the text names each listed zone; the first paragraph counts three times. */
function weighZones(draft: Draft, lexicon: Lexicon): Map<string, number> {
  const weights = new Map<string, number>();
  // 作者系霍州经济技术开发区…局长: a signed article is about its author's zone.
  for (const { affiliation } of draft.byline) {
    for (const { value: zone } of lexicon.zonesIn(affiliation ?? '')) weights.set(zone.id, 4);
  }
  let paragraph = 0;
  for (const { block } of draft.blocks) {
    const text = readable(draft, textOfBlock(block));
    const named = lexicon.zonesIn(text).map(({ value }) => value.id);
    // A table that lists zones names each of them, and is about none more than another.
    const weight = isListOf(new Set(named), block) ? 0 : paragraph === 0 ? 3 : 1;
    for (const id of named) weights.set(id, (weights.get(id) ?? 0) + weight);
    if (block.type !== 'subhead' && text.length > 20) paragraph++;
  }
  return weights;
}

const isListOf = (zones: ReadonlySet<string>, { type }: Block): boolean =>
  type === 'table' && zones.size > 1;

const ranked = (weights: ReadonlyMap<string, number>): [string, number][] =>
  [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

/** A zone and the zones around it count as one: the park is the more exact answer. */
function withoutParents(zones: Zone[]): Zone[] {
  return zones.filter((zone) => !zones.some((other) => other.parent === zone.id));
}

const unique = (zones: Zone[]): Zone[] => [
  ...new Map(zones.map((zone) => [zone.id, zone])).values(),
];

/** 忻州：政务大厅开进车间: the place before the colon. */
const placeBeforeColon = (headline: string): string | undefined =>
  /^(\p{Script=Han}{2,4})[：:]/u.exec(headline)?.[1];

/**
 * Fills zone, scope and place of a draft: the zone line first, then a zone named in headline, deck
 * or kicker, then the one the text is about. A name on no list becomes a proposal and a doubt.
 */
export function assignZone(draft: Draft, lexicon: Lexicon): void {
  const first = draft.segments[0]?.view.unit.lines[0].number ?? 1;
  const weights = weighZones(draft, lexicon);
  const set = (zones: Zone[], status: Draft['zoneStatus']): void => {
    draft.zones = zones.map(({ id }) => id);
    draft.zoneStatus = status;
    draft.scope = 'zone';
    draft.place = zones[0]?.prefecture ?? null;
  };
  const mention = (): void => {
    draft.zonesMentioned = [...weights.keys()].filter((id) => !draft.zones.includes(id)).sort();
  };

  const lines = draft.segments.filter(({ role }) => role === 'zoneLine');
  const [line] = lines;
  if (line !== undefined) {
    const listed = unique(lines.flatMap(({ view }) => view.zone.listed ?? []));
    if (listed.length > 0) set(listed, 'zoneLine');
    const unknown = lines.find(({ view }) => view.zone.listed === undefined)?.view;
    if (unknown !== undefined) {
      draft.zoneProposed = unknown.zone.unlisted ?? unknown.text;
      draft.zoneStatus = 'zoneLine';
      draft.scope = 'zone';
      draft.doubts.push({
        line: unknown.unit.lines[0].number,
        ruleId: 'assign-zone',
        message: `${draft.zoneProposed} is not in content/zones.yaml; add it there, or name the zone in content/corrections`,
      });
    }
    mention();
    return;
  }

  const heads: [string | null | undefined, Draft['zoneStatus']][] = [
    [draft.headline, 'headline'],
    [draft.deck, 'deck'],
    [draft.kicker, 'headline'],
  ];
  for (const [text, status] of heads) {
    if (text === null || text === undefined) continue;
    const found = withoutParents(
      unique(lexicon.zonesIn(readable(draft, text)).map(({ value }) => value)),
    );
    if (found.length > 0) {
      set(found, status);
      mention();
      return;
    }
  }
  /** Names of zones hold names of cities; what is left speaks for the city or the province. */
  const masked = (text: string): string => {
    let out = '';
    let end = 0;
    for (const { at, length } of lexicon.zonesIn(text)) {
      out += `${text.slice(end, at)}〓`;
      end = at + length;
    }
    return out + text.slice(end);
  };
  const headText = [draft.headline, draft.deck, draft.kicker]
    .filter((t) => t !== null && t !== undefined)
    .join('\n');
  const body = draft.blocks.map(({ block }) => readable(draft, textOfBlock(block)));
  const lead = body.find((text) => text.length > 20) ?? '';
  const whole = body.join('\n');

  const [bareHeads, bareLead, bareWhole] = [masked(headText), masked(lead), masked(whole)];

  // 忻州：… over a text that opens with 忻州经开区 and names no other zone, nor the city: short for it.
  const short = placeBeforeColon(readable(draft, draft.headline ?? ''));
  const [only] = weights.size === 1 ? weights.keys() : [];
  const meant = only === undefined ? undefined : lexicon.zones.get(only);
  if (
    short !== undefined &&
    meant?.name.startsWith(short) === true &&
    lexicon.zonesIn(lead).length > 0 &&
    !bareLead.includes(meant.prefecture ?? short)
  ) {
    set([meant], 'body');
    mention();
    return;
  }

  // Evidence for a city or the province: named in the headline, in the lead, through the text.
  const { region } = lexicon.publication;
  const cities = region.prefectures
    .map((prefecture) => {
      const stem = prefecture.aliases[0] ?? prefecture.name;
      // 太原 in the name of a firm is not the subject; 太原市, or 太原 at the start, is.
      const subject =
        bareHeads.split('\n').some((text) => text.startsWith(stem)) ||
        bareHeads.includes(prefecture.name);
      return {
        prefecture,
        weight:
          (prefecture.counties.some((county) => bareLead.includes(county)) ? 2 : 0) +
          (subject ? 6 : 2) * Math.min(1, count(bareHeads, stem)) +
          Math.min(2, count(bareLead, prefecture.name)) * 2 +
          Math.min(6, count(bareWhole, prefecture.name)) * 0.5,
      };
    })
    .sort((a, b) => b.weight - a.weight);
  // 全省 and 我省 say that the region is meant; its bare name also stands in names of firms.
  const province = [region.name, ...region.aliases].reduce(
    (sum, word) =>
      sum +
      (region.name.startsWith(word) && word !== region.name ? 1 : 5) * count(bareHeads, word) +
      Math.min(1, count(bareLead, word)) * (region.name.startsWith(word) ? 0.5 : 1.5),
    0,
  );
  const [top, second] = ranked(weights);
  const zoneWeight = (top?.[1] ?? 0) * (headText === '' ? 2 : 1);

  const names = [...new Set(lexicon.unlistedZonesIn(`${headText}\n${whole}`))];
  const [inHeads, inLead, inWhole] = [headText, lead, whole].map((text) => findWords(text, names));
  const unlisted = names
    .map((name) => ({
      name,
      weight:
        (inHeads?.get(name)?.count ?? 0) * 5 +
        (inLead?.get(name)?.count ?? 0) * 3 +
        (inWhole?.get(name)?.count ?? 0),
    }))
    .sort((a, b) => b.weight - a.weight)[0];
  const named = lexicon.zoneAtStart(draft.headline ?? '') ?? lexicon.zoneAtStart(lead);
  const proposal =
    named !== undefined && count(whole, named) + count(headText, named) >= 2
      ? named
      : unlisted !== undefined && unlisted.weight >= 3
        ? unlisted.name
        : undefined;
  const proposalWeight =
    proposal === undefined
      ? 0
      : Math.max(
          unlisted?.weight ?? 0,
          named === undefined ? 0 : count(headText, named) * 5 + count(whole, named) * 2,
        );

  // 沁源县：…: a county in front of the headline stands for its city, unless for a zone on no list.
  const opens = lexicon.cityAtStart(bareHeads);
  const county = cities.find(({ prefecture }) => prefecture.name === opens);
  if (county !== undefined && (short === undefined || proposal?.startsWith(short) !== true))
    county.weight += 5;
  cities.sort((a, b) => b.weight - a.weight);
  const city = cities[0];
  const cityWeight = city?.weight ?? 0;
  if (
    proposal !== undefined &&
    proposalWeight > zoneWeight &&
    proposalWeight >= cityWeight * 0.8 &&
    proposalWeight > province
  ) {
    draft.zoneProposed = proposal;
    draft.scope = 'zone';
    draft.doubts.push({
      line: first,
      ruleId: 'assign-zone',
      message: `${proposal} is not in content/zones.yaml; add it there, or name the zone in content/corrections`,
    });
  } else if (
    top !== undefined &&
    zoneWeight >= 3 &&
    zoneWeight > cityWeight &&
    zoneWeight > province
  ) {
    const own = [
      top,
      ...(second !== undefined && second[1] >= top[1] * 0.8 && second[1] >= 4 ? [second] : []),
    ]
      .map(([id]) => lexicon.zones.get(id))
      .filter((zone) => zone !== undefined);
    set(withoutParents(own), 'body');
    if (zoneWeight - Math.max(cityWeight, province) < 2) {
      const other = cityWeight > province ? (city?.prefecture.name ?? region.name) : region.name;
      const at = placeOf(draft);
      draft.doubts.push({
        line: first,
        ruleId: 'assign-zone',
        message: `zone taken from the text: ${draft.zones.join(', ')}; it could be ${other}`,
        choices: [
          {
            label: draft.zones.join(', '),
            list: 'articles',
            decision: { ...at, set: { zones: draft.zones } },
          },
          {
            label: other,
            list: 'articles',
            decision: {
              ...at,
              set: { zones: [], scope: other === region.name ? 'province' : 'city', place: other },
            },
          },
        ],
      });
    }
  } else if (city !== undefined && cityWeight >= 2 && cityWeight >= province) {
    draft.scope = 'city';
    draft.place = city.prefecture.name;
  } else {
    // Where nothing else is named, the counties in the text say in which city it happens.
    const [most] = cities
      .map(({ prefecture }) => ({
        prefecture,
        named: prefecture.counties.reduce((sum, name) => sum + count(bareWhole, name), 0),
      }))
      .sort((a, b) => b.named - a.named);
    const place = province === 0 && most !== undefined && most.named > 0 ? most.prefecture : region;
    draft.scope = place === region ? 'province' : 'city';
    // An archive that is sorted by nothing takes no article for one about the region.
    const isSorted = lexicon.zones.size > 0 || cities.length > 0;
    draft.place = province > 0 || isSorted ? place.name : null;
    if (province === 0 && isSorted) {
      const decide = ({ name }: { name: string }): Choice => ({
        label: name,
        list: 'articles',
        decision: {
          ...placeOf(draft),
          set: { zones: [], scope: name === region.name ? 'province' : 'city', place: name },
        },
      });
      draft.doubts.push({
        line: first,
        ruleId: 'assign-zone',
        message:
          place === region
            ? `expected a zone, a city or ${region.name}, found none named; taken as ${region.name}`
            : `expected a zone or a city, found only counties named; taken as ${place.name}`,
        choices: place === region ? [decide(region)] : [decide(place), decide(region)],
      });
    }
  }
  mention();
}
