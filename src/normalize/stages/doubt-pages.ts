import type { Doubt } from '../../domain/ledger.ts';
import { readPageFacts } from './read-page-facts.ts';
import type { Segment } from '../../reading/read-lines.ts';

/** A running head that prints a page or a day, and where it stands among the segments. */
interface RunningHead {
  index: number;
  line: number;
  label: string | undefined;
  date: string | undefined;
}

function runningHeads(segments: readonly Segment[]): RunningHead[] {
  return segments.flatMap((segment, index) => {
    if (segment.role !== 'folio') return [];
    const facts = readPageFacts([segment]);
    const [label, date] = [facts.label?.value, facts.date?.value];
    if (label === undefined && date === undefined) return [];
    return [{ index, line: segment.view.unit.lines[0].number, label, date }];
  });
}

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && !one.includes(other) && !other.includes(one);

/**
 * Segments of a scan, and its lines behind a form feed -> a doubt where a second page begins: behind
 * a form feed, or at a running head of another page or day, with text on either side.
 */
export function doubtPages(segments: readonly Segment[], behindFeeds: readonly number[]): Doubt[] {
  const lineOf = ({ view }: Segment): number => view.unit.lines[0].number;
  const isText = ({ role }: Segment): boolean => role === 'body' || role === 'caption';
  const texts = segments.filter(isText).map(lineOf);
  const apart = (from: number, at: number): boolean =>
    texts.some((line) => line >= from && line < at) && texts.some((line) => line >= at);
  const starts = new Map<number, string>();
  for (const feed of behindFeeds) {
    const first = segments.find((segment) => lineOf(segment) >= feed);
    if (first !== undefined && apart(1, feed)) starts.set(lineOf(first), 'a form feed');
  }
  const [first, ...rest] = runningHeads(segments);
  let before = first;
  for (const head of rest) {
    if (before === undefined) break;
    if (!differ(before.label, head.label) && !differ(before.date, head.date)) continue;
    if (!apart(before.line, head.line)) continue;
    const { label = before.label ?? '', date = '' } = head;
    starts.set(head.line, `the running head of ${label === before.label ? date : label}`);
    before = head;
  }
  return [...starts].map(([line, found]) => ({
    line,
    ruleId: 'doubt-pages',
    message: `expected one page, found ${found} with text before and behind it; cut the file here into a scan for each page, and add each by itself`,
  }));
}
