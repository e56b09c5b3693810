import type { FileToMake } from './file-maker.ts';
import type { VolumePlan } from './plan-pages.ts';

/** What is still to be made of a volume. */
type Queued = Pick<VolumePlan, 'volume' | 'stale' | 'digests'>;

/**
 * The files that a build still has to make, volume by volume. It lets go of what was taken: the paths
 * of an archive of 50,000 articles take as much memory as a fifth of the archive itself.
 */
export class FileQueue {
  readonly #volumes: Queued[];

  /** Takes the lists of paths over, and empties them. */
  constructor(plans: readonly Queued[]) {
    this.#volumes = plans.filter(({ stale }) => stale.length > 0);
  }

  /** Number of files that are left. */
  get size(): number {
    return this.#volumes.reduce((sum, { stale }) => sum + stale.length, 0);
  }

  /** Takes files from the start, all of one volume: at most `count`, none when nothing is left. */
  takeFirst(count: number): FileToMake[] {
    return this.#take(this.#volumes.at(0), (stale) => stale.splice(0, count));
  }

  /** Takes files from the end, all of one volume, in the order in which they stand. */
  takeLast(count: number): FileToMake[] {
    return this.#take(this.#volumes.at(-1), (stale) => stale.splice(-count));
  }

  #take(from: Queued | undefined, cut: (stale: string[]) => string[]): FileToMake[] {
    if (from === undefined) return [];
    const { volume, stale, digests } = from;
    const taken = cut(stale).map((path) => ({ volume, path, before: digests.get(path) }));
    if (stale.length === 0) this.#volumes.splice(this.#volumes.indexOf(from), 1);
    return taken;
  }
}
