import type { Address } from '../domain/correction.ts';
import type { Doubt, Reason, Role, TextChange } from '../domain/ledger.ts';
import type { Draft } from './draft.ts';
import type { Diagnostic } from './model.ts';
import type { CorrectedLine } from './stages/apply-text-corrections.ts';
import type { DecodedScan } from '../scan/decode-scan.ts';
import type { ResolvedPage } from './stages/resolve-issues.ts';

/** A draft once its page has been read: what the archive needs of it, and none of the evidence. */
export interface FinishedDraft extends Omit<Draft, 'segments' | 'signedLines' | 'doubts'> {
  /** Scan lines it was printed on. */
  lines: number[];
  /** Its last text ends within a sentence: what follows on another page goes on in the paragraph. */
  endsOpen: boolean;
}

/** What is known of one non-blank line before its article has an id. */
export interface LineReading {
  line: number;
  role: Role;
  /** Index of the draft it went into; null for page furniture. */
  draft: number | null;
  /** Winning evidence, strongest first. */
  why: Reason[];
  runnerUp?: { role: Role; probability: number };
}

/** Everything that one scan says by itself: plain data, small, the same whatever else is held. */
export interface PageReading {
  scan: string;
  /** Of the bytes as received, hex. */
  sha256: string;
  encoding: DecodedScan['encoding'];
  /** Every non-blank line, in order. */
  lines: LineReading[];
  drafts: FinishedDraft[];
  resolved: ResolvedPage;
  sectionName?: string;
  changes: TextChange[];
  corrections: CorrectedLine[];
  doubts: Doubt[];
  diagnostics: Diagnostic[];
  /** Sampled shingles of its text, for finding the same page scanned twice. */
  shingles: number[];
  /** Where it begins, for a decision on the page as a whole. */
  opening: Address;
  /** An editor has said that it repeats another page (true), or has decided on its text (false). */
  decidedRepeat?: boolean;
}
