import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { Ledger, LedgerLine } from '../domain/ledger.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { linesOf } from '../text/lines-of.ts';
import { BOXED } from '../scan/boxes/open-page.ts';
import { openScan } from '../scan/open-scan.ts';

/** What a line of a scan became. Why, and what else it could be, is most of a ledger. */
const AccountedLine = z.object(
  LedgerLine.pick({ line: true, role: true, article: true, paragraph: true, join: true }).shape,
);

/** A scan with its account: lines as received (index 0 is line 1) and the ledger's entries. */
export interface AccountedScan {
  printed: string[];
  lines: z.infer<typeof AccountedLine>[];
}

/** The part of a ledger that is needed here; the normalizer has checked the rest. */
const LedgerLines = z.object({
  sha256: Ledger.shape.sha256,
  encoding: Ledger.shape.encoding,
  lines: z.array(AccountedLine),
});

/** Scans read last, by ledger: articles of one page are rendered together, and each asks for its scan. */
const recent = new LRUCache<string, AccountedScan>({ max: 32 });

function readAccountedScan(contentDir: string, scan: string, ledger: string): AccountedScan {
  const result = LedgerLines.safeParse(JSON.parse(readFileSync(ledger, 'utf8')));
  if (!result.success) throw new Error(`${ledger}: ${z.prettifyError(result.error)}`);
  const { sha256, encoding, lines } = result.data;
  const bytes = readFileSync(join(contentDir, 'scans', scan));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(
      `scans/${scan}: expected the file that its ledger accounts for, found another; run normalize`,
    );
  }
  return { printed: linesOf(textOf(contentDir, scan, bytes, encoding)), lines };
}

/** Text of a scan that was read before: in a known encoding, or laid out anew. */
function textOf(
  contentDir: string,
  scan: string,
  bytes: Uint8Array,
  encoding: Ledger['encoding'],
): string {
  if (!BOXED.test(scan))
    return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  const opened = openScan({ name: scan, bytes });
  if ('message' in opened)
    throw new Error(`${contentDir}/scans/${scan}:${String(opened.line)}: ${opened.message}`);
  return opened.text;
}

/** Reads a scan and its ledger. Throws when either is missing or malformed, or they do not belong together. */
export function accountedScan(
  index: ArchiveIndex,
  contentDir: string,
  scan: string,
): AccountedScan {
  const ledger = index.ledgers.get(scan);
  if (ledger === undefined)
    throw new Error(`${scan}: expected a ledger, found none; run normalize`);
  const key = `${ledger.digest} ${ledger.path}`;
  const found = recent.get(key) ?? readAccountedScan(contentDir, scan, ledger.path);
  recent.set(key, found);
  return found;
}
