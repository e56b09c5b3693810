import { z } from 'zod';
import { Issue, IssuePage } from './issue.ts';

/** What a line of a scan is. Every non-blank line has exactly one role. */
export const Role = z.enum([
  // page furniture: belongs to no article
  'masthead',
  'folio',
  'staff',
  'footer',
  'pageNumber',
  'sectionName',
  'teaser',
  'garbage',
  'advertisement',
  'residue',
  'duplicate',
  // heads
  'standingHead',
  'zoneLine',
  'kicker',
  'headline',
  'deck',
  'series',
  'byline',
  // text
  'body',
  'verse',
  'listItem',
  'subhead',
  'subheadDeck',
  'table',
  'editorNote',
  // pictures and jumps
  'caption',
  'credit',
  'image',
  'jump',
]);
export type Role = z.infer<typeof Role>;

/** One reason for or against a reading: `weight` in nats of log-odds, positive speaks for it. */
export const Reason = z.strictObject({ name: z.string().min(1), weight: z.number() });
export type Reason = z.infer<typeof Reason>;

/** The account of one non-blank line. */
export const LedgerLine = z.strictObject({
  /** 1-based line number in the scan. */
  line: z.int().positive(),
  role: Role,
  /** Id of the article the line went into; null for page furniture. */
  article: z.string().nullable(),
  /** Body paragraph (1-based) that holds the line; absent for heads and furniture. */
  paragraph: z.int().positive().optional(),
  /** True when the line continues the paragraph of the body line before it (column break). */
  join: z.literal(true).optional(),
  /** Winning evidence for the role, strongest first. */
  why: z.array(Reason),
  /** The next best role and how probable it is, 0 to 1. */
  runnerUp: z.strictObject({ role: Role, probability: z.number() }).optional(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** A change of text that a general rule made (widths, quotes, OCR residue), kept per line. */
export const TextChange = z.strictObject({
  line: z.int().positive(),
  rule: z.string().min(1),
  /** How many characters the rule changed on this line. */
  count: z.int().positive(),
  /** The words before and after, for rules that drop or replace words. */
  printed: z.string().optional(),
  written: z.string().optional(),
});
export type TextChange = z.infer<typeof TextChange>;

/** One way to settle a doubt: what it says, and the decision that goes into content/corrections. */
export const Choice = z.strictObject({
  /** A role, `starts`, `join`, a zone: what the choice decides. */
  label: z.string().min(1),
  /** List of the correction file that takes the decision. */
  list: z.enum(['lines', 'articles', 'text']),
  /** The decision without its reason, which the editor gives. */
  decision: z.record(z.string(), z.unknown()),
});
export type Choice = z.infer<typeof Choice>;

/** Something an editor should look at: what was decided, what else it could be. */
export const Doubt = z.strictObject({
  line: z.int().positive(),
  /** File name of the stage that doubts. */
  ruleId: z.string().min(1),
  message: z.string().min(1),
  /** The letters that are doubted: code points of the line as received, the end exclusive. */
  at: z.tuple([z.int().nonnegative(), z.int().positive()]).optional(),
  /** How probable it is that they are misread, 0 to 1. */
  probability: z.number().min(0).max(1).optional(),
  /** Ways to settle it, the one that was taken first. */
  choices: z.array(Choice).optional(),
});
export type Doubt = z.infer<typeof Doubt>;

/** An article of the scan as the run wrote it: enough to recognize it after a re-scan. */
export const LedgerArticle = z.strictObject({
  id: z.string().min(1),
  /** Path below the content folder. */
  file: z.string().min(1),
  headline: z.string().nullable(),
  /** First letters of its text, punctuation left out. */
  opening: z.string(),
});
export type LedgerArticle = z.infer<typeof LedgerArticle>;

/** `content/ledger/<scan without .txt>.json`: the account of one scan, written by the normalizer. */
export const Ledger = z.strictObject({
  scan: z.string().min(1),
  /** Of the bytes as received, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030', 'big5']),
  /** The issue as resolved from masthead, folio and content/issues. */
  issue: Issue.omit({ pages: true }),
  /** The page as resolved. */
  page: IssuePage,
  /** Names printed over the whole page, with pinyin dropped: 亮点新闻. */
  sectionName: z.string().optional(),
  /** Articles that begin on this scan. */
  articles: z.array(LedgerArticle),
  lines: z.array(LedgerLine),
  changes: z.array(TextChange),
  doubts: z.array(Doubt),
});
export type Ledger = z.infer<typeof Ledger>;
