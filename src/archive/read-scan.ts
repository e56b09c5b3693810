import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Ledger, type LedgerLine } from '../domain/ledger.ts';

/** A scan with its account: lines as received (index 0 is line 1) and the ledger's entries. */
export interface AccountedScan {
  printed: string[];
  lines: LedgerLine[];
}

/** The part of a ledger that is needed here; the normalizer has checked the rest. */
const LedgerLines = z.object({ encoding: Ledger.shape.encoding, lines: Ledger.shape.lines });

/** Scans kept at once: pages of one issue are rendered together, and each is asked for per article. */
const kept = 32;
const recent = new Map<string, AccountedScan>();

function readAccountedScan(contentDir: string, scan: string): AccountedScan {
  const file = `ledger/${scan.replace(/\.txt$/, '')}.json`;
  const result = LedgerLines.safeParse(JSON.parse(readFileSync(join(contentDir, file), 'utf8')));
  if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
  const { encoding, lines } = result.data;
  const bytes = readFileSync(join(contentDir, 'scans', scan));
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  return { printed: text.split(/\r\n|\r|\n/), lines };
}

/** Reads a scan and its ledger. Throws when either is missing or malformed. */
export function accountedScan(contentDir: string, scan: string): AccountedScan {
  const key = join(contentDir, scan);
  const found = recent.get(key) ?? readAccountedScan(contentDir, scan);
  recent.delete(key);
  recent.set(key, found);
  const [oldest] = recent.keys();
  if (recent.size > kept && oldest !== undefined) recent.delete(oldest);
  return found;
}
