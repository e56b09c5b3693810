import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../domain/article.ts';
import { ArticleDecision } from '../../domain/correction.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { decodeScan } from '../stages/decode-scan.ts';
import { addDecisions, type NewDecision } from './correction-file.ts';
import { findCorrections, type ScanLine } from './find-corrections.ts';
import { idOfPath } from './plan-writes.ts';
import { readStored } from './read-stored.ts';

const REASON = '编辑在文章文件中直接修改';

/** Words of a line that find it again. */
const QUOTED = 16;

/** Fields that an article decision may set. */
const FIELDS = ArticleDecision.shape.set.unwrap().keyof().options;

/** Decisions of one scan, on their way into its correction file. */
type Entries = Map<string, NewDecision[]>;

/**
 * Turns direct edits of article files into entries of content/corrections: changed words of a
 * paragraph into text corrections, changed fields into article decisions. Returns one message for
 * each edit, also for those that no entry can say; these stay direct edits.
 */
export function adoptEdits(contentDir: string): string[] {
  const stored = readStored(contentDir);
  const entries: Entries = new Map();
  const messages: string[] = [];
  for (const [path, text] of stored.articles) {
    const base = stored.written.get(idOfPath(path));
    if (base === undefined || base === text) continue;
    const say = (message: string): void => {
      messages.push(`${path}: ${message}`);
    };
    const before = parseArticleFile(base, path);
    const after = parseArticleFile(text, path);
    const lines = linesOf(contentDir, before.article.source);
    adoptFields(before.article, after.article, lines, entries, say);
    adoptWords(before.body, after.body, lines, entries, say);
  }
  for (const [scan, own] of entries) addDecisions(contentDir, scan, own);
  return messages;
}

/** The lines of the scans that an article was made from. */
function linesOf(contentDir: string, source: Article['source']): ScanLine[] {
  return source.flatMap(({ scan, lines: ranges }) => {
    const decoded = decodeScan(readFileSync(join(contentDir, 'scans', scan)));
    if (typeof decoded === 'string') return [];
    const lines = decoded.text.split(/\r\n|\r|\n/);
    return ranges.flatMap(([from, to]) =>
      lines.slice(from - 1, to).map((text, i) => ({ scan, line: from + i, text })),
    );
  });
}

function add(entries: Entries, scan: string, entry: NewDecision): void {
  entries.set(scan, [...(entries.get(scan) ?? []), entry]);
}

function adoptFields(
  before: Article,
  after: Article,
  lines: readonly ScanLine[],
  entries: Entries,
  say: (message: string) => void,
): void {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof Article)[]);
  const changed = [...keys].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const settable = FIELDS.filter((key) => changed.includes(key) && after[key] !== undefined);
  for (const key of changed) {
    if ((settable as string[]).includes(key)) continue;
    say(
      `${key} was ${after[key] === undefined ? 'removed' : 'changed'}; no correction can say that, it stays a direct edit`,
    );
  }
  if (settable.length === 0) return;
  const at = lines.find(({ text }) => text.trim() !== '');
  if (at === undefined) {
    say('its scan cannot be read; that stays a direct edit');
    return;
  }
  const set = Object.fromEntries(settable.map((key) => [key, after[key]]));
  add(entries, at.scan, {
    list: 'articles',
    decision: ArticleDecision.parse({
      line: at.line,
      printed: [...at.text.trim()].slice(0, QUOTED).join(''),
      reason: REASON,
      set,
    }),
  });
  say(`${settable.join(', ')} adopted`);
}

function adoptWords(
  before: string,
  after: string,
  lines: readonly ScanLine[],
  entries: Entries,
  say: (message: string) => void,
): void {
  const was = parseBody(before).map(textOfBlock);
  const is = parseBody(after).map(textOfBlock);
  if (was.length !== is.length) {
    say('paragraphs were added or removed; no correction can say that, it stays a direct edit');
    return;
  }
  for (const [i, words] of was.entries()) {
    if (words === is[i]) continue;
    const { found, missing } = findCorrections(words, is[i] ?? '', lines);
    for (const { scan, ...correction } of found) {
      add(entries, scan, { list: 'text', decision: { ...correction, reason: REASON } });
      say(`${correction.printed} → ${correction.corrected} adopted`);
    }
    for (const part of missing) {
      say(
        `paragraph ${i + 1}: no line of the scan prints ${part}, or several do; it stays a direct edit`,
      );
    }
  }
}
