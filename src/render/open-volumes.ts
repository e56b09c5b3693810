import type { MadeFile } from './file-maker.ts';
import type { PageMemory } from './page-memory.ts';
import type { VolumePlan } from './plan-pages.ts';
import { VolumeRecord } from './volume-record.ts';

type Planned = Pick<VolumePlan, 'paths' | 'dropped' | 'touched'> & { left: number };

/**
 * Volumes of which something changes. What is remembered of one is at hand from its first file that
 * is made to its last: all volumes at once would take more memory than the archive.
 */
export class OpenVolumes {
  readonly #memory: PageMemory;
  readonly #planned = new Map<string, Planned>();
  readonly #records = new Map<string, VolumeRecord>();

  constructor(plans: readonly VolumePlan[], memory: PageMemory) {
    this.#memory = memory;
    for (const { volume, paths, dropped, touched, stale } of plans)
      this.#planned.set(volume, { paths, dropped, touched, left: stale.length });
  }

  /** Takes a file that was made. */
  take(made: MadeFile): void {
    const plan = this.#planned.get(made.volume);
    if (plan === undefined) throw new Error(`${made.path}: no file of ${made.volume} is expected`);
    this.#recordOf(made.volume, plan).add(made);
    if (--plan.left === 0) this.#close(made.volume, plan);
  }

  /** Remembers those that only lost files, or whose files were only touched. */
  closeAll(): void {
    for (const [volume, plan] of this.#planned) this.#close(volume, plan);
  }

  #recordOf(volume: string, { dropped, touched }: Planned): VolumeRecord {
    const open = this.#records.get(volume);
    if (open !== undefined) return open;
    const record = new VolumeRecord();
    const memory = dropped === 'all' ? undefined : this.#memory.volume(volume);
    if (memory !== undefined && dropped !== 'all') record.keep(memory, dropped, touched);
    this.#records.set(volume, record);
    return record;
  }

  #close(volume: string, plan: Planned): void {
    this.#memory.rememberVolume(volume, this.#recordOf(volume, plan).parts(plan.paths));
    this.#records.delete(volume);
    this.#planned.delete(volume);
  }
}
