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

/** Every unit's readings with their evidence, best first; the hopeless ones are left out. */
export function weighRoles(page: PageView): Candidate[][] {
  return page.views.map((view) => {
    const scores = new Map<Reading, Candidate>(
      READINGS.map((reading) => [reading, { reading, score: 0, why: [] }]),
    );
    for (const evidence of EVIDENCE) {
      const strength = Number(evidence.when(view, page));
      if (strength === 0) continue;
      for (const [reading, weight] of Object.entries(evidence.for)) {
        const candidate = scores.get(reading as Reading);
        if (candidate === undefined || weight === 0) continue;
        candidate.score += weight * strength;
        candidate.why.push({ name: evidence.name, weight: weight * strength });
      }
    }
    const sorted = [...scores.values()].sort((a, b) => b.score - a.score);
    const best = sorted[0]?.score ?? 0;
    return sorted.filter(({ score }) => score > best - HOPELESS);
  });
}
