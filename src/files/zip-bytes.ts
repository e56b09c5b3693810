/**
 * Zips in memory, for the bundles of issues and zones: an archive has hundreds, of many small files.
 * yazl, which writes the zip of a whole archive, compresses each file in a stream of its own, and
 * takes three times as long for them.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A file of a zip. */
export interface ZipContent {
  /** Path inside the zip, with forward slashes. */
  name: string;
  content: string | Uint8Array;
}

/** Numbers of the zip format (PKWARE APPNOTE 4.4): DEFLATE, Unix, a file that all may read. */
const deflated = 8;
const unix = 3;
const mode = 0o100644 << 16;
/** The first day that a zip can hold: nothing may differ from run to run. */
const firstDay = new Date(1980, 0, 1);

/** Some files -> the bytes of their zip, sorted by name: the same files give the same bytes. */
export function zipBytes(entries: readonly ZipContent[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { name, content } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const bytes = Buffer.from(content);
    const file: ZipInputFile = {
      filename: name,
      size: bytes.length,
      crc: crc32(bytes),
      compression: deflated,
      mtime: firstDay,
      os: unix,
      attrs: mode,
    };
    zip.add(file);
    file.ondata?.(null, deflateRawSync(bytes), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
