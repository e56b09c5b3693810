import { present } from '../domain/present.ts';
import type { Read } from '../archive/reads.ts';
import { addTouched } from '../files/touched.ts';
import type { KnownFile, VolumeMemory, VolumeParts } from './page-memory.ts';

/** A file that was made, as far as it is remembered. */
export interface RecordedFile {
  path: string;
  digest: string;
  size: number;
  /** When it was written, in µs. */
  touched: number;
  reads: Read[];
  /** What its reads look like; those that another file of the volume told need not be told again. */
  fingerprints: [read: Read, fingerprint: string][];
}

/** What will be remembered of a volume, gathered while its files are made. */
export class VolumeRecord {
  readonly #numbers = new Map<Read, number>();
  /** By number. */
  readonly #fingerprints: string[] = [];
  readonly #files = new Map<string, KnownFile>();

  /** Adds a file that was made. */
  add({ path, digest, size, touched, reads, fingerprints }: RecordedFile): void {
    for (const [read, fingerprint] of fingerprints) this.#note(read, fingerprint);
    const numbers = reads.map((read) => {
      const number = this.#numbers.get(read);
      if (number === undefined) throw new Error(`${path}: no fingerprint of ${read}`);
      return number;
    });
    this.#files.set(path, { digest, size, touched, reads: numbers });
  }

  /**
   * Adds the files of a memory that stay as they are, and of what they read no more than that.
   * `touched` has those whose bytes are the same but not the time.
   */
  keep(
    { files, reads }: VolumeMemory,
    dropped: ReadonlySet<string>,
    touched: ReadonlyMap<string, number>,
  ): void {
    const numbers: number[] = [];
    for (const [path, known] of files) {
      if (dropped.has(path)) continue;
      const renumbered = known.reads.map((old) => {
        const read = reads[old];
        if (read === undefined) throw new Error(`${path}: no read has the number ${old}`);
        return (numbers[old] ??= this.#note(...read));
      });
      const time = touched.get(path) ?? known.touched;
      this.#files.set(path, { ...known, touched: time, reads: renumbered });
    }
  }

  /** All of it, for the memory of builds. `paths` is the digest of the paths of its files. */
  parts(paths: string): VolumeParts {
    let [bytes, touched] = [0, 0];
    for (const known of this.#files.values()) {
      bytes += known.size;
      touched = addTouched(touched, known.touched);
    }
    const total = { paths, files: this.#files.size, bytes, touched };
    return { total, reads: this.#reads(), files: this.#files };
  }

  *#reads(): Generator<[Read, string]> {
    for (const [read, i] of this.#numbers)
      yield [read, present(this.#fingerprints[i], `a fingerprint of ${read}`)];
  }

  #note(read: Read, fingerprint: string): number {
    let number = this.#numbers.get(read);
    if (number === undefined) {
      number = this.#fingerprints.length;
      this.#numbers.set(read, number);
      this.#fingerprints.push(fingerprint);
    }
    return number;
  }
}
