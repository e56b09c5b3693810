import type { BylineEntry, Credit } from '../../domain/article.ts';
import type { Draft } from '../draft.ts';
import { parseAffiliation, parseByline, signersOf } from '../forms/byline.ts';
import { findWords } from '../find-words.ts';
import type { Lexicon } from '../lexicon.ts';
import { madeOnce } from '../made-once.ts';
import { ofRole } from './segments-of.ts';

/** Names in the byline of a draft: nothing else adds to it while the page is read. */
const namesOf = madeOnce(({ byline }: Draft) => new Set(byline.map(({ name }) => name)));

/** Adds writers that are not there yet. */
export function addWriters(draft: Draft, writers: readonly BylineEntry[]): void {
  const names = namesOf(draft);
  for (const writer of writers) {
    if (!names.has(writer.name)) draft.byline.push(writer);
    names.add(writer.name);
  }
}

/** Adds a figure for each credit of a byline: 文/图 王波. */
export function addCredits(draft: Draft, credits: readonly Credit[]): void {
  draft.figures.push(...credits.map((credit) => ({ credit })));
}

/** Takes who signed on lines of their own into a draft. */
export function readBylines(draft: Draft, lexicon: Lexicon): void {
  for (const { view } of ofRole(draft, 'byline')) {
    const affiliation = parseAffiliation(view.text);
    if (affiliation !== undefined && view.byline === undefined) {
      applyAffiliation(draft, affiliation, lexicon);
      continue;
    }
    addWriters(draft, signersOf(view.text, lexicon) ?? []);
    if (view.byline === undefined) continue;
    addCredits(draft, view.byline.credits);
  }
}

/** Takes what an author is (作者系…) into a draft; the name may stand within. */
export function applyAffiliation(
  draft: Draft,
  found: { affiliation: string; name?: string },
  lexicon: Lexicon,
): void {
  let { affiliation } = found;
  let name = found.name;
  // （作者刘建国系…职工）: the name may stand inside the brackets.
  const inner = /^([\p{Script=Han}]{2,4})(?:系|为|是)(.+)$/u.exec(affiliation);
  if (
    name === undefined &&
    inner?.[1] !== undefined &&
    inner[2] !== undefined &&
    parseByline(inner[1], lexicon) !== undefined
  ) {
    name = inner[1];
    affiliation = inner[2];
  }
  if (name !== undefined) addWriters(draft, [{ name, role: 'author' }]);
  const last = draft.byline.at(-1);
  if (last !== undefined) {
    last.role = 'author';
    last.affiliation = affiliation;
  }
}

/** Takes the reporter behind a lead-in into the byline: `（记者 王波）`, `记者范琛 `, `记者秦卫民 杨晓 `. */
export function readReporter(draft: Draft, rest: string, lexicon: Lexicon): void {
  const bracket = /^\s*[（(]([^（）()]{2,50})[）)]/u.exec(rest)?.[1];
  let found = bracket === undefined ? undefined : parseByline(bracket, lexicon);
  if (bracket === undefined) {
    for (const { index: end } of rest.slice(0, 60).matchAll(/(?<=\S)\s/gu)) {
      const byline = parseByline(rest.slice(0, end).trim(), lexicon);
      if (byline?.form === 'titled') found = byline;
    }
  }
  if (found === undefined) return;
  addWriters(draft, found.writers);
  addCredits(draft, found.credits);
}

/** Names were read from folded text; a page in Traditional characters prints 許慧敏, and so do we. */
export function printNames(draft: Draft): void {
  const units = draft.segments.map(({ view }) => view.unit);
  if (units.every(({ text, printed }) => text === printed)) return;
  const printed = units.map((unit) => unit.printed).join('\n');
  const found = findWords(
    units.map(({ text }) => text).join('\n'),
    draft.byline.map(({ name }) => name),
  );
  for (const writer of draft.byline) {
    const at = found.get(writer.name)?.first ?? -1;
    if (at >= 0) writer.name = printed.slice(at, at + writer.name.length);
  }
}
