import type { Field, Segment } from './document.ts';
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

/** Characters of context that make an excerpt readable: two lines on a phone. */
const LONG_SENTENCE = 90;
/** An excerpt takes in neighbouring sentences up to this length. */
const ENOUGH = 60;

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
  const ranges = phrases.flatMap((phrase) => findPhrase(folded, phrase)).sort((a, b) => a[0] - b[0]);
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

function excerptsOfSegment(
  [field, text, paragraph]: Segment,
  phrases: readonly string[],
  table?: CharacterTable,
): Excerpt[] {
  const ranges = rangesOf(text, phrases, table);
  if (ranges.length === 0) return [];
  const excerpts: Excerpt[] = [];
  let open: Range | null = null;
  const close = (): void => {
    if (open === null) return;
    const [start, end] = open;
    excerpts.push({
      field,
      paragraph,
      cutBefore: start > 0,
      cutAfter: end < text.length,
      pieces: markRanges(text, ranges, open),
    });
    open = null;
  };
  for (const [start, end] of sentencesOf(text)) {
    const hit = ranges.some(([from, to]) => from < end && to > start);
    if (hit) {
      const touches: boolean = open !== null && open[1] === start;
      // a hit across a sentence end keeps its sentences together
      const across = ranges.some(([from, to]) => from < start && to > start);
      if (open !== null && touches && (across || end - open[0] <= LONG_SENTENCE)) open[1] = end;
      else {
        close();
        open = [start, end];
      }
    } else if (open !== null && open[1] === start && end - open[0] <= ENOUGH) open[1] = end;
  }
  close();
  return excerpts;
}

/**
 * Every passage of an article that holds a phrase, in reading order but for this: the first ones
 * together hold as many different phrases as possible. The headline is not among them, it is shown
 * by itself. Without any hit in the text, its beginning.
 */
export function excerptsOf(
  segments: readonly Segment[],
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
