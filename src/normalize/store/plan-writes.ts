import type { Redirect } from '../../domain/redirect.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import type { Diagnostic } from '../model.ts';
import type { WrittenArticle, WrittenFile } from '../stages/write-article.ts';
import type { FileChanges } from './file-transaction.ts';
import { mergeEdits } from './merge-edits.ts';

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
  changes: FileChanges;
  diagnostics: Diagnostic[];
  /** Articles that carry an editor's direct edits: path -> text as it will stand. */
  edited: Map<string, string>;
  counts: { added: number; changed: number; removed: number };
}

export const writtenPath = (id: string): string => `ledger/written/${id}.md`;
export const REDIRECTS = 'redirects.json';

const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.md'.length);

/**
 * Compares what the run made with what stands there -> the files to write and to remove. A file
 * that an editor changed is merged with what the program would write; where both changed the same
 * words it is an error that shows both, and the plan must not be carried out. Articles whose scan
 * could not be read this time (`unread`) stay as they are.
 */
export function planWrites(
  made: { articles: readonly WrittenArticle[]; ledgers: readonly WrittenFile[] },
  stored: StoredContent,
  unread: ReadonlySet<string>,
): WritePlan {
  const write = new Map<string, string>();
  const remove: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const edited = new Map<string, string>();
  const counts = { added: 0, changed: 0, removed: 0 };
  const error = (file: string, line: number, message: string): void => {
    diagnostics.push({ severity: 'error', ruleId: 'plan-writes', file, line, message });
  };

  const standing = new Map<string, { path: string; text: string }>();
  for (const [path, text] of stored.articles) standing.set(idOf(path), { path, text });

  const madeIds = new Set<string>();
  for (const { id, file, text } of made.articles) {
    madeIds.add(id);
    const now = standing.get(id);
    const base = stored.written.get(id);
    let result = text;
    if (now !== undefined && now.text !== text && now.text !== base) {
      // Somebody changed the file since the program wrote it.
      if (base === undefined) {
        error(
          now.path,
          1,
          `expected the text the program wrote last under ${writtenPath(id)}, found none, and the file differs from what would be written; keep your words with --adopt, or delete the file to have it written anew`,
        );
        continue;
      }
      const merged = mergeEdits(base, now.text, text);
      if ('conflicts' in merged) {
        for (const conflict of merged.conflicts) {
          error(
            now.path,
            lineOf(now.text, conflict.edited),
            `you and the program both changed these words; settle it in the file or in content/corrections\n  yours:       ${shorten(conflict.edited)}\n  the program: ${shorten(conflict.written)}`,
          );
        }
        continue;
      }
      result = merged.text;
      try {
        const { article } = parseArticleFile(result, now.path);
        if (article.id !== id) {
          error(now.path, 2, `expected id ${id}, found ${article.id}; ids never change`);
        }
      } catch (problem) {
        error(now.path, 1, problem instanceof Error ? problem.message : String(problem));
        continue;
      }
      if (result !== text) edited.set(file, result);
    }
    if (now?.path !== file || now.text !== result) {
      write.set(file, result);
      if (now === undefined) counts.added++;
      else counts.changed++;
    }
    if (now !== undefined && now.path !== file) remove.push(now.path);
    if (base !== text) write.set(writtenPath(id), text);
  }

  const redirects = new Map((stored.redirects ?? []).map((redirect) => [redirect.from, redirect]));
  for (const id of madeIds) redirects.delete(id);
  for (const [id, { path, text }] of standing) {
    if (madeIds.has(id)) continue;
    const base = stored.written.get(id);
    let source: WrittenArticle['source'] = [];
    let issue = '';
    try {
      ({ source, issue } = parseArticleFile(text, path).article);
    } catch {
      // What cannot be read cannot be ours: it is kept, below.
    }
    if (source.some(({ scan }) => unread.has(scan))) continue;
    if (base === undefined || text !== base) {
      error(
        path,
        1,
        'the program makes no such article any more, but the file holds your words; move them to content/corrections, then delete the file',
      );
      continue;
    }
    remove.push(path, writtenPath(id));
    counts.removed++;
    const heir = heirOf(source, made.articles);
    redirects.set(id, {
      from: id,
      to: heir,
      issue,
      reason: heir === null ? 'withdrawn' : 'merged',
    });
  }
  followHeirs(redirects);

  const list = [...redirects.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  const same = JSON.stringify(list) === JSON.stringify(stored.redirects ?? []);
  if (!same) write.set(REDIRECTS, `${JSON.stringify({ redirects: list }, null, 1)}\n`);
  const ledgerFiles = new Set(made.ledgers.map(({ file }) => file));
  for (const { file, text } of made.ledgers)
    if (stored.ledgers.get(file) !== text) write.set(file, text);
  for (const file of stored.ledgers.keys()) {
    if (!ledgerFiles.has(file) && !unread.has(file.replace(/^ledger\/|\.json$/g, '') + '.txt'))
      remove.push(file);
  }
  return { changes: { write, remove }, diagnostics, edited, counts };
}

/** The article that holds most of the lines that an article was made from. */
function heirOf(
  source: WrittenArticle['source'],
  articles: readonly WrittenArticle[],
): string | null {
  let best: { id: string; common: number } | undefined;
  for (const candidate of articles) {
    let common = 0;
    for (const own of source) {
      for (const other of candidate.source) {
        if (own.scan !== other.scan) continue;
        for (const [from, to] of own.lines) {
          for (const [a, b] of other.lines)
            common += Math.max(0, Math.min(to, b) - Math.max(from, a) + 1);
        }
      }
    }
    if (common > (best?.common ?? 0)) best = { id: candidate.id, common };
  }
  return best?.id ?? null;
}

/** A redirect to an article that is gone as well leads to where that one leads. */
function followHeirs(redirects: Map<string, Redirect>): void {
  for (const redirect of redirects.values()) {
    const seen = new Set([redirect.from]);
    while (redirect.to !== null && redirects.has(redirect.to) && !seen.has(redirect.to)) {
      seen.add(redirect.to);
      const next = redirects.get(redirect.to);
      redirect.to = next?.to ?? null;
      if (redirect.to === null) redirect.reason = 'withdrawn';
    }
  }
}

const lineOf = (text: string, words: string): number => {
  const at = words === '' ? -1 : text.indexOf(words);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
};

const shorten = (text: string): string => {
  const line = text.replaceAll('\n', ' ⏎ ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line === '' ? '(nothing)' : line;
};
