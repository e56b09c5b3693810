import { z } from 'zod';
import { Article } from './article.ts';
import { Role } from './ledger.ts';
import { forEachHead } from './printed-heads.ts';

/** A line of a scan, and words printed on it so that a re-scan finds it again. */
export const Address = z.strictObject({
  /** 1-based line of the scan. */
  line: z.int().positive(),
  /** Words that stand on that line, exactly as in the scan. */
  printed: z.string().min(1),
});
export type Address = z.infer<typeof Address>;

/** Where a decision applies, and why. */
const at = {
  ...Address.shape,
  /** Why the editor decided so. */
  reason: z
    .string()
    .min(1)
    .refine(
      (text) => /[\p{L}\p{N}]/u.test(text),
      'expected why you decided so, found no word; write it in place of the …',
    ),
};

/** 勘误: words that the OCR damaged, and what they must read. */
export const TextCorrection = z.strictObject({
  ...at,
  /** What the words must read; empty to drop them. */
  corrected: z.string(),
});
export type TextCorrection = z.infer<typeof TextCorrection>;

/** A decision about one line: its role, whether it opens an article, joins its forerunner, or moves. */
export const LineDecision = z
  .strictObject({
    ...at,
    role: Role.optional(),
    /** True: an article starts here. False: none does. */
    starts: z.boolean().optional(),
    /** True: continues the paragraph before it. False: a paragraph of its own. */
    join: z.boolean().optional(),
    /** Any line of the article that this line belongs to. */
    belongsTo: Address.optional(),
  })
  .refine(
    (d) => (d.role ?? d.starts ?? d.join ?? d.belongsTo) !== undefined,
    'a line decision needs at least one of role, starts, join, belongsTo',
  );
export type LineDecision = z.infer<typeof LineDecision>;

/** A decision about the article that holds the line: its fields, that it belongs to another, or that it goes. */
export const ArticleDecision = z
  .strictObject({
    ...at,
    /** Fields that the editor sets; null leaves an article without it. */
    set: Article.pick({ kind: true, headline: true, scope: true, place: true })
      .extend({
        ...forEachHead((head) => Article.shape[head].nullable()),
        zones: Article.shape.zones.nullable(),
        byline: Article.shape.byline.nullable(),
      })
      .partial()
      .optional(),
    /** Any line of the article that it is a part of. */
    mergeInto: Address.optional(),
    /** 撤下: the archive does not hold it; its address says so. */
    withdraw: z.literal(true).optional(),
  })
  .refine(
    (d) => (d.set ?? d.mergeInto ?? d.withdraw) !== undefined,
    'an article decision needs at least one of set, mergeInto, withdraw',
  );
export type ArticleDecision = z.infer<typeof ArticleDecision>;

/** 补段: a paragraph that the newspaper prints and the scan lacks. It follows the line it is put at. */
export const Insertion = z.strictObject({
  ...at,
  /** The paragraph, as the newspaper prints it: one line. */
  text: z
    .string()
    .normalize('NFC')
    .regex(/^(?!\s*$)[^\r\n]+$/, 'expected one paragraph, without line breaks'),
});
export type Insertion = z.infer<typeof Insertion>;

/** `content/corrections/<scan without .txt>.yaml`: what no rule can know, one file a scan. */
export const CorrectionFile = z.strictObject({
  scan: z.string().min(1),
  text: z.array(TextCorrection).default([]),
  lines: z.array(LineDecision).default([]),
  articles: z.array(ArticleDecision).default([]),
  inserts: z.array(Insertion).default([]),
});
export type CorrectionFile = z.infer<typeof CorrectionFile>;
