import type { Line, Unit } from '../model.ts';
import type { LinePart } from '../residue/html-table.ts';

/** Width in print: a Han character or full-width mark is 1, an ASCII character half. */
function printWidth(text: string): number {
  let halves = 0;
  for (const char of text) halves += char <= '\u00ff' ? 1 : 2;
  return halves / 2;
}

const ENDS_CLAUSE = /[，。；！？：、,;!?:…”’）)]$/u;
const ENDS_SENTENCE = /[。！？!?…”’）)]$/u;
/** □ 王波: a line that a bullet opens is no print line of the one before. */
const BULLET = /^[□■●◆▲◇○△]/u;
const LONGEST_NAME = 4;
const MARKS = /[，。；！？、,;]/u;

/** How far a print line may fall short of its column: a mark or a Latin word went to the next. */
const SLACK = 2.5;

const widest = (widths: readonly number[]): number =>
  widths.reduce((most, width) => Math.max(most, width), 0);

const widthOf = (line: Line): number => printWidth(line.text) + (line.indented ? 2 : 0);

/**
 * How many ems a print column of this run is wide, or undefined when its lines are not wrapped.
 * Heading lines over the first full line, and the short last lines of paragraphs, say nothing.
 */
function columnWidth(run: readonly Line[]): number | undefined {
  const width = widest(run.map(widthOf));
  if (width < 12 || width > 46) return undefined;
  const isFull = (line: Line): boolean => widthOf(line) >= width - SLACK;
  const text = run.slice(run.findIndex(isFull));
  if (text.length < 3) return undefined;
  const inner = text.slice(0, -1).filter((line) => isFull(line) || !ENDS_SENTENCE.test(line.text));
  const full = inner.filter(isFull).length;
  const closed = inner.filter((line) => ENDS_CLAUSE.test(line.text)).length;
  const marks = text.filter((line) => MARKS.test(line.text)).length;
  // Lines of verse all end with a mark; of a column some do, by chance.
  return full >= 2 &&
    full >= inner.length * 0.6 &&
    closed <= inner.length * (inner.length >= 6 ? 0.75 : 0.5) &&
    marks >= text.length * 0.3
    ? width
    : undefined;
}

/** A run too short to tell by itself, set as wide as the other columns of its page. */
function isSetAs(width: number, run: readonly Line[]): boolean {
  return (
    run.every((line) => widthOf(line) <= width + SLACK) &&
    run.slice(0, -1).some((line) => widthOf(line) >= width - SLACK)
  );
}

/** True when a print line goes on in the next one: it is full, or cut off short of its end. */
function runsOn(before: Line, width: number): boolean {
  if (widthOf(before) >= width - SLACK || /[A-Za-z]-$/u.test(before.text)) return true;
  // A short line that ends no sentence is a heading, a name or a jump, unless little is missing.
  return widthOf(before) >= width * 0.6 && !ENDS_SENTENCE.test(before.text);
}

/** A short line without an end, under a whole sentence and over an indent, is a heading; a name signs. */
const standsOver = (before: Line, line: Line, next: Line | undefined, width: number): boolean =>
  next?.indented === true &&
  /[。！？…][”’）)]*$/u.test(before.text) &&
  !ENDS_SENTENCE.test(line.text) &&
  !MARKS.test(line.text) &&
  line.text.length > LONGEST_NAME &&
  widthOf(line) < width - SLACK;

/** Where paragraphs are indented, a full line without an indent goes on from whatever stands over it. */
const runsOnClosed = (before: Line, line: Line, width: number): boolean =>
  ENDS_SENTENCE.test(before.text) && widthOf(line) >= width - SLACK;

/** Glues two print lines: `inter-` + `net` -> `internet`, `PM2.` + `5` -> `PM2.5`, Han without a space. */
export function glue(before: string, after: string): string {
  if (/[a-z]-$/u.test(before) && /^[a-z]/u.test(after)) return before.slice(0, -1) + after;
  if (/[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(after) && !/\d[A-Za-z]*$/u.test(before)) {
    return `${before} ${after}`;
  }
  return before + after;
}

/** Characters at the end of a text that say how the next line is glued to it. */
const SEAM = 40;

/** The print lines of a paragraph -> its text, however many they are: only its end is looked at again. */
function glueLines(lines: readonly Line[]): string {
  const settled: string[] = [];
  let end = '';
  for (const { text } of lines) {
    const glued = glue(end, text);
    settled.push(glued.slice(0, -SEAM));
    end = glued.slice(-SEAM);
  }
  return settled.join('') + end;
}

/** Lines as units read them: a line that holds a table of HTML gives one for each of its parts. */
const partedLines = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) =>
    line.parts === undefined
      ? [line]
      : line.parts.map((part, index) => ({
          ...line,
          text: part.text,
          parts: [part],
          blanksBefore: index === 0 ? line.blanksBefore : 1,
        })),
  );

