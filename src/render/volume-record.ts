import type { Read } from '../archive/reads.ts';
import type { KnownFile, VolumeMemory } from './page-memory.ts';

/** A file that was made, as far as it is remembered. */
export interface RecordedFile {
  path: string;
  digest: string;
  size: number;
  reads: Read[];
  /** What its reads look like; those that another file of the volume told need not be told again. */
  fingerprints: [read: Read, fingerprint: string][];
}

/** What will be remembered of a volume, gathered while its files are made. */
export class VolumeRecord {
  readonly #numbers = new Map<Read, number>();
  readonly #reads: VolumeMemory['reads'] = [];
  readonly #files = new Map<string, KnownFile>();

  /** Adds a file that was made. */
  add({ path, digest, size, reads, fingerprints }: RecordedFile): void {
    for (const [read, fingerprint] of fingerprints) this.#note(read, fingerprint);
    const numbers = reads.map((read) => {
      const number = this.#numbers.get(read);
      if (number === undefined) throw new Error(`${path}: no fingerprint of ${read}`);
      return number;
    });
    this.#files.set(path, { digest, size, reads: numbers });
  }

  /** Adds files that stay as they are, and of what they read no more than that. */
  keep(fresh: ReadonlyMap<string, KnownFile>, reads: VolumeMemory['reads']): void {
    const numbers: number[] = [];
    for (const [path, known] of fresh) {
      const renumbered = known.reads.map((old) => {
        const read = reads[old];
        if (read === undefined) throw new Error(`${path}: no read has the number ${old}`);
        return (numbers[old] ??= this.#note(...read));
      });
      this.#files.set(path, { ...known, reads: renumbered });
    }
  }

  memory(): VolumeMemory {
    return { reads: this.#reads, files: this.#files };
  }

  #note(read: Read, fingerprint: string): number {
    let number = this.#numbers.get(read);
    if (number === undefined) {
      number = this.#reads.length;
      this.#numbers.set(read, number);
      this.#reads.push([read, fingerprint]);
    }
    return number;
  }
}
