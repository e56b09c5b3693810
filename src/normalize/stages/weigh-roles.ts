import type { Reason } from '../../domain/ledger.ts';
import type { PageView } from '../page-view.ts';
import type { Candidate, Evidence, Reading } from '../roles/evidence.ts';
import { BYLINES } from '../roles/bylines.ts';
import { COLUMN_HEADS } from '../roles/column-heads.ts';
import { DECKS } from '../roles/decks.ts';
import { FURNITURE } from '../roles/furniture.ts';
import { HEADINGS } from '../roles/headings.ts';
import { HEADLINES } from '../roles/headlines.ts';
import { JUMPS } from '../roles/jumps.ts';
import { KICKERS } from '../roles/kickers.ts';
import { LINES_OF_A_HEADLINE } from '../roles/lines-of-a-headline.ts';
import { LISTS } from '../roles/lists.ts';
import { NOTES } from '../roles/notes.ts';
import { PICTURES } from '../roles/pictures.ts';
import { RUNNING_TEXT } from '../roles/running-text.ts';
import { SUBHEADS } from '../roles/subheads.ts';
import { TABLES } from '../roles/tables.ts';
import { TEASERS } from '../roles/teasers.ts';
import { VERSE } from '../roles/verse.ts';
import { ZONE_LINES } from '../roles/zone-lines.ts';

/** All evidence about a unit's role: a file of `roles/` for each kind of line. */
const EVIDENCE: readonly Evidence[] = [
  ...RUNNING_TEXT,
  ...HEADINGS,
  ...HEADLINES,
  ...LINES_OF_A_HEADLINE,
  ...KICKERS,
  ...SUBHEADS,
  ...DECKS,
  ...ZONE_LINES,
  ...BYLINES,
  ...PICTURES,
  ...LISTS,
  ...VERSE,
  ...TABLES,
  ...COLUMN_HEADS,
  ...JUMPS,
  ...NOTES,
  ...FURNITURE,
  ...TEASERS,
];

const READINGS: readonly Reading[] = [
  'masthead',
  'folio',
  'staff',
  'footer',
  'pageNumber',
  'sectionName',
  'teaser',
  'garbage',
  'standingHead',
  'series',
  'zoneLine',
  'kicker',
  'headline',
  'deck',
  'byline',
  'body',
  'closingBody',
  'verse',
  'listItem',
  'subhead',
  'subheadDeck',
  'table',
  'editorNote',
  'caption',
  'credit',
  'jump',
];

/** Readings further behind the best than this are not considered. */
const HOPELESS = 14;

/** A name and its weights by the index of their reading: it is weighed for every line of a page. */
interface Weighed {
  name: string;
  weightOf: readonly number[];
  weights: readonly { index: number; weight: number }[];
}

const weigh = ({ name, for: weights }: Pick<Evidence, 'name' | 'for'>): Weighed => ({
  name,
  weightOf: READINGS.map((reading) => weights[reading] ?? 0),
  weights: READINGS.flatMap((reading, index) => {
    const weight = weights[reading] ?? 0;
    return weight === 0 ? [] : [{ index, weight }];
  }),
});

const TESTS = EVIDENCE.map((evidence) => ({
  when: evidence.when,
  holds: weigh(evidence),
  fails: evidence.otherwise === undefined ? undefined : weigh(evidence.otherwise),
}));

/** Every unit's readings with their evidence, best first; the hopeless ones are left out. */
export function weighRoles(page: PageView): Candidate[][] {
  return page.views.map((view) => {
    const scores = READINGS.map(() => 0);
    const found: { evidence: Weighed; strength: number }[] = [];
    for (const { when, holds, fails } of TESTS) {
      const held = Number(when(view, page));
      const evidence = held === 0 ? fails : holds;
      if (evidence === undefined) continue;
      const strength = held === 0 ? 1 : held;
      found.push({ evidence, strength });
      for (const { index, weight } of evidence.weights) {
        scores[index] = (scores[index] ?? 0) + weight * strength;
      }
    }
    // Reasons are for the few readings that are left.
    const least = Math.max(...scores) - HOPELESS;
    const candidates: Candidate[] = [];
    for (const [index, reading] of READINGS.entries()) {
      const score = scores[index] ?? 0;
      if (score <= least) continue;
      const why: Reason[] = [];
      for (const { evidence, strength } of found) {
        const weight = evidence.weightOf[index] ?? 0;
        if (weight !== 0) why.push({ name: evidence.name, weight: weight * strength });
      }
      candidates.push({ reading, score, why });
    }
    return candidates.sort((a, b) => b.score - a.score);
  });
}