const tableOf = ({ parts }: Line): LinePart['table'] => parts?.[0]?.table;

function unit(lines: [Line, ...Line[]], text: string): Unit {
  const [first] = lines;
  const table = tableOf(first);
  return {
    lines,
    text,
    printed: text,
    level: first.level,
    blanksBefore: first.blanksBefore,
    blanksAfter: 0,
    indented: first.indented,
    crossed: false,
    ...(table === undefined ? {} : { table: table === 'opens' ? table : 'goes on' }),
  };
}

/**
 * Lines of a page -> units of reading. Where print lines were kept (lines of one width without a
 * blank between, most of them open at the end), the lines of a paragraph become one unit; an indent
 * of two full-width spaces or a short closed line ends a paragraph. Elsewhere a line is a unit.
 * Lines of residue are left out; numbers in `apart` are never run on. Where a line of `openings`
 * stands under one that runs on, two columns were read across: from there lines are left as they are.
 */
export function unwrapLines(
  lines: readonly Line[],
  apart: ReadonlySet<number> = new Set(),
  openings: ReadonlySet<number> = new Set(),
): Unit[] {
  const runs: [Line, ...Line[]][] = [];
  for (const line of partedLines(lines)) {
    if (line.residue) continue;
    const last = runs.at(-1);
    const parted =
      tableOf(line) !== undefined || (last !== undefined && tableOf(last[0]) !== undefined);
    if (last === undefined || line.blanksBefore > 0 || parted) runs.push([line]);
    else last.push(line);
  }
  const widths = runs.map(columnWidth);
  const known = widths.filter((w) => w !== undefined);
  const indents = lines.filter(({ indented }) => indented).length >= 2;
  const pageWidth = known.length > 0 ? widest(known) : undefined;

  const units: Unit[] = [];
  for (const [index, run] of runs.entries()) {
    const width =
      widths[index] ?? (pageWidth !== undefined && isSetAs(pageWidth, run) ? pageWidth : undefined);
    let current: Unit | undefined;
    let previous: Line | undefined;
    let crossed = false;
    // Another article of the page may be indented where this one is not.
    const indentedRun = indents && run.some(({ indented }) => indented);
    for (const [i, line] of run.entries()) {
      const last = units.at(-1);
      if (tableOf(line) === 'same row' && last?.table !== undefined) {
        last.lines.push(line);
        continue;
      }
      const before = previous;
      previous = line;
      const open =
        current !== undefined &&
        before !== undefined &&
        width !== undefined &&
        !line.indented &&
        !BULLET.test(line.text) &&
        line.level === 0 &&
        before.level === 0 &&
        !apart.has(line.number) &&
        before.text !== '' &&
        !(indents && standsOver(before, line, run[i + 1], width)) &&
        (runsOn(before, width) || (indentedRun && runsOnClosed(before, line, width)));
      const opens = openings.has(line.number);
      if (open && opens && !ENDS_SENTENCE.test(before.text)) crossed = true;
      if (open && !opens && !crossed && current !== undefined) {
        current.lines.push(line);
      } else {
        current = { ...unit([line], line.text), crossed };
        units.push(current);
      }
    }
  }
  return finishUnits(units);
}

/**
 * Lines of a scan with boxes -> units of reading: what no blank line parts was set as one text.
 * Numbers in `apart` are never run on.
 */
export function unwrapBoxedLines(lines: readonly Line[], apart: ReadonlySet<number>): Unit[] {
  const units: Unit[] = [];
  for (const line of lines) {
    if (line.residue) continue;
    const last = units.at(-1);
    if (last === undefined || line.blanksBefore > 0 || apart.has(line.number))
      units.push(unit([line], line.text));
    else last.lines.push(line);
  }
  return finishUnits(units);
}

function finishUnits(units: Unit[]): Unit[] {
  for (const [index, u] of units.entries()) {
    if (u.lines.length > 1) u.printed = u.text = glueLines(u.lines);
    u.blanksAfter = units[index + 1]?.blanksBefore ?? 9;
  }
  return units;
}
