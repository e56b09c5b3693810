import type { Evidence } from './evidence.ts';

/** A line that is the name of a development zone and nothing else. */
export const ZONE_LINES: readonly Evidence[] = [
  {
    name: 'listed zone',
    for: { zoneLine: 9, headline: -2, kicker: -4, subhead: -4, standingHead: -3, byline: -4 },
    when: (v) => v.zone.listed !== undefined,
  },
  {
    name: 'form of a zone',
    for: { zoneLine: 6, headline: -1, kicker: -3, subhead: -3, standingHead: -2 },
    when: (v) => v.zone.unlisted !== undefined,
  },
  {
    name: 'no zone name',
    for: { zoneLine: -12 },
    when: (v) => v.zone.listed === undefined && v.zone.unlisted === undefined,
  },
];
