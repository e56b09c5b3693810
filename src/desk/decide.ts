import { z } from 'zod';
import { ArticleDecision, Insertion, LineDecision, TextCorrection } from '../domain/correction.ts';
import {
  addDecisions,
  addressOf,
  type NewDecision,
  removeDecision,
} from '../normalize/store/correction-file.ts';
import { findCorrections } from '../normalize/store/find-corrections.ts';
import { refusals } from './desk-words.ts';
import { PLACES } from './line-forms.ts';
import { readDeskPage, readLedger, readLines } from './read-desk.ts';

/** Why nothing was written, in the words of the newsroom. */
export class Refusal extends Error {}

const at = { scan: z.string().min(1), line: z.coerce.number().int().positive() };

/** What the forms of the desk send. */
const Settle = z.object({ ...at, rule: z.string(), label: z.string(), reason: z.string() });
const Correct = z.object({ ...at, text: z.string(), reason: z.string() });
const Merge = z.object({
  ...at,
  into: z.coerce.number().int().positive(),
  reason: z.string(),
});
const Mark = z.object({ ...at, role: z.string(), place: z.string(), reason: z.string() });
const SetZone = z.object({ ...at, zone: z.string(), reason: z.string() });
const Withdraw = z.object({ ...at, reason: z.string() });
const Insert = z.object({ ...at, text: z.string(), reason: z.string() });
const Undo = z.object({
  ...at,
  list: z.enum(['text', 'lines', 'articles', 'inserts']),
  printed: z.string(),
});

/** A form of the desk, by the last part of its address. */
export const DeskForm = z.enum([
  'settle',
  'correct',
  'insert',
  'mark',
  'zone',
  'withdraw',
  'merge',
  'undo',
]);
export type DeskForm = z.infer<typeof DeskForm>;

/** Where the desk shows what was written. */
export interface Written {
  scan: string;
  line: number;
}

function parse<T>(schema: z.ZodType<T>, fields: Readonly<Record<string, string>>): T {
  const result = schema.safeParse(fields);
  if (!result.success) throw new Refusal(refusals.form);
  return result.data;
}

function reasonOf(text: string): string {
  const reason = text.trim();
  if (!/[\p{L}\p{N}]/u.test(reason)) throw new Refusal(refusals.reason);
  return reason;
}

/**
 * Carries out what a form of the desk asks for: writes a decision into content/corrections, or
 * takes one out. Throws a Refusal, with nothing written, for what no longer fits the page.
 */
export function decide(
  contentDir: string,
  form: DeskForm,
  fields: Readonly<Record<string, string>>,
): Written {
  switch (form) {
    case 'settle': {
      const { scan, line, rule, label, reason } = parse(Settle, fields);
      addDecisions(contentDir, scan, [
        choiceOf(contentDir, { scan, line, rule, label }, reasonOf(reason)),
      ]);
      return { scan, line };
    }
    case 'correct': {
      const { scan, line, text, reason } = parse(Correct, fields);
      addDecisions(
        contentDir,
        scan,
        correctionsFor(contentDir, { scan, line }, text, reasonOf(reason)),
      );
      return { scan, line };
    }
    case 'insert': {
      const { scan, line, text, reason } = parse(Insert, fields);
      addDecisions(contentDir, scan, [
        insertionOf(contentDir, { scan, line }, text, reasonOf(reason)),
      ]);
      return { scan, line };
    }
    case 'mark': {
      const { scan, line, role, place, reason } = parse(Mark, fields);
      addDecisions(contentDir, scan, [
        markOf(contentDir, { scan, line, role, place }, reasonOf(reason)),
      ]);
      return { scan, line };
    }
    case 'zone': {
      const { scan, line, zone, reason } = parse(SetZone, fields);
      addDecisions(contentDir, scan, [
        zoneOf(contentDir, { scan, line, name: zone.trim() }, reasonOf(reason)),
      ]);
      return { scan, line };
    }
    case 'withdraw': {
      const { scan, line, reason } = parse(Withdraw, fields);
      const row = readLedger(contentDir, scan)?.lines.find((own) => own.line === line);
      if (row === undefined || row.article === null) throw new Refusal(refusals.line);
      const address = addressOf(readLines(contentDir, scan), line);
      const decision = { ...address, withdraw: true as const, reason: reasonOf(reason) };
      addDecisions(contentDir, scan, [{ list: 'articles', decision }]);
      return { scan, line };
    }
    case 'merge': {
      const { scan, line, into, reason } = parse(Merge, fields);
      addDecisions(contentDir, scan, [
        mergerOf(contentDir, { scan, line, into }, reasonOf(reason)),
      ]);
      return { scan, line };
    }
    case 'undo': {
      const { scan, line, ...rest } = parse(Undo, fields);
      if (readLedger(contentDir, scan) === undefined) throw new Refusal(refusals.scan);
      if (!removeDecision(contentDir, scan, { line, ...rest })) throw new Refusal(refusals.stale);
      return { scan, line };
    }
  }
}

/** The decision that one of a doubt's choices stands for: as the ledger has it, not as the form says. */
function choiceOf(
  contentDir: string,
  wanted: { scan: string; line: number; rule: string; label: string },
  reason: string,
): NewDecision {
  const ledger = readLedger(contentDir, wanted.scan);
  if (ledger === undefined) throw new Refusal(refusals.scan);
  const choice = ledger.doubts
    .filter(({ line, ruleId }) => line === wanted.line && ruleId === wanted.rule)
    .flatMap(({ choices }) => choices ?? [])
    .find(({ label }) => label === wanted.label);
  if (choice === undefined) throw new Refusal(refusals.stale);
  const decision = { ...choice.decision, reason };
  if (choice.list === 'text') return { list: 'text', decision: TextCorrection.parse(decision) };
  return choice.list === 'lines'
    ? { list: 'lines', decision: LineDecision.parse(decision) }
    : { list: 'articles', decision: ArticleDecision.parse(decision) };
}

