import type { Choice, Doubt } from '../../domain/ledger.ts';
import type { Address, ArticleDecision } from '../../domain/correction.ts';
import type { Draft } from '../draft.ts';
import type { View } from '../view.ts';
import { BY_EDITOR, type Segment } from '../../reading/read-lines.ts';

const SHORTEST = 5;
const LONGEST = 32;
/** A line this probably a headline is offered as one by its own doubt. */
const LIKELY = 0.15;
/** Words of a line that find it again. */
const QUOTED = 16;

/** Short, open and of one clause: as a headline is. */
const readsAsHeadline = ({
  text,
  length,
  closed,
  prose,
  byline,
  credit,
  leadIn,
  zone,
}: View): boolean =>
  length >= SHORTEST &&
  length <= LONGEST &&
  !closed &&
  !prose &&
  byline === undefined &&
  !credit &&
  leadIn === undefined &&
  zone.listed === undefined &&
  !/[，：:、；]$/u.test(text);

const isDecided = ({ why }: Segment): boolean => why.some(({ name }) => name === BY_EDITOR);

/**
 * Segments of a page -> the same, where the headline of an article stands behind its text and before
 * the byline: the last line of a text, set as a headline is, behind a closed one.
 */
export function findHeadlinesBehind(segments: readonly Segment[]): Segment[] {
  const titled = new Set(
    segments.flatMap(({ article, role }) => (role === 'headline' ? [article] : [])),
  );
  return segments.map((segment, index) => {
    const { article, role, view } = segment;
    const [before, next] = [segments[index - 1], segments[index + 1]];
    const isBehind =
      article !== null &&
      !titled.has(article) &&
      role === 'body' &&
      !isDecided(segment) &&
      readsAsHeadline(view) &&
      before?.article === article &&
      before.view.closed &&
      next?.article === article &&
      next.role === 'byline' &&
      segments[index + 2]?.article !== article;
    return isBehind ? { ...segment, role: 'headline', reading: 'headline' } : segment;
  });
}

/**
 * An article without a headline, as no editor has said it is right -> a doubt, with the lines that
 * could be it.
 */
export function doubtHeadline(draft: Draft, decisions: readonly ArticleDecision[]): Doubt[] {
  const lines = new Set(
    draft.segments.flatMap(({ view }) => view.unit.lines.map(({ number }) => number)),
  );
  if (decisions.some(({ line, set }) => lines.has(line) && set?.headline !== undefined)) return [];
  if (draft.headline !== null || draft.kind === 'brief' || draft.kind === 'photoStory') return [];
  const found = draft.segments.filter(
    (segment) =>
      segment.role !== 'zoneLine' &&
      segment.role !== 'standingHead' &&
      !isDecided(segment) &&
      readsAsHeadline(segment.view),
  );
  const [first] = found;
  // Where a line won by little over a headline, its own doubt offers that.
  const isOffered = found.some(
    ({ runnerUp }) => runnerUp?.role === 'headline' && runnerUp.probability >= LIKELY,
  );
  if (first === undefined || isOffered) return [];
  const at = ({ view }: Segment): Address => {
    const [line] = view.unit.lines;
    return { line: line.number, printed: line.raw.trim().slice(0, QUOTED) };
  };
  const heads = found.map((segment): Choice => {
    const decision = { ...at(segment), role: 'headline' };
    return { label: decision.printed, list: 'lines', decision };
  });
  const none: Choice = {
    label: 'no headline',
    list: 'articles',
    decision: { ...at(first), set: { headline: null } },
  };
  return [
    {
      line: first.view.unit.lines[0].number,
      ruleId: 'find-headlines',
      message: `expected a headline, found none; it could be ${heads.map(({ decision }) => `line ${String(decision.line)}`).join(' or ')}`,
      choices: [none, ...heads],
    },
  ];
}
