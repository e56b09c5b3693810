import type { Field, Passage } from './document.ts';
import { type CharacterTable, findPhrase, fold } from './fold.ts';

/** A run of text, marked when it is a hit. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A passage cut at sentence ends, with its hits marked. */
export interface Excerpt {
  field: Field;
  /** Number of the paragraph it stands in or before: `#p7`; absent for the heads. */
  paragraph: number | undefined;
  /** Text before or after it was left out. */
  cutBefore: boolean;
  cutAfter: boolean;
  pieces: Piece[];
}

type Range = [start: number, end: number];

/** A sentence of more characters than this is cut at commas. */
const LONG_SENTENCE = 90;
/** An excerpt of this many characters needs no neighbouring sentence to be understood. */
const ENOUGH = 40;
/** No sentence joins an excerpt that would grow beyond this: four lines on a phone. */
const LONGEST = 100;

/** Sentences with their closing marks; a clause end counts where a sentence is very long. */
function sentencesOf(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/[。！？；\n]+[”’」』）》]*/gu)) {
    ranges.push([start, index + mark.length]);
    start = index + mark.length;
  }
  if (start < text.length) ranges.push([start, text.length]);
  return ranges.flatMap((range) => splitLong(text, range));
}

/** Cuts a sentence of more than `LONG_SENTENCE` characters at commas, into parts of about that length. */
function splitLong(text: string, [start, end]: Range): Range[] {
  if (end - start <= LONG_SENTENCE) return [[start, end]];
  const parts: Range[] = [];
  let from = start;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(/[，、：,:]/gu)) {
    const at = start + index + mark.length;
    if (at - from >= ENOUGH && end - at >= ENOUGH / 2) {
      parts.push([from, at]);
      from = at;
    }
  }
  parts.push([from, end]);
  return parts;
}

/** Ranges of all phrases in a text, sorted, merged where they touch. */
export function rangesOf(
  text: string,
  phrases: readonly string[],
  table?: CharacterTable,
): Range[] {
  const folded = fold(text, table);
  const ranges = phrases
    .flatMap((phrase) => findPhrase(folded, phrase))
    .sort((a, b) => a[0] - b[0]);
  const merged: Range[] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Text from `start` to `end` in pieces, the given ranges marked. */
export function markRanges(text: string, ranges: readonly Range[], [start, end]: Range): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const push = (to: number, hit: boolean): void => {
    if (to > at) pieces.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const [from, to] of ranges) {
    if (to <= start || from >= end) continue;
    push(Math.max(from, start), false);
    push(Math.min(to, end), true);
  }
  push(end, false);
  return pieces;
}

/** A text as a whole, hits marked: headlines. */
export function markText(
  text: string,
  phrases: readonly string[],
  table?: CharacterTable,
): Piece[] {
  return markRanges(text, rangesOf(text, phrases, table), [0, text.length]);
}

/** Runs of sentences that hold hits, close ones together, a hit across a sentence end whole. */
function runsOf(sentences: readonly Range[], ranges: readonly Range[]): Range[] {
  const runs: Range[] = [];
  sentences.forEach(([start, end], i) => {
    if (!ranges.some(([from, to]) => from < end && to > start)) return;
    const last = runs.at(-1);
    const runStart = sentences[last?.[0] ?? i]?.[0] ?? start;
    const across = ranges.some(([from, to]) => from < start && to > start);
    const together = last?.[1] === i - 1 && end - runStart <= LONGEST;
    if (last !== undefined && (across || together)) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

/** Takes in the sentences after and before a short run, as far as there is room before other runs. */
function widenRun(sentences: readonly Range[], run: Range, before: number, after: number): Range {
  let [first, last] = run;
  const length = (from: number, to: number): number =>
    (sentences[to]?.[1] ?? 0) - (sentences[from]?.[0] ?? 0);
  while (length(first, last) < ENOUGH) {
    if (last + 1 < after && length(first, last + 1) <= LONGEST) last++;
    else if (first - 1 > before && length(first - 1, last) <= LONGEST) first--;
    else break;
  }
  return [first, last];
}

function excerptsOfSegment(
  [field, text, paragraph]: Passage,
  phrases: readonly string[],
  table?: CharacterTable,
): Excerpt[] {
  const ranges = rangesOf(text, phrases, table);
  if (ranges.length === 0) return [];
  const sentences = sentencesOf(text);
  const runs = runsOf(sentences, ranges);
  let before = -1;
  return runs.map((run, i): Excerpt => {
    const after = runs[i + 1]?.[0] ?? sentences.length;
    const [first, last] = widenRun(sentences, run, before, after);
    before = last;
    const start = sentences[first]?.[0] ?? 0;
    const end = sentences[last]?.[1] ?? text.length;
    return {
      field,
      paragraph,
      cutBefore: start > 0,
      cutAfter: end < text.length,
      pieces: markRanges(text, ranges, [start, end]),
    };
  });
}

/**
 * Every passage of an article that holds a phrase, in reading order but for this: the first ones
 * together hold as many different phrases as possible. The headline is not among them, it is shown
 * by itself. Without any hit in the text, its beginning.
 */
export function excerptsOf(
  segments: readonly Passage[],
  phrases: readonly string[],
  table?: CharacterTable,
): Excerpt[] {
  const all = segments.slice(1).flatMap((segment) => excerptsOfSegment(segment, phrases, table));
  if (all.length === 0) {
    const body = segments.find(([field]) => field === 'body') ?? segments[1];
    if (body === undefined) return [];
    const [field, text, paragraph] = body;
    const [first] = sentencesOf(text);
    if (first === undefined) return [];
    const cutAfter = first[1] < text.length;
    const pieces = markRanges(text, [], first);
    return [{ field, paragraph, cutBefore: false, cutAfter, pieces }];
  }
  const first: Excerpt[] = [];
  const missing = new Set(phrases);
  for (const excerpt of all) {
    const folded = fold(excerpt.pieces.map(({ text }) => text).join(''), table).text;
    const held = [...missing].filter((phrase) => folded.includes(phrase));
    if (held.length === 0) continue;
    first.push(excerpt);
    for (const phrase of held) missing.delete(phrase);
  }
  return [...first, ...all.filter((excerpt) => !first.includes(excerpt))];
}