/** The decision that the article of one line is a part of the article of another. */
function mergerOf(
  contentDir: string,
  { scan, line, into }: { scan: string; line: number; into: number },
  reason: string,
): NewDecision {
  const ledger = readLedger(contentDir, scan);
  if (ledger === undefined) throw new Refusal(refusals.scan);
  const [own, other] = [line, into].map(
    (number) => ledger.lines.find((row) => row.line === number)?.article ?? null,
  );
  if (own === null || other === null || own === other) throw new Refusal(refusals.merge);
  const lines = readLines(contentDir, scan);
  return {
    list: 'articles',
    decision: ArticleDecision.parse({
      ...addressOf(lines, line),
      mergeInto: addressOf(lines, into),
      reason,
    }),
  };
}

/** What a line's place says in a decision; `to:` and a line moves it to the article of that line. */
const PLACED: Readonly<Record<(typeof PLACES)[number], Partial<LineDecision>>> = {
  starts: { starts: true },
  continues: { starts: false },
  join: { join: true },
  apart: { join: false },
};

/** What an editor says that a line is, and where it stands. */
function markOf(
  contentDir: string,
  { scan, line, role, place }: { scan: string; line: number; role: string; place: string },
  reason: string,
): NewDecision {
  const row = readLedger(contentDir, scan)?.lines.find((own) => own.line === line);
  if (row === undefined) throw new Refusal(refusals.line);
  if (role === '' && place === '') throw new Refusal(refusals.unchanged);
  const [, into] = /^to:(\d+)$/.exec(place) ?? [];
  const placed = PLACES.find((known) => known === place);
  const lines = readLines(contentDir, scan);
  const decision = LineDecision.safeParse({
    ...addressOf(lines, line),
    reason,
    ...(role === '' ? {} : { role }),
    ...(placed === undefined ? {} : PLACED[placed]),
    ...(into === undefined ? {} : { belongsTo: addressOf(lines, Number(into)) }),
  });
  if (!decision.success) throw new Refusal(refusals.form);
  return { list: 'lines', decision: decision.data };
}

/** The zone that an editor says the article of a line is about, by its name. */
function zoneOf(
  contentDir: string,
  { scan, line, name }: { scan: string; line: number; name: string },
  reason: string,
): NewDecision {
  const page = readDeskPage(contentDir, scan);
  const row = page?.lines.find((own) => own.line === line);
  if (page === undefined || row === undefined || row.article === null)
    throw new Refusal(refusals.line);
  const zone = [...page.zones.values()].find(
    (known) => known.name === name || known.id === name || known.aliases.includes(name),
  );
  if (zone === undefined) throw new Refusal(refusals.zone(name));
  const address = { ...addressOf(readLines(contentDir, scan), line), reason };
  // All three, as an earlier decision may have set the others.
  const set = { zones: [zone.id], scope: 'zone', place: zone.prefecture };
  return { list: 'articles', decision: ArticleDecision.parse({ ...address, set }) };
}

/** A paragraph that the scan lacks, behind a line of an article. */
function insertionOf(
  contentDir: string,
  { scan, line }: { scan: string; line: number },
  text: string,
  reason: string,
): NewDecision {
  const row = readLedger(contentDir, scan)?.lines.find((own) => own.line === line);
  if (row?.article === null || row === undefined) throw new Refusal(refusals.line);
  const paragraph = text
    .split('\n')
    .map((line) => line.trim())
    .join('');
  if (paragraph === '') throw new Refusal(refusals.paragraph);
  const address = { ...addressOf(readLines(contentDir, scan), line), reason };
  return { list: 'inserts', decision: Insertion.parse({ ...address, text: paragraph }) };
}

/** The corrections that make a line read as the editor wrote it. */
function correctionsFor(
  contentDir: string,
  { scan, line }: { scan: string; line: number },
  text: string,
  reason: string,
): NewDecision[] {
  const row = readDeskPage(contentDir, scan)?.lines.find((candidate) => candidate.line === line);
  if (row === undefined) throw new Refusal(refusals.line);
  const printed = readLines(contentDir, scan)[line - 1] ?? '';
  const wanted = text.replace(/\r?\n/g, '').trim();
  const { found, missing } = findCorrections(row.corrected.trim(), wanted, [
    { scan, line, text: printed },
  ]);
  if (missing[0] !== undefined) throw new Refusal(refusals.place(missing[0]));
  if (found.length === 0) throw new Refusal(refusals.same);
  const taken = row.decisions
    .filter(({ list }) => list === 'text')
    .map(({ decision }) => spanOf(decision.printed, printed));
  return found.map(({ printed: words, corrected }): NewDecision => {
    const [from, to] = spanOf(words, printed);
    if (taken.some(([start, end]) => from < end && start < to))
      throw new Refusal(refusals.place(words));
    return {
      list: 'text',
      decision: TextCorrection.parse({ line, printed: words, corrected, reason }),
    };
  });
}

function spanOf(words: string, line: string): [number, number] {
  const start = line.indexOf(words);
  return [start, start + words.length];
}
