/** Numbers of files of a site that a build added, changed and removed, and the bytes that it wrote. */
export class FileChanges {
  added = 0;
  changed = 0;
  removed = 0;
  /** Bytes of the files that were added or changed. */
  bytesWritten = 0;

  /** Counts a file that was written; `wasThere` before. */
  write(bytes: number, wasThere: boolean): void {
    if (wasThere) this.changed++;
    else this.added++;
    this.bytesWritten += bytes;
  }
}
