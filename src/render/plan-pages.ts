import { shortDigest } from '../files/short-digest.ts';
import type { SeenFile, SeenSite } from './look-at-folders.ts';
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
  /** What stands there, which another thread looks for meanwhile; undefined for a site that is new. */
  seen: Promise<SeenSite | undefined>;
  /** Digest of the file of a path as it stands there; undefined when it cannot be read. */
  digestOf: (path: string) => string | undefined;
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
  /** Files of the volume that a build remembers, and that are stale or gone. */
  dropped: ReadonlySet<string> | 'all';
  /** When files were touched since, in µs, whose bytes are right all the same: copied, or restored. */
  touched: ReadonlyMap<string, number>;
}

/** What a build has to do. */
export interface PagePlan {
  volumes: VolumePlan[];
  /** Files that an earlier build wrote or may have written, and that the site no longer has. */
  gone: string[];
  /** Volumes that the site no longer has. */
  vanished: string[];
  /** Whether the file of a path that must be made is there, right or wrong. */
  isThere: (path: string) => boolean;
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

/** Whether a file is as it was when it was written. */
const isUntouched = (known: KnownFile, seen: SeenFile | undefined): boolean =>
  seen?.size === known.size && seen.touched === known.touched;

/**
 * Tells the files that must be made from those that would come out as they are. Undefined when what
 * is remembered of a volume is damaged: nobody knows then which files the site once had.
 */
export async function planPages(input: PlanInput): Promise<PagePlan | undefined> {
  const { wanted, unfinished } = input;
  const inDoubt = new Set(unfinished?.paths);
  const isTrusted = (path: string): boolean => unfinished?.paths !== null && input.isTrusted(path);
  /** Digests of files that stood in a volume and do so no longer: gone, or in another one. */
  const moved = new Map<string, KnownFile>();
  /** Files of which nothing is remembered where they stand now. */
  const unknown = new Map<string, SeenFile>();
  const absent = new Set<string>();
  const volumes: VolumePlan[] = [];
  const vanished: string[] = [];
  const fresh = { files: 0, bytes: 0 };
  const looks = [...new Set([...wanted.keys(), ...input.remembered])].map((volume) =>
    lookAt(volume, { ...input, isTrusted }),
  );
  const remembered = new Set(input.remembered);
  if (looks.some(({ volume, total }) => total === undefined && remembered.has(volume)))
    return undefined;
  const site = await input.seen;
  // Bytes are known of files that nobody has touched, and no killed build.
  const isSure = (path: string, known: KnownFile, seen: SeenFile | undefined): boolean =>
    unfinished?.paths !== null && !inDoubt.has(path) && isUntouched(known, seen);
  for (const { volume, paths, digest, total: before, changed } of looks) {
    const seen = site?.get(volume);
    const now = seen?.total();
    const isAsBefore =
      before?.paths === digest &&
      before.bytes === now?.bytes &&
      before.touched === now.touched &&
      changed.size === 0 &&
      unfinished === undefined &&
      paths?.every(isTrusted);
    if (isAsBefore) {
      fresh.files += before.files;
      fresh.bytes += before.bytes;
      continue;
    }
    const known: VolumeMemory['files'] =
      input.recall(volume)?.files ?? new Map<string, KnownFile>();
    const stale: string[] = [];
    const digests = new Map<string, string>();
    const dropped = new Set<string>();
    const touched = new Map<string, number>();
    let count = 0;
    for (const [i, path] of (paths ?? []).entries()) {
      const file = known.get(path);
      const found = seen?.at(i);
      const isFresh =
        isTrusted(path) &&
        file !== undefined &&
        found !== undefined &&
        !inDoubt.has(path) &&
        !file.reads.some((read) => changed.has(read)) &&
        (isUntouched(file, found) ||
          (found.size === file.size && input.digestOf(path) === file.digest));
      if (isFresh) {
        count++;
        fresh.bytes += file.size;
        if (!isUntouched(file, found)) touched.set(path, found.touched);
        continue;
      }
      stale.push(path);
      if (file !== undefined) {
        dropped.add(path);
        if (isSure(path, file, found)) digests.set(path, file.digest);
      } else if (found !== undefined) unknown.set(path, found);
      if (found === undefined && site !== undefined) absent.add(path);
    }
    fresh.files += count;
    if (count + dropped.size < known.size) {
      const own = new Set(paths);
      for (const [path, file] of known) {
        if (own.has(path)) continue;
        moved.set(path, file);
        dropped.add(path);
      }
    } else if (stale.length + touched.size === 0) continue;
    if (paths === undefined) vanished.push(volume);
    else
      volumes.push({
        ...{ volume, paths: digest, stale, digests, touched },
        dropped: count === 0 ? 'all' : dropped,
      });
  }
  if (moved.size > 0)
    for (const { stale, digests } of volumes) {
      for (const path of stale) {
        const file = moved.get(path);
        if (file !== undefined && isSure(path, file, unknown.get(path)))
          digests.set(path, file.digest);
      }
    }
  let gone: string[] = [];
  if (moved.size + inDoubt.size > 0) {
    const all = new Set([...wanted.values()].flat());
    gone = [...new Set([...moved.keys(), ...inDoubt])].filter((path) => !all.has(path));
  }
  const isThere = (path: string): boolean => site !== undefined && !absent.has(path);
  return { volumes, gone, vanished, isThere, fresh };
}
