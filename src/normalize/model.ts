import type { Choice, TextChange } from '../domain/ledger.ts';
import type { CorrectionFile } from '../domain/correction.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import type { LinePart } from './residue/html-table.ts';
import type { Zone } from '../domain/zone.ts';
import type { WeightsFile } from '../reading/model/weights-file.ts';

/** Everything the normalizer may know: what editors wrote, and the scans as bytes. */
export interface ContentInput {
  publication: Publication;
  zones: Zone[];
  issues: Issue[];
  corrections: CorrectionFile[];
  /** Scan -> path of its correction file below the content folder, where there are such files. */
  correctionFiles?: ReadonlyMap<string, string>;
  /** Weights that the archive has learned from its editor, instead of the program's own. */
  weights?: WeightsFile | undefined;
  /** Names are paths below content/scans. */
  scans: { name: string; bytes: Uint8Array }[];
  /** Articles of the run before, for keeping their ids: id and the lines each came from. */
  previous: PreviousArticle[];
}

/** What an earlier run knew of an article: enough to recognize it again. */
export interface PreviousArticle {
  id: string;
  source: { scan: string; lines: [number, number][] }[];
  /** Headline, and the start of the body: they survive a re-scan that line numbers do not. */
  headline: string | null;
  opening: string;
  /** Issue it was printed in, where that is known. */
  issue?: string;
}

/** A message of a stage about a place in a file; only the command line prints it. */
export interface Diagnostic {
  severity: 'error' | 'doubt' | 'info';
  /** File name of the stage without its ending. */
  ruleId: string;
  /** Path below the content folder. */
  file: string;
  /** 1-based; 0 when the message is about the whole file. */
  line: number;
  message: string;
  /** Of a doubt: ways to settle it, the one that was taken first. */
  choices?: Choice[] | undefined;
  /** Of a doubt about letters: how probable it is that they are misread. */
  probability?: number | undefined;
}

/** One line of a scan, its number kept for ever. */
export interface Line {
  /** 1-based. */
  number: number;
  /** As received, without the line end. */
  raw: string;
  /** What is read: marks of Markdown and residue removed, outer spaces trimmed. */
  text: string;
  /** Level of a Markdown heading mark, 0 without one; a line all in bold counts as 7. */
  level: number;
  /** Blank lines between this line and the non-blank line before it. */
  blanksBefore: number;
  /** True when the line opens with an indent of two or more full-width spaces or four others. */
  indented: boolean;
  /** True when nothing of the line is printed text: a code fence, an image link, a preamble. */
  residue: boolean;
  /** True when the line ends in a Markdown hard break: the next line is the same heading. */
  hardBreak: boolean;
  /** True when a link to an image stands before the line. */
  afterImage: boolean;
  /** Texts and tables of a line that holds a table of HTML, each a unit of reading. */
  parts?: LinePart[];
}

/** One or more scan lines that are one line of reading: hard-wrapped print lines are one unit. */
export interface Unit {
  lines: [Line, ...Line[]];
  /** What is read: as printed, Traditional characters folded to Simplified one for one. */
  text: string;
  /** As printed; same length as `text`, so that a cut in one is a cut in the other. */
  printed: string;
  level: number;
  blanksBefore: number;
  blanksAfter: number;
  indented: boolean;
  /** A print line of two columns read across: it goes on in some other line, nobody knows which. */
  crossed: boolean;
  /** Rows of a table of HTML, a line of text each: of a new one, or of the one before. */
  table?: 'opens' | 'goes on';
}

/** One scan after reading its bytes. */
export interface ScannedPage {
  scan: string;
  sha256: string;
  encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /** Non-blank lines. */
  lines: Line[];
  changes: TextChange[];
}
