import type { KnownFile, PageMemory, Unfinished } from './page-memory.ts';

/** What is known when a build decides what to make. */
export interface PlanInput {
  /** Every file that the site shall have, in the order in which they are best made. */
  wanted: readonly string[];
  key: string;
  memory: PageMemory | undefined;
  /** What a killed build left in doubt. */
  unfinished: Unfinished | undefined;
  /** Whether the file is there at all. */
  isThere: (name: string) => boolean;
  /** What something that was read looks like now. */
  fingerprintOf: (read: string) => string;
}

/** What a build has to do. */
export interface PagePlan {
  /** Files to make, in the order of `wanted`. */
  stale: string[];
  /** Files that are right as they are. */
  fresh: Map<string, KnownFile>;
  /** Files that an earlier build wrote or may have written, and that the site no longer has. */
  gone: string[];
}

/** Numbers of the reads that would be answered differently now. */
function changedReads(
  { reads }: PageMemory,
  fingerprintOf: PlanInput['fingerprintOf'],
): Set<number> {
  const changed = new Set<number>();
  for (const [i, { name, fingerprint }] of reads.entries()) {
    if (fingerprintOf(name) !== fingerprint) changed.add(i);
  }
  return changed;
}

/** Tells the files that must be made from those that would come out as they are. */
export function planPages(input: PlanInput): PagePlan {
  const { wanted, key, memory, unfinished, isThere, fingerprintOf } = input;
  const inDoubt = new Set(unfinished?.names);
  const isTrusted = memory?.key === key && unfinished?.names !== null;
  const changed = isTrusted ? changedReads(memory, fingerprintOf) : new Set<number>();
  const plan: PagePlan = { stale: [], fresh: new Map(), gone: [] };
  for (const name of wanted) {
    const known = memory?.files.get(name);
    const isFresh =
      isTrusted &&
      known !== undefined &&
      !inDoubt.has(name) &&
      !known.reads.some((read) => changed.has(read)) &&
      isThere(name);
    if (isFresh) plan.fresh.set(name, known);
    else plan.stale.push(name);
  }
  const own = new Set(wanted);
  plan.gone = [...new Set([...(memory?.files.keys() ?? []), ...inDoubt])].filter(
    (name) => !own.has(name),
  );
  return plan;
}
