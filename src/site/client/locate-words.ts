import { ideographOf } from '../../text/radicals.ts';

/** A printed line of a scan. */
export interface PrintedLine {
  number: number;
  printed: string;
}

/** Where words of the clean text stand in the scan, exactly as printed there. */
export interface LocatedWords {
  line: number;
  printed: string;
}

/** Marks that the archive writes in another width than many scans print. */
const widths: Record<string, string> = {
  '。': '.',
  '、': ',',
  '—': '-',
  '…': '.',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/** A text without spaces and in one width, and where each of its characters stood. */
function folded(text: string): { text: string; places: number[] } {
  let out = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char.trim() === '') continue;
    out += widths[char] ?? ideographOf(char).charAt(0);
    places.push(i);
  }
  return { text: out, places };
}

/** Finds words of the clean text in the printed lines of their paragraph; null when they are not there so. */
export function locateWords(lines: readonly PrintedLine[], words: string): LocatedWords | null {
  const wanted = folded(words).text;
  if (wanted === '') return null;
  for (const { number, printed } of lines) {
    const { text, places } = folded(printed);
    const at = text.indexOf(wanted);
    const first = places[at];
    const last = places[at + wanted.length - 1];
    if (at === -1 || first === undefined || last === undefined) continue;
    return { line: number, printed: printed.slice(first, last + 1) };
  }
  return null;
}
