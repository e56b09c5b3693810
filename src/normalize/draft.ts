import type { Article, BylineEntry, Figure, Jump } from '../domain/article.ts';
import type { Doubt, Reason } from '../domain/ledger.ts';
import type { Block } from '../markdown/body.ts';
import type { Segment } from '../reading/read-lines.ts';
import type { PrintedHead } from '../domain/printed-heads.ts';

/** A body block and the scan lines it was made from. */
export interface DraftBlock {
  block: Block;
  lines: { scan: string; line: number; join: boolean; why: Reason[] }[];
  /** An editor added it, at a line of the scan; it has no lines of its own. */
  insertion?: { scan: string; line: number; reason: string };
}

/** An article on its way: fields found so far, body blocks with their lines. */
export interface Draft extends Record<PrintedHead, string | undefined> {
  scan: string;
  segments: Segment[];
  kind: Article['kind'];
  headline: string | null;
  byline: BylineEntry[];
  figures: Figure[];
  editorNote: string | undefined;
  jump: Jump | undefined;
  blocks: DraftBlock[];
  zones: string[];
  zoneStatus: Article['zoneStatus'];
  zonesMentioned: string[];
  zoneProposed: string | undefined;
  scope: Article['scope'];
  place: string | null;
  /** Lines whose text ends with a writer's name: nothing is joined to them. */
  signedLines: Set<number>;
  /** Things to look at, by line. */
  doubts: Doubt[];
  /** Words that a rule took out of the text because a field says them: 记者, （, 文/图. */
  dropped: { line: number; rule: string; printed: string }[];
}
