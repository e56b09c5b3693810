import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import type { Article } from '../../domain/article.ts';
import { ArticleDecision } from '../../domain/correction.ts';
import { parseArticleFile } from '../../markdown/article-file.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { readStored } from './read-stored.ts';

/** A decision on its way into a correction file. */
interface Entry {
  scan: string;
  list: 'text' | 'articles';
  decision: Record<string, unknown>;
}

const REASON = '编辑在文章文件中直接修改';

/** Words around a changed place, so that the printed words are alone on their line. */
const AROUND = 4;

/** Fields that an article decision may set. */
const FIELDS = Object.keys(ArticleDecision.shape.set.shape) as (keyof Article)[];

/**
 * Turns direct edits of article files into entries of content/corrections: changed words of a
 * paragraph into text corrections, changed fields into article decisions. Returns one message for
 * each edit, also for those that no entry can say; these stay direct edits.
 */
export function adoptEdits(contentDir: string): string[] {
  const stored = readStored(contentDir);
  const entries: Entry[] = [];
  const messages: string[] = [];
  for (const [path, text] of stored.articles) {
    const id = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
    const base = stored.written.get(id);
    if (base === undefined || base === text) continue;
    const before = parseArticleFile(base, path);
    const after = parseArticleFile(text, path);
    const [source] = before.article.source;
    if (source === undefined) continue;
    const scans = new Map(
      before.article.source.map(({ scan }) => [
        scan,
        readFileSync(join(contentDir, 'scans', scan), 'utf8').split(/\r\n|\r|\n/),
      ]),
    );
    const set = Object.fromEntries(
      FIELDS.filter(
        (key) => JSON.stringify(before.article[key]) !== JSON.stringify(after.article[key]),
      ).map((key) => [key, after.article[key]]),
    );
    if (Object.keys(set).length > 0) {
      const line = source.lines[0]?.[0] ?? 1;
      const printed = scans.get(source.scan)?.[line - 1]?.trim().slice(0, 16) ?? '';
      entries.push({
        scan: source.scan,
        list: 'articles',
        decision: { line, printed, reason: REASON, set },
      });
      messages.push(`${path}: ${Object.keys(set).join(', ')} adopted`);
    }
    const old = parseBody(before.body).map(textOfBlock);
    const now = parseBody(after.body).map(textOfBlock);
    if (old.length !== now.length) {
      messages.push(`${path}: paragraphs were added or removed; that stays a direct edit`);
      continue;
    }
    for (const [i, was] of old.entries()) {
      const is = now[i] ?? '';
      if (was === is) continue;
      const entry = textEntry(was, is, before.article.source, scans);
      if (entry === undefined) {
        messages.push(
          `${path}: paragraph ${i + 1}: no one line of the scan prints the changed words; that stays a direct edit`,
        );
      } else {
        entries.push(entry);
        messages.push(
          `${path}: ${String(entry.decision.printed)} → ${String(entry.decision.corrected)} adopted`,
        );
      }
    }
  }
  for (const [scan, own] of Map.groupBy(entries, (entry) => entry.scan))
    addTo(contentDir, scan, own);
  return messages;
}

/** The smallest change between two texts as a correction of the one scan line that prints it. */
function textEntry(
  was: string,
  is: string,
  source: Article['source'],
  scans: ReadonlyMap<string, readonly string[]>,
): Entry | undefined {
  let start = 0;
  while (start < was.length && was[start] === is[start]) start++;
  let end = 0;
  while (
    end < was.length - start &&
    end < is.length - start &&
    was.at(-1 - end) === is.at(-1 - end)
  )
    end++;
  for (let around = AROUND; around <= 40; around *= 2) {
    const from = Math.max(0, start - around);
    const to = Math.min(was.length, was.length - end + around);
    const printed = was.slice(from, to);
    const corrected = is.slice(from, is.length - (was.length - to));
    const found: { scan: string; line: number }[] = [];
    for (const { scan, lines } of source) {
      for (const [a, b] of lines) {
        for (let line = a; line <= b; line++) {
          if (scans.get(scan)?.[line - 1]?.includes(printed) === true) found.push({ scan, line });
        }
      }
    }
    const [only] = found;
    if (found.length === 1 && only !== undefined && printed !== '') {
      return {
        scan: only.scan,
        list: 'text',
        decision: { line: only.line, printed, corrected, reason: REASON },
      };
    }
    if (found.length === 0) break;
  }
  return undefined;
}

/** Adds entries to a scan's correction file; what stands there, comments too, is kept. */
export function addTo(
  contentDir: string,
  scan: string,
  entries: readonly { list: string; decision: Record<string, unknown> }[],
): void {
  const file = join(contentDir, 'corrections', scan.replace(/\.txt$/i, '.yaml'));
  const doc = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : `scan: ${scan}\n`);
  for (const { list, decision } of entries) {
    const sequence = doc.get(list);
    if (isSeq(sequence)) sequence.add(doc.createNode(decision));
    else doc.set(list, doc.createNode([decision]));
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, doc.toString({ lineWidth: 0 }));
}
