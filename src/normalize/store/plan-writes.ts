import { Ledger } from '../../domain/ledger.ts';
import type { Redirect } from '../../domain/redirect.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import type { Diagnostic } from '../model.ts';
import { openingOf } from '../stages/assign-ids.ts';
import type { WrittenArticle } from '../stages/write-article.ts';
import { heirOf } from './heir-of.ts';
import type { WrittenLedger } from '../stages/write-ledger.ts';
import type { FileStep } from './file-transaction.ts';
import { checkTyped } from './check-typed.ts';
import { type MergeConflict, mergeEdits } from './merge-edits.ts';

/** What stands in the content folder now. */
export interface StoredContent {
  /** Article files by path below the content folder. */
  articles: ReadonlyMap<string, string>;
  /** Ledger files by path. */
  ledgers: ReadonlyMap<string, string>;
  /** Text the program wrote last, by article id. */
  written: ReadonlyMap<string, string>;
  /** Undefined when there is no file of redirects. */
  redirects: readonly Redirect[] | undefined;
}

/** What a run will change, and what keeps it from changing anything. */
export interface WritePlan {
  steps: FileStep[];
  diagnostics: Diagnostic[];
  /** Articles that carry an editor's direct edits: path -> text as it will stand. */
  edited: Map<string, string>;
  counts: { added: number; changed: number; removed: number };
}

export const writtenPath = (id: string): string => `ledger/written/${id}.md`;
export const REDIRECTS = 'redirects.json';

/** `articles/linfen/2025-05-09-a1-01.md` -> `2025-05-09-a1-01` */
export const idOfPath = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1, -'.md'.length);

/** An article whose direct edits become decisions in the same run. */
export interface AdoptedText {
  /** As the program made it without those decisions. */
  base: string;
  /** With the edits, in the marks of the archive; it is not in the file yet. */
  text: string;
}

/** An article file as it stands. */
interface Standing {
  path: string;
  text: string;
}

/**
 * Compares what the run made with what stands there -> the files to write and to remove. A file
 * that an editor changed is merged with what the program would write; where both changed the same
 * words it is an error that shows both, and the plan must not be carried out. Articles and ledgers
 * that have to do with a scan which could not be read this time (`unread`) stay as they are.
 * Articles whose edits are `adopted` are merged as they were typed, by id.
 */
