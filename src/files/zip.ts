import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A file of a zip: its words or bytes, or the file on disk that holds them. */
export interface ZipEntry {
  /** Path inside the zip, with forward slashes. */
  name: string;
  content: string | Uint8Array | { file: string };
}

/** Nothing that differs from run to run: one day for all files (the first that a zip can hold), one mode. */
const sameAlways = {
  mtime: new Date(1980, 0, 1),
  forceDosTimestamp: true,
  mode: 0o100644,
};

/** Zip of some files, sorted by name: the same files give the same bytes. */
export function openZip(entries: readonly ZipEntry[]): NodeJS.ReadableStream {
  const zip = new ZipFile();
  for (const { name, content } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (typeof content === 'object' && 'file' in content)
      zip.addFile(content.file, name, sameAlways);
    else zip.addBuffer(Buffer.from(content), name, sameAlways);
  }
  zip.end();
  // yazl reports a file that it cannot read on itself, not on its stream.
  zip.on('error', (error: Error) => {
    zip.outputStream.emit('error', error);
  });
  return zip.outputStream;
}

/** The same in memory. */
export async function zipBytes(entries: readonly ZipEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await buffer(openZip(entries)));
}
