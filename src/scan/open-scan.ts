import { layOutPage, type LaidLine } from './boxes/lay-out-page.ts';
import { BOXED, openPage } from './boxes/open-page.ts';
import { BoxedPageError } from './boxes/page.ts';
import { type DecodedScan, decodeScan } from './decode-scan.ts';

/** A scan as it is read: its text, and of a scan with boxes where each line of it stands. */
export interface OpenedScan extends DecodedScan {
  /** Index 0 for line 1; undefined for a blank line. Only of scans with boxes. */
  boxes?: readonly (LaidLine | undefined)[];
}

/** Why a scan cannot be read, with its line in the file; 0 for the file as a whole. */
export interface Unreadable {
  line: number;
  message: string;
}

/**
 * A scan -> its text. One with boxes is laid out first: its printed lines in the order in which they
 * are read become the lines of the scan, so that whatever addresses a line does so in either.
 */
export function openScan({
  name,
  bytes,
}: {
  name: string;
  bytes: Uint8Array;
}): OpenedScan | Unreadable {
  const decoded = decodeScan(bytes);
  if (typeof decoded === 'string') return { line: 0, message: decoded };
  if (!BOXED.test(name)) return decoded;
  try {
    const boxes = layOutPage(openPage(name, decoded.text));
    return { ...decoded, text: boxes.map((line) => line?.text ?? '').join('\n'), boxes };
  } catch (error) {
    if (error instanceof BoxedPageError) return { line: error.line, message: error.message };
    throw error;
  }
}
