/** Numbers of files of a site that a build added, changed and removed, and the bytes that it wrote. */
export class FileChanges {
  readonly #before: ReadonlySet<string>;
  added = 0;
  changed = 0;
  removed = 0;
  /** Of the files that were added or changed. */
  bytesWritten = 0;

  /** `before` are the names of the files that are there. */
  constructor(before: ReadonlySet<string>) {
    this.#before = before;
  }

  write(name: string, bytes: number): void {
    if (this.#before.has(name)) this.changed++;
    else this.added++;
    this.bytesWritten += bytes;
  }

  remove(name: string): void {
    if (this.#before.has(name)) this.removed++;
  }
}
