/** What becomes of the files of a site while it is built. Files go by their names. */
export class FileChanges {
  readonly #before: ReadonlySet<string>;
  readonly #added: string[] = [];
  readonly #changed: string[] = [];
  readonly #removed: string[] = [];
  #bytesWritten = 0;

  /** `before` are the files that are there. */
  constructor(before: ReadonlySet<string>) {
    this.#before = before;
  }

  write(name: string, bytes: number): void {
    (this.#before.has(name) ? this.#changed : this.#added).push(name);
    this.#bytesWritten += bytes;
  }

  remove(name: string): void {
    if (this.#before.has(name)) this.#removed.push(name);
  }

  /** Each list sorted; bytes of what was written. */
  list(): { added: string[]; changed: string[]; removed: string[]; bytesWritten: number } {
    return {
      added: this.#added.toSorted(),
      changed: this.#changed.toSorted(),
      removed: this.#removed.toSorted(),
      bytesWritten: this.#bytesWritten,
    };
  }
}
