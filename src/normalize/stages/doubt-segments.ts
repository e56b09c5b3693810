import type { Choice, Doubt, Role } from '../../domain/ledger.ts';
import { opensLikeByline } from '../forms/byline.ts';
import { isSentence } from '../forms/furniture.ts';
import type { Lexicon } from '../lexicon.ts';
import { BY_EDITOR, type Segment } from './segment-articles.ts';

/** Nats by which a reading must win before an editor is not asked. */
const THRESHOLD = 1.5;

/** True for a reading that won by little. Sums of the same weights differ in their last bits with all else on the page. */
export const isClose = (margin: number | undefined): boolean =>
  margin !== undefined && Number(margin.toFixed(6)) < THRESHOLD;

/** Words of a line that find it again: enough to be alone on the page. */
const QUOTED = 16;

const isDecided = (why: Segment['why']): boolean => why.some(({ name }) => name === BY_EDITOR);

/** What names an article or a part of it. */
const HEADS: ReadonlySet<Role> = new Set<Role>([
  ...(['headline', 'kicker', 'deck', 'subhead', 'subheadDeck', 'standingHead', 'series'] as const),
  ...(['zoneLine', 'sectionName'] as const),
]);

/**
 * Segments of a page -> a doubt for each reading that won by little, and for each that takes text
 * out of all articles, with the ways to settle it.
 */
export function doubtSegments(segments: readonly Segment[], lexicon: Lexicon): Doubt[] {
  const doubts: Doubt[] = [];
  const isLost = findLost(segments, lexicon);
  for (const [index, { view, role, why, starts, runnerUp, startMargin }] of segments.entries()) {
    const [first] = view.unit.lines;
    const at = { line: first.number, printed: first.raw.trim().slice(0, QUOTED) };
    const choice = (label: string, decision: Record<string, unknown>): Choice => ({
      label,
      list: 'lines',
      decision: { ...at, ...decision },
    });
    if (isLost(index)) {
      doubts.push({
        line: first.number,
        ruleId: 'segment-articles',
        message: `read as ${role}, so that it is in no article; it could be text of one`,
        choices: [choice(role, { role }), choice('body', { role: 'body' })],
      });
    } else if (HEADS.has(role) && !isDecided(why) && opensLikeByline(view.text, lexicon)) {
      doubts.push({
        line: first.number,
        ruleId: 'segment-articles',
        message: `opens like a byline, and is read as ${role}`,
        choices: [choice(role, { role }), choice('byline', { role: 'byline' })],
      });
    } else if (runnerUp !== undefined && isClose(runnerUp.margin)) {
      doubts.push({
        line: first.number,
        ruleId: 'segment-articles',
        message: `read as ${role}; it could be ${runnerUp.role} (${runnerUp.margin.toFixed(1)} behind)`,
        choices: [choice(role, { role }), choice(runnerUp.role, { role: runnerUp.role })],
      });
    } else if (isClose(startMargin)) {
      doubts.push({
        line: first.number,
        ruleId: 'segment-articles',
        message: starts
          ? 'an article starts here; it could go on from the one before'
          : 'belongs to the article before; a new one could start here',
        choices: [
          choice(starts ? 'starts an article' : 'goes on', { starts }),
          choice(starts ? 'goes on' : 'starts an article', { starts: !starts }),
        ],
      });
    }
  }
  return doubts;
}

/** Readings that are plain by their form, wherever they stand. */
const PLAIN: ReadonlySet<Role> = new Set<Role>(['pageNumber', 'garbage']);

/** What tells the segments that read as text and are in no article: sentences, and words within one article. */
function findLost(segments: readonly Segment[], lexicon: Lexicon): (index: number) => boolean {
  const kept = segments
    .filter(({ article }) => article !== null)
    .map(({ view }) => view.text)
    .join('\n');
  return (index) => {
    const segment = segments[index];
    if (segment?.article !== null) return false;
    const { view, role, why } = segment;
    if (isDecided(why)) return false;
    const within =
      !PLAIN.has(role) &&
      segments[index - 1]?.article === segments[index + 1]?.article &&
      typeof segments[index - 1]?.article === 'number';
    if (!within && !isSentence(view.text, lexicon) && !(view.prose && view.furniture === undefined))
      return false;
    // A sentence quoted in large type stands in its text as well.
    const [quoted = view.text] = /(?<=^[“"])[^”"]+/u.exec(view.text) ?? [];
    return !kept.includes(quoted.replace(/[。，！？]$/u, ''));
  };
}
