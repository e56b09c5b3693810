import type { Tally } from './tally.ts';

/** Counts the non-blank lines of a scan that the ledger lists once. `listed` is null without a ledger. */
export function scoreLedger(
  scan: string,
  source: readonly string[],
  listed: readonly number[] | null,
  tally: Tally,
): void {
  const times = new Map<number, number>();
  for (const line of listed ?? []) times.set(line, (times.get(line) ?? 0) + 1);
  if (listed === null) tally.misses.push(`${scan}: no ledger`);
  for (const [index, text] of source.entries()) {
    if (/^[\s\u3000\ufeff]*$/.test(text)) continue;
    tally.ledger.of++;
    const found = times.get(index + 1) ?? 0;
    if (found === 1) tally.ledger.ok++;
    else if (listed !== null)
      tally.misses.push(`${scan}:${index + 1} ${found} times in the ledger`);
  }
}
