import type { Address, CorrectionFile } from '../../domain/correction.ts';
import type { Line } from '../model.ts';
import { lettersOf, samePrint } from '../same-print.ts';

/** What tells whether a page is another one, scanned or read twice. */
export interface PageTrace {
  scan: string;
  shingles: readonly number[];
  /** Id of its issue; null while nobody knows it. */
  issue: string | null;
  /** A1; null when none is printed and no editor knows it. */
  label: string | null;
  /** An editor has said that it repeats (true), or has decided on its lines (false). */
  decided: boolean | undefined;
  /** Texts of its articles; of a page that was not read in this run, the scan that it repeated before. */
  text: { texts: readonly string[] } | { repeats: string | undefined };
}

/** Id of an issue that was printed or given; null of one that only stands for a scan without a date. */
export const knownIssue = (id: string): string | null => (id.startsWith('undated-') ? null : id);

/** Pages that share most of what they print. */
export interface RepeatedPages {
  /** Scan -> the scan whose page it repeats, with nothing of its own. */
  repeats: Map<string, string>;
  /** Scan -> the scan that it is much like, of the same page of the same issue: each has a text of its own. */
  resembles: Map<string, string>;
  /** Scan -> all scans that share most with it and could be the same page. */
  candidates: Map<string, string[]>;
}

const FEWEST = 8;
const SHARED = 0.5;
/** Pages looked at of those that hold a shingle. */
const MOST_HOLDERS = 8;
/** Sentences of a page that may be looked for among those of another, letter by letter. */
const MOST_MISREAD = 100;

/** False for a page that repeats none of some pages, by the shingles of all of them together. */
export function mayRepeat(page: readonly number[], others: ReadonlySet<number>): boolean {
  let shared = 0;
  for (const shingle of page) if (others.has(shingle)) shared++;
  return shared >= Math.max(FEWEST, page.length) * SHARED;
}

/**
 * Pages -> those that were read twice. Two pages of different issues or with different labels
 * never are, whatever they share; others are when all that one prints stands on the other. Of two the
 * fuller is kept, of equals the first; one that an editor decided on is kept in any case.
 */
export function findRepeatedPages(pages: readonly PageTrace[]): RepeatedPages {
  const found: RepeatedPages = { repeats: new Map(), resembles: new Map(), candidates: new Map() };
  for (const [one, other] of alikePairs(pages.toSorted((a, b) => (a.scan < b.scan ? -1 : 1)))) {
    if (differ(one.issue, other.issue) || differ(one.label, other.label)) continue;
    note(found.candidates, one.scan, other.scan);
    note(found.candidates, other.scan, one.scan);
    if (found.repeats.has(one.scan) || found.repeats.has(other.scan)) continue;
    if (repeats(other, one)) found.repeats.set(other.scan, one.scan);
    else if (repeats(one, other)) found.repeats.set(one.scan, other.scan);
    else if (isSamePage(one, other) && one.decided !== false && other.decided !== false) {
      found.resembles.set(one.scan, other.scan);
      found.resembles.set(other.scan, one.scan);
    }
  }
  return found;
}

const isSamePage = (one: PageTrace, other: PageTrace): boolean =>
  one.issue !== null &&
  one.issue === other.issue &&
  one.label !== null &&
  one.label === other.label;

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

function note(map: Map<string, string[]>, from: string, to: string): void {
  const list = map.get(from);
  if (list === undefined) map.set(from, [to]);
  else list.push(to);
}

/** Pairs of pages that share most of their shingles, the earlier one first. */
function alikePairs(pages: readonly PageTrace[]): [PageTrace, PageTrace][] {
  const holders = new Map<number, PageTrace[]>();
  const pairs: [PageTrace, PageTrace][] = [];
  for (const page of pages) {
    if (page.shingles.length < FEWEST) continue;
    const shared = new Map<PageTrace, number>();
    for (const shingle of page.shingles) {
      const list = holders.get(shingle) ?? [];
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (list.length < MOST_HOLDERS) holders.set(shingle, [...list, page]);
    }
    for (const [other, count] of shared) {
      if (count >= Math.max(page.shingles.length, other.shingles.length) * SHARED)
        pairs.push([other, page]);
    }
  }
  return pairs;
}

/** True when everything that a page prints in articles stands on another one, too. */
function repeats(page: PageTrace, other: PageTrace): boolean {
  if (page.decided !== undefined) return page.decided;
  if ('repeats' in page.text) return page.text.repeats === other.scan;
  if ('repeats' in other.text) return false;
  const kept = sentencesOf(other.text.texts);
  const own = [...sentencesOf(page.text.texts)].filter((sentence) => !kept.has(sentence));
  if (own.length > MOST_MISREAD) return false;
  const list = [...kept];
  const isCutOff = (sentence: string): boolean =>
    sentence.length >= 6 && list.some((whole) => whole.startsWith(sentence));
  return own.every(
    (sentence) => isCutOff(sentence) || list.some((whole) => samePrint(whole, sentence)),
  );
}

const sentencesOf = (texts: readonly string[]): Set<string> =>
  new Set(
    texts
      .flatMap((text) => text.split(/[。！？；\n]/u).map(lettersOf))
      .filter((text) => text !== ''),
  );

/** Words of a line that find it again. */
const QUOTED = 16;

/** The first printed line of a page. */
export function firstPrinted(lines: readonly Line[]): Address {
  const first = lines.find(({ residue }) => !residue) ?? lines[0];
  return { line: first?.number ?? 1, printed: first?.raw.trim().slice(0, QUOTED) ?? '' };
}

/**
 * What an editor's file says of its page as a whole: true when the first line is called a duplicate,
 * false when anything else is decided, undefined when nothing is.
 */
export function decidesOnRepeat(
  file: Pick<CorrectionFile, 'text' | 'lines' | 'articles' | 'inserts'>,
  lines: readonly Line[],
): boolean | undefined {
  const { line } = firstPrinted(lines);
  if (file.lines.some((decision) => decision.role === 'duplicate' && decision.line === line))
    return true;
  const others = file.lines.filter(({ role }) => role !== 'duplicate');
  return [file.text, others, file.articles, file.inserts].some((list) => list.length > 0)
    ? false
    : undefined;
}
