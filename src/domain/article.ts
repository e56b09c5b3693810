import { z } from 'zod';

/** Kind of a piece (体裁): what a reader would call it. */
export const ArticleKind = z.enum([
  'news',
  'feature',
  'photoStory',
  'brief',
  'notice',
  'editorial',
]);
export type ArticleKind = z.infer<typeof ArticleKind>;

/** What an article is about: one or more zones, a whole city, or the whole province. */
export const Scope = z.enum(['zone', 'city', 'province']);
export type Scope = z.infer<typeof Scope>;

/** What a named contributor did. `provider` and `photographer` are credits, never authors. */
export const ContributorRole = z.enum([
  'reporter',
  'correspondent',
  'intern',
  'commentator',
  'editor',
  'author',
  'photographer',
  'provider',
]);
export type ContributorRole = z.infer<typeof ContributorRole>;

/** Words of an article, by whomever they were written: in NFC, so that one name is one name. */
const Words = z.string().normalize('NFC').min(1);

/** 署名: one writer of an article as printed. */
export const BylineEntry = z.strictObject({
  /** Name as printed, inner spaces of two-character names removed: `王 波` -> `王波`. */
  name: Words,
  role: ContributorRole,
  /** Post or institution printed with the name: 作者系临汾经济开发区党工委书记. */
  affiliation: Words.optional(),
});
export type BylineEntry = z.infer<typeof BylineEntry>;

/** 供图, 摄, 新华社发: who a photograph is from. */
export const Credit = z.strictObject({
  /** The credit as printed, without a leading ■: `晋中开发区供图`. */
  text: Words,
  /** The person or body in it; null when none is named (资料图). */
  name: Words.nullable(),
  role: z.enum(['photographer', 'provider']),
});
export type Credit = z.infer<typeof Credit>;

/** 图片: a photograph that was printed. The archive holds its words, not the image. */
export const Figure = z.strictObject({
  /** 图说; absent when only a credit was printed. */
  caption: Words.optional(),
  credit: Credit.optional(),
});
export type Figure = z.infer<typeof Figure>;

/** 转版: 下转A2版 (`to`) or 上接A1版 (`from`). */
export const Jump = z.strictObject({
  direction: z.enum(['to', 'from']),
  /** Page label as printed, normalized: 第三版 -> `3`, Ａ２ -> `A2`; null when none is printed. */
  page: z.string().min(1).nullable(),
  /** Id of the article that holds the other part; null while the archive does not hold it. */
  article: z.string().nullable(),
});
export type Jump = z.infer<typeof Jump>;

/** Inclusive range of scan lines, 1-based: `[61, 81]`. */
export const LineRange = z.tuple([z.int().positive(), z.int().positive()]);
export type LineRange = z.infer<typeof LineRange>;

/** Where an article was printed: a scan file and its lines. */
export const Source = z.strictObject({
  /** Path under content/scans: `003_2f18db53edd911c3.txt`. */
  scan: z.string().min(1),
  lines: z.array(LineRange).min(1),
});
export type Source = z.infer<typeof Source>;

/** A text correction that was applied to this article: shown to readers with its reason. */
export const AppliedCorrection = z.strictObject({
  scan: z.string().min(1),
  line: z.int().positive(),
  /** Number of the body paragraph (1-based) or the front-matter field that holds the words. */
  in: z.union([z.int().positive(), z.string().min(1)]),
  /** Empty for a paragraph that the scan lacks and an editor added. */
  printed: z.string(),
  /** Empty for words that were dropped. */
  corrected: z.string(),
  reason: z.string().min(1),
});
export type AppliedCorrection = z.infer<typeof AppliedCorrection>;

/** How the zone was found; anything but `zoneLine` and `correction` is inferred and says so. */
export const ZoneStatus = z.enum(['zoneLine', 'headline', 'deck', 'body', 'correction', 'none']);
export type ZoneStatus = z.infer<typeof ZoneStatus>;

/**
 * Front matter of one article file, `content/articles/<zone>/<id>.md`.
 * Written by the normalizer, read by the site, the search index and outside tools.
 */
export const Article = z.strictObject({
  /** Stable id and URL: survives reordering, re-OCR and a better date. ASCII, `2025-05-09-a1-03`. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** Id of the issue it was printed in. */
  issue: z.string().min(1),
  /** 版: page label such as A1; null when it is neither printed nor inferred. */
  page: z.string().min(1).nullable(),
  /** Position on the page, 1-based, in the order of the scan. */
  order: z.int().positive(),
  kind: ArticleKind,
  /** 主题; null for a photo or a brief printed without one. Halves are separated by one space. */
  headline: Words.nullable(),
  /** 引题: line above the headline. */
  kicker: Words.optional(),
  /** 副题: line under the headline, without its ——. */
  deck: Words.optional(),
  /** 栏目: column head it ran under, as printed, with the number of a part: 园区匠心录④. */
  standingHead: Words.optional(),
  /** Series mark as printed: 系列报道之三. */
  series: Words.optional(),
  /** Ids of zones.yaml, the article's own first; empty for a city, the province or an unlisted zone. */
  zones: z.array(z.string().min(1)),
  zoneStatus: ZoneStatus,
  /** Zones of zones.yaml that the text names besides its own, sorted. */
  zonesMentioned: z.array(z.string().min(1)).optional(),
  scope: Scope,
  /** Prefecture or province the article is about: 阳泉市; null when not established. */
  place: Words.nullable(),
  /** A zone the page names that zones.yaml lacks, as printed. */
  zoneProposed: Words.optional(),
  /** 电头 as printed: 科学导报讯, 新华社北京5月8日电. */
  leadIn: Words.optional(),
  byline: z.array(BylineEntry),
  figures: z.array(Figure).optional(),
  /** 编者按, as printed. */
  editorNote: Words.optional(),
  jump: Jump.optional(),
  corrections: z.array(AppliedCorrection).optional(),
  source: z.array(Source).min(1),
});
export type Article = z.infer<typeof Article>;
