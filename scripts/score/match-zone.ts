import { bareWords } from './bare-words.ts';

/** Bare names of each zone: `linfen-etdz -> [临汾经济开发区, 临汾经开区, …]`. */
export type ZoneNames = ReadonlyMap<string, readonly string[]>;

/**
 * Place and class of a zone, so that 忻州经济开发区 and 忻州经济技术开发区 are one. Other short
 * forms are aliases of zones.yaml.
 */
function zoneKey(name: string): string {
  return name
    .replace(/(经济技术开发区|经济开发区|经开区)$/, '#经')
    .replace(/(高新技术产业开发区|高新技术开发区|高新区)$/, '#高');
}

/**
 * True when a zone id (or a proposed name) is the zone that gold names. For a park, which gold
 * writes `parent/short name`, the short name must stand in a name of the zone.
 */
export function isZone(gold: string, id: string, zones: ZoneNames): boolean {
  const names = zones.get(id) ?? [bareWords(id)];
  const park = gold.split('/')[1];
  if (park !== undefined && park !== '') {
    const short = bareWords(park).replace(/(新兴)?产业园区$|园区$/, '');
    return names.some((name) => name.includes(short));
  }
  return names.some((name) => zoneKey(name) === zoneKey(bareWords(gold)));
}

/** True when all zones of gold are found: the only one in first place, several in any order. */
export function hasZones(
  gold: readonly string[],
  found: readonly string[],
  zones: ZoneNames,
): boolean {
  const [first] = found;
  if (gold.length === 0) return first === undefined;
  if (found.length < gold.length || first === undefined) return false;
  if (gold.length === 1) return gold.every((zone) => isZone(zone, first, zones));
  return gold.every((zone) => found.some((id) => isZone(zone, id, zones)));
}
