import type { MadeFile } from './file-maker.ts';
import type { PageMemory } from './page-memory.ts';
import type { VolumePlan } from './plan-pages.ts';

/** Volumes of which something changes: each is remembered, and let go of, when its last file is made. */
export class OpenVolumes {
  readonly #memory: PageMemory;
  readonly #open = new Map<string, { record: VolumePlan['record']; left: number }>();

  /** Takes the plans over and leaves their list empty: nobody else may hold on to a record. */
  constructor(plans: VolumePlan[], memory: PageMemory) {
    this.#memory = memory;
    for (const { volume, record, stale } of plans.splice(0))
      this.#open.set(volume, { record, left: stale.length });
  }

  /** Takes a file that was made. */
  take(made: MadeFile): void {
    const volume = this.#open.get(made.volume);
    if (volume === undefined)
      throw new Error(`${made.path}: no file of ${made.volume} is expected`);
    volume.record.add(made);
    if (--volume.left === 0) this.#close(made.volume);
  }

  /** Remembers those that only lost files. */
  closeAll(): void {
    for (const volume of this.#open.keys()) this.#close(volume);
  }

  #close(volume: string): void {
    const record = this.#open.get(volume)?.record;
    if (record !== undefined) this.#memory.rememberVolume(volume, record.memory());
    this.#open.delete(volume);
  }
}
