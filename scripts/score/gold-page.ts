import { z } from 'zod';

/** Field that labels leave out or set to null when the page prints no such thing. */
const printed = z.string().nullish();

/** One article as a person read it off the page. */
export const GoldArticle = z.object({
  id: z.string(),
  kind: printed,
  headline: printed,
  /** Other readings of the headline that are as good. */
  headlineAlso: z.union([z.string(), z.array(z.string())]).nullish(),
  kicker: printed,
  deck: printed,
  /** Names of zones, the article's own first; a park is written `parent/short name`. */
  zones: z.array(z.string()),
  scope: printed,
  place: printed,
  byline: z.array(z.string()).default([]),
  leadIn: printed,
  standingHead: printed,
  /** The page leaves open whether the article runs under a standing head. */
  standingHeadOptional: z.boolean().optional(),
  captions: z.array(z.object({ text: printed, credit: printed })).default([]),
  subheads: z.array(z.string()).default([]),
  jump: z.object({ direction: z.string(), page: printed }).nullish(),
});
export type GoldArticle = z.infer<typeof GoldArticle>;

/** One non-blank line of the scan as a person read it. */
export const GoldLine = z.object({
  line: z.int().positive(),
  article: z.string().nullable(),
  role: z.string(),
  /** True: continues the paragraph before it. `either`: the print does not tell. */
  join: z.union([z.boolean(), z.literal('either')]).optional(),
});
export type GoldLine = z.infer<typeof GoldLine>;

/** The labels of one scanned page, `src/tests/gold/<scan without .txt>.json`. */
export const GoldPage = z.object({
  scan: z.string().optional(),
  encoding: z.enum(['utf8', 'utf8-bom', 'gb18030', 'utf16le-bom']).default('utf8'),
  articles: z.array(GoldArticle),
  lines: z.array(GoldLine),
});
export type GoldPage = z.infer<typeof GoldPage>;