export function planWrites(
  made: { articles: readonly WrittenArticle[]; ledgers: readonly WrittenLedger[] },
  stored: StoredContent,
  unread: ReadonlySet<string>,
  adopted: ReadonlyMap<string, AdoptedText> = new Map(),
  zones?: ReadonlySet<string>,
): WritePlan {
  const plan: WritePlan = {
    steps: [],
    diagnostics: [],
    edited: new Map(),
    counts: { added: 0, changed: 0, removed: 0 },
  };
  const standing = new Map<string, Standing>();
  for (const [path, text] of stored.articles) {
    const other = standing.get(idOfPath(path));
    if (other === undefined) standing.set(idOfPath(path), { path, text });
    else {
      report(
        plan,
        path,
        1,
        `expected one file of this name, found ${other.path} as well; delete one of the two`,
      );
    }
  }
  const frozen = frozenScans(standing, unread);
  const isFrozen = (source: WrittenArticle['source']): boolean =>
    source.some(({ scan }) => frozen.has(scan));

  const madeIds = new Set<string>();
  for (const article of made.articles) {
    madeIds.add(article.id);
    const now = standing.get(article.id);
    if (frozen.size > 0 && (isFrozen(article.source) || isFrozen(sourceOf(now)))) continue;
    planArticle(article, now, stored.written.get(article.id), adopted.get(article.id), plan, zones);
  }

  const redirects = new Map(
    (stored.redirects ?? []).map((redirect) => [redirect.from, { ...redirect }]),
  );
  for (const id of madeIds) redirects.delete(id);
  for (const id of new Set([...standing.keys(), ...stored.written.keys()])) {
    if (madeIds.has(id)) continue;
    const now = standing.get(id);
    const base = stored.written.get(id);
    const known = now?.text ?? base;
    if (known === undefined) continue;
    const { source, issue, opening } = factsOf(known);
    if (isFrozen(source)) continue;
    if (now !== undefined && plainText(now.text) !== base) {
      report(
        plan,
        now.path,
        1,
        'the program makes no such article any more, but the file holds your words; move them to content/corrections, then delete the file',
      );
      continue;
    }
    plan.steps.push({
      ...(now === undefined ? {} : { guard: { file: now.path, text: now.text } }),
      write: [],
      remove: [...(now === undefined ? [] : [now.path]), writtenPath(id)],
    });
    plan.counts.removed++;
    const heir = heirOf(source, made.articles);
    redirects.set(id, {
      from: id,
      to: heir,
      issue,
      reason: heir === null ? 'withdrawn' : 'merged',
      opening,
    });
  }
  followHeirs(redirects);

  const write: [string, string][] = [];
  const list = [...redirects.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  if (JSON.stringify(list) !== JSON.stringify(stored.redirects ?? []))
    write.push([REDIRECTS, `${JSON.stringify({ redirects: list }, null, 1)}\n`]);
  const ledgerFiles = new Set(made.ledgers.map(({ file }) => file));
  for (const { file, scan, text } of made.ledgers)
    if (stored.ledgers.get(file) !== text && !frozen.has(scan)) write.push([file, text]);
  const remove = [...stored.ledgers]
    .filter(([file, text]) => !ledgerFiles.has(file) && !isOfOne(text, frozen))
    .map(([file]) => file);
  // First, as a folder may come where a ledger stood.
  if (remove.length > 0) plan.steps.push({ write: [], remove });
  if (write.length > 0) plan.steps.push({ write, remove: [] });
  return plan;
}

/** Whether a ledger is of one of these scans. */
function isOfOne(ledger: string, scans: ReadonlySet<string>): boolean {
  if (scans.size === 0) return false;
  const { data } = Ledger.pick({ scan: true }).loose().safeParse(JSON.parse(ledger));
  return data !== undefined && scans.has(data.scan);
}

function report(plan: WritePlan, file: string, line: number, message: string): void {
  plan.diagnostics.push({ severity: 'error', ruleId: 'plan-writes', file, line, message });
}

/** Plans the file of one article: as made, or merged with what an editor changed in it. */
function planArticle(
  { id, file, text }: WrittenArticle,
  now: Standing | undefined,
  base: string | undefined,
  adopted: AdoptedText | undefined,
  plan: WritePlan,
  zones: ReadonlySet<string> | undefined,
): void {
  let result = text;
  const own =
    now === undefined ? undefined : { ...now, text: adopted?.text ?? plainText(now.text) };
  if (own !== undefined && own.text !== text && own.text !== (adopted?.base ?? base)) {
    // Somebody changed the file since the program wrote it.
    const merged = mergeStanding(id, own, adopted?.base ?? base, text, plan, zones);
    if (merged === undefined) return;
    result = merged;
    if (result !== text) plan.edited.set(file, result);
  }
  const write: [string, string][] = [];
  const isOther = now?.path !== file || now.text !== result;
  if (isOther) {
    write.push([file, result]);
    if (now === undefined) plan.counts.added++;
    else plan.counts.changed++;
  }
  if (base !== text) write.push([writtenPath(id), text]);
  if (write.length === 0) return;
  plan.steps.push({
    ...(isOther ? { guard: { file: now?.path ?? file, text: now?.text } } : {}),
    write,
    remove: now !== undefined && now.path !== file ? [now.path] : [],
  });
}

/** Without the byte order mark and the line ends that editors on Windows put in. */
export const plainText = (text: string): string =>
  text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** The edited file with today's changes of the program merged in; undefined after an error. */
function mergeStanding(
  id: string,
  now: Standing,
  base: string | undefined,
  text: string,
  plan: WritePlan,
  zones: ReadonlySet<string> | undefined,
): string | undefined {
  const damaged = now.text.indexOf('\ufffd');
  if (damaged >= 0 && !text.includes('\ufffd')) {
    const line = now.text.slice(0, damaged).split('\n').length;
    report(plan, now.path, line, 'expected UTF-8, found another encoding; save the file as UTF-8');
    return undefined;
  }
  const problems = checkTyped(now.text, zones);
  for (const { line, message } of problems) report(plan, now.path, line, message);
  if (problems.length > 0) return undefined;
  if (!isArticle(id, now.text, now.path, plan)) return undefined;
  if (base === undefined) {
    report(
      plan,
      now.path,
      1,
      `expected the text the program wrote last in ${writtenPath(id)}, found none, and the file differs from what would be written; restore it from git, or delete the article to have it written anew`,
    );
    return undefined;
  }
  const merged = mergeEdits(base, now.text, text);
  if ('conflicts' in merged) {
    for (const conflict of merged.conflicts) {
      const { edited, written } = shorten(conflict);
      report(
        plan,
        now.path,
        lineOf(now.text, conflict.edited),
        `you and the program both changed these words; make them equal in the file, or settle it in content/corrections\n      yours:       ${edited}\n      the program: ${written}`,
      );
    }
    return undefined;
  }
  return isArticle(id, merged.text, now.path, plan) ? merged.text : undefined;
}

/** Checks that a file has the front matter of the article that it is called after; reports if not. */
function isArticle(id: string, text: string, path: string, plan: WritePlan): boolean {
  let found: string;
  try {
    found = parseArticleFile(text, path).article.id;
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    for (const one of message.split('\n')) {
      const [, line, words] = /^.*?\.md:(\d+)(?::\d+)? (.*)$/s.exec(one) ?? [];
      report(plan, path, Number(line ?? 1), words ?? one);
    }
    return false;
  }
  if (found === id) return true;
  report(
    plan,
    path,
    lineOf(text, 'id:'),
    `expected the id ${id}, like the file, found ${found}; ids never change`,
  );
  return false;
}

function factsOf(text: string): Pick<WrittenArticle, 'source' | 'issue'> & { opening: string } {
  try {
    const { article, body } = parseArticleFile(text, '');
    const { source, issue } = article;
    return { source, issue, opening: openingOf(parseBody(body).map(textOfBlock)) };
  } catch {
    // What cannot be read cannot be ours: it is kept, and reported as edited.
    return { source: [], issue: '', opening: '' };
  }
}

const sourceOf = (now: Standing | undefined): WrittenArticle['source'] =>
  now === undefined ? [] : factsOf(now.text).source;

/**
 * Scans whose articles must stay: those that could not be read, and those that share an article
 * with one of them, whose part of it would be lost or printed twice.
 */
function frozenScans(
  standing: ReadonlyMap<string, Standing>,
  unread: ReadonlySet<string>,
): Set<string> {
  const frozen = new Set(unread);
  if (unread.size === 0) return frozen;
  const groups = [...standing.values()]
    .map((now) => sourceOf(now).map(({ scan }) => scan))
    .filter((scans) => scans.length > 1);
  for (let before = -1; before !== frozen.size;) {
    before = frozen.size;
    for (const scans of groups)
      if (scans.some((scan) => frozen.has(scan))) for (const scan of scans) frozen.add(scan);
  }
  return frozen;
}

/** A redirect to an article that is gone as well leads to where that one leads. */
function followHeirs(redirects: ReadonlyMap<string, Redirect>): void {
  for (const redirect of redirects.values()) {
    const seen = new Set([redirect.from]);
    while (redirect.to !== null && redirects.has(redirect.to) && !seen.has(redirect.to)) {
      seen.add(redirect.to);
      redirect.to = redirects.get(redirect.to)?.to ?? null;
    }
    if (redirect.to === null) redirect.reason = 'withdrawn';
  }
}

const lineOf = (text: string, words: string): number => {
  const at = words === '' ? -1 : text.indexOf(words);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
};

/** Characters shown on each side of where two texts part. */
const SHOWN = 60;

/** Two texts cut down to where they differ, with some words around it. */
function shorten({ edited, written }: MergeConflict): MergeConflict {
  let start = 0;
  while (start < edited.length && edited[start] === written[start]) start++;
  let end = 0;
  const most = Math.min(edited.length, written.length) - start;
  while (end < most && edited.at(-1 - end) === written.at(-1 - end)) end++;
  const cut = (text: string): string => {
    const from = Math.max(0, start - SHOWN);
    const to = Math.min(text.length, text.length - end + SHOWN);
    const words = text.slice(from, to).replaceAll('\n', ' ⏎ ');
    if (words === '') return '(nothing)';
    return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
  };
  return { edited: cut(edited), written: cut(written) };
}
