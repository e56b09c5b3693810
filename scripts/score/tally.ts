/** So many right of so many. */
export interface Count {
  ok: number;
  of: number;
}

/** What is counted on one page, or on all of them. */
export interface Tally {
  /** Gold articles whose set of body lines came out as exactly one article. */
  strict: Count;
  /** Body lines long enough to tell whose they are. */
  lines: number;
  /** B-cubed sums over body lines: share of the line's article that belongs, share that is there. */
  precision: number;
  recall: number;
  /** Body lines that are in no article. */
  lost: number;
  /** Body lines that stand in more than one. */
  twice: number;
  /** Paragraphs rebuilt across column breaks. */
  joins: Count;
  /** Paragraphs glued together that are two. */
  falseJoins: number;
  /** Articles that match no gold article. */
  extra: number;
  fields: Map<string, Count>;
  /** Non-blank lines of the scan that the ledger accounts for exactly once. */
  ledger: Count;
  /** One sentence for each thing that is not as in gold. */
  misses: string[];
}

/** A tally with nothing counted yet. */
export function emptyTally(): Tally {
  return {
    strict: { ok: 0, of: 0 },
    lines: 0,
    precision: 0,
    recall: 0,
    lost: 0,
    twice: 0,
    joins: { ok: 0, of: 0 },
    falseJoins: 0,
    extra: 0,
    fields: new Map(),
    ledger: { ok: 0, of: 0 },
    misses: [],
  };
}

/** Counts one field of one article; a wrong one is a miss with what was expected and found. */
export function countField(
  tally: Tally,
  where: string,
  name: string,
  ok: boolean,
  expected: unknown,
  found: unknown,
): void {
  const count = tally.fields.get(name) ?? { ok: 0, of: 0 };
  tally.fields.set(name, count);
  count.of++;
  if (ok) count.ok++;
  else {
    const [want, got] = [JSON.stringify(expected), JSON.stringify(found)];
    tally.misses.push(`${where} ${name}: expected ${want}, found ${got}`);
  }
}
