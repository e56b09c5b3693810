import { withoutBullet } from '../forms/bullet.ts';
import { nextOf } from '../page-view.ts';
import type { Evidence } from './evidence.ts';

/** What only a headline has: it names a place or a zone, stands behind a gap, over a lead-in. */
export const HEADLINES: readonly Evidence[] = [
  {
    name: 'names a place first',
    for: { headline: 1, subhead: -1 },
    when: (v, p) =>
      !v.prose && v.zone.listed === undefined && p.lexicon.startsWithPlace(withoutBullet(v.text)),
  },
  {
    name: 'names a zone',
    for: { headline: 1.5, subhead: -1.5, deck: 1.5, subheadDeck: -1.5 },
    when: (v) => !v.prose && v.mentions.length > 0 && v.zone.listed === undefined,
  },
  {
    name: 'a credit closes the one paragraph under it',
    for: { headline: 2, subhead: -2 },
    when: (v, p) =>
      !v.prose &&
      nextOf(v, p)?.prose === true &&
      nextOf(v, p)?.closed === true &&
      p.views[v.index + 2]?.credit === true,
  },
  {
    name: 'a gap before it',
    for: { headline: 0.8, kicker: 0.8, standingHead: 0.4 },
    when: (v) => v.unit.blanksBefore >= 3 && !v.prose,
  },
  {
    name: 'announces a notice',
    for: { headline: 5, subhead: -5, standingHead: -1, kicker: -3, byline: -5 },
    when: (v, p) =>
      v.length <= 40 &&
      !v.prose &&
      p.lexicon.publication.kinds.notice.some((word) => v.text.endsWith(word)),
  },
  {
    name: 'lead-in follows',
    for: { subhead: -4, headline: 1 },
    when: (v, p) => nextOf(v, p)?.leadIn !== undefined,
  },
];
