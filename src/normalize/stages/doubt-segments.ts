import type { Choice, Doubt } from '../../domain/ledger.ts';
import type { Segment } from './segment-articles.ts';

/** Nats by which a reading must win before an editor is not asked. */
const THRESHOLD = 1.5;

/** Sums of the same weights differ in their last bits with all else on the page. */
const isClose = (margin: number | undefined): boolean =>
  margin !== undefined && Number(margin.toFixed(6)) < THRESHOLD;

/** Words of a line that find it again: enough to be alone on the page. */
const QUOTED = 16;

/** Segments of a page -> a doubt for each reading that won by little, with the ways to settle it. */
export function doubtSegments(segments: readonly Segment[]): Doubt[] {
  const doubts: Doubt[] = [];
  for (const { view, role, starts, runnerUp, startMargin } of segments) {
    const [first] = view.unit.lines;
    const at = { line: first.number, printed: first.raw.trim().slice(0, QUOTED) };
    const choice = (label: string, decision: Record<string, unknown>): Choice => ({
      label,
      list: 'lines',
      decision: { ...at, ...decision },
    });
    if (runnerUp !== undefined && isClose(runnerUp.margin)) {
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
