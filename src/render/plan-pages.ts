import { shortDigest } from '../archive/short-digest.ts';
import type { IsThere } from './look-at-folders.ts';
import type { KnownFile, Unfinished, VolumeMemory, VolumeTotal } from './page-memory.ts';

/** What is known when a build decides what to make. Files go by their paths. */
export interface PlanInput {
  /** Every file that the site shall have, by volume, in the order in which they are best made. */
  wanted: ReadonlyMap<string, readonly string[]>;
  /** Volumes that are remembered. */
  remembered: readonly string[];
  /** What is remembered of a volume; undefined when nothing is. */
  recall: (volume: string) => VolumeMemory | undefined;
  /** Whether what is remembered of a file was made by this program, with this publication. */
  isTrusted: (path: string) => boolean;
  /** What a killed build left in doubt. */
  unfinished: Unfinished | undefined;
  /** Of the wanted files; another thread looks for them meanwhile. */
  isThere: Promise<IsThere>;
  /** What something that was read looks like now. */
  fingerprintOf: (read: string) => string;
}

/** A volume of which files must be made, or are no more. */
export interface VolumePlan {
  volume: string;
  /** Digest of the paths of all its files. */
  paths: string;
  /** Paths of files to make. */
  stale: string[];
  /** Digests of those whose bytes on disk are known, by path. */
  digests: Map<string, string>;
  /** Of the files that are remembered of the volume those that are stale, or no more. */
  dropped: ReadonlySet<string> | 'all';
}

/** What a build has to do. */
export interface PagePlan {
  volumes: VolumePlan[];
  /** Files that an earlier build wrote or may have written, and that the site no longer has. */
  gone: string[];
  /** Volumes that the site no longer has. */
  vanished: string[];
  /** Files that are right as they are, and their bytes. */
  fresh: { files: number; bytes: number };
}

/** Paths of a volume -> a digest that is the same for the same in the same order. */
export const digestOfPaths = (paths: readonly string[]): string => shortDigest(paths.join('\n'));

/** What is known of a volume before its files are looked at one by one. */
interface VolumeLook {
  volume: string;
  paths: readonly string[] | undefined;
  /** Digest of the paths. */
  digest: string;
  /** What is remembered; undefined when nothing is. */
  total: VolumeTotal | undefined;
  /** Numbers of the reads that would be answered differently now. */
  changed: ReadonlySet<number>;
}

function changedReads(
  { reads }: VolumeMemory,
  fingerprintOf: PlanInput['fingerprintOf'],
): Set<number> {
  const changed = new Set<number>();
  for (const [i, [read, fingerprint]] of reads.entries()) {
    if (fingerprintOf(read) !== fingerprint) changed.add(i);
  }
  return changed;
}

function lookAt(volume: string, input: PlanInput): VolumeLook {
  const paths = input.wanted.get(volume);
  const memory = input.recall(volume);
  return {
    volume,
    paths,
    digest: digestOfPaths(paths ?? []),
    total: memory?.total,
    changed:
      memory !== undefined && paths?.some(input.isTrusted)
        ? changedReads(memory, input.fingerprintOf)
        : new Set(),
  };
}

/** Tells the files that must be made from those that would come out as they are. */
export async function planPages(input: PlanInput): Promise<PagePlan> {
  const { wanted, unfinished } = input;
  const inDoubt = new Set(unfinished?.paths);
  const isTrusted = (path: string): boolean => unfinished?.paths !== null && input.isTrusted(path);
  /** Digests of files that stood in a volume and do so no longer: gone, or in another one. */
  const moved = new Map<string, string>();
  const plan: PagePlan = { volumes: [], gone: [], vanished: [], fresh: { files: 0, bytes: 0 } };
  const looks = [...new Set([...wanted.keys(), ...input.remembered])].map((volume) =>
    lookAt(volume, { ...input, isTrusted }),
  );
  const isThere = await input.isThere;
  for (const { volume, paths, digest, total, changed } of looks) {
    const isAsBefore =
      total?.paths === digest &&
      changed.size === 0 &&
      unfinished === undefined &&
      paths?.every((path) => isTrusted(path) && isThere(path));
    if (isAsBefore) {
      plan.fresh.files += total.files;
      plan.fresh.bytes += total.bytes;
      continue;
    }
    const known: VolumeMemory['files'] =
      input.recall(volume)?.files ?? new Map<string, KnownFile>();
    const stale: string[] = [];
    const digests = new Map<string, string>();
    const dropped = new Set<string>();
    let fresh = 0;
    for (const path of paths ?? []) {
      const file = known.get(path);
      const isFresh =
        isTrusted(path) &&
        file !== undefined &&
        !inDoubt.has(path) &&
        !file.reads.some((read) => changed.has(read)) &&
        isThere(path);
      if (isFresh) {
        fresh++;
        plan.fresh.bytes += file.size;
      } else {
        stale.push(path);
        if (file === undefined) continue;
        digests.set(path, file.digest);
        dropped.add(path);
      }
    }
    plan.fresh.files += fresh;
    if (fresh + dropped.size < known.size) {
      const own = new Set(paths);
      for (const [path, { digest }] of known) {
        if (own.has(path)) continue;
        moved.set(path, digest);
        dropped.add(path);
      }
    } else if (stale.length === 0) continue;
    if (paths === undefined) plan.vanished.push(volume);
    else
      plan.volumes.push({
        ...{ volume, paths: digest, stale, digests },
        dropped: fresh === 0 ? 'all' : dropped,
      });
  }
  // Bytes are known of files that are there and that no killed build has touched.
  const isSure = (path: string): boolean =>
    unfinished?.paths !== null && !inDoubt.has(path) && isThere(path);
  for (const { stale, digests } of plan.volumes) {
    for (const path of stale) {
      const digest = digests.get(path) ?? moved.get(path);
      if (digest === undefined) continue;
      if (isSure(path)) digests.set(path, digest);
      else digests.delete(path);
    }
  }
  if (moved.size + inDoubt.size > 0) {
    const all = new Set([...wanted.values()].flat());
    plan.gone = [...new Set([...moved.keys(), ...inDoubt])].filter((path) => !all.has(path));
  }
  return plan;
}
