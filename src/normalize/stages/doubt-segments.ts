import type { Choice, Doubt, Role } from '../../domain/ledger.ts';
import { opensLikeByline } from '../forms/byline.ts';
import { isSentence } from '../forms/furniture.ts';
import type { Lexicon } from '../lexicon.ts';
import { BY_EDITOR, type Reader, type Segment, shippedReader } from '../../reading/read-lines.ts';

/** Words of a line that find it again: enough to be alone on the page. */
const QUOTED = 16;

const percent = (probability: number): string => `${String(Math.round(probability * 100))} %`;

const isDecided = (why: Segment['why']): boolean => why.some(({ name }) => name === BY_EDITOR);

/** What names an article or a part of it. */
const HEADS: ReadonlySet<Role> = new Set<Role>([
  ...(['headline', 'kicker', 'deck', 'subhead', 'subheadDeck', 'standingHead', 'series'] as const),
  ...(['zoneLine', 'sectionName'] as const),
]);

/**
 * Segments of a page -> a doubt for each reading that is not probable enough, and for each that takes text
 * out of all articles, with the ways to settle it.
 */
export function doubtSegments(
  segments: readonly Segment[],
  lexicon: Lexicon,
  under: Reader['doubt'] = shippedReader().doubt,
): Doubt[] {
  const doubts: Doubt[] = [];
  const isLost = findLost(segments, lexicon);
  for (const [
    index,
    { view, role, why, starts, probability, runnerUp, startProbability },
  ] of segments.entries()) {
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
    } else if (runnerUp !== undefined && !isDecided(why) && probability < under.role) {
      doubts.push({
        line: first.number,
        ruleId: 'segment-articles',
        message: `read as ${role} (${percent(probability)}); it could be ${runnerUp.role} (${percent(runnerUp.probability)})`,
        choices: [choice(role, { role }), choice(runnerUp.role, { role: runnerUp.role })],
      });
    } else if (!isDecided(why) && startProbability < under.start) {
      doubts.push({
        line: first.number,
        ruleId: 'segment-articles',
        message: starts
          ? `an article starts here (${percent(startProbability)}); it could go on from the one before`
          : `belongs to the article before (${percent(startProbability)}); a new one could start here`,
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
