import { z } from 'zod';
import { ContributorRole } from './article.ts';

/** A regular expression (flag `u`), written without slashes. */
const Pattern = z.string().refine(
  (source) => {
    try {
      new RegExp(source, 'u');
      return true;
    } catch {
      return false;
    }
  },
  { error: (issue) => `expected a regular expression, found ${JSON.stringify(issue.input)}` },
);

/** A web address: browsers would run the words behind `javascript:`, and open files behind `file:`. */
const WebAddress = z
  .string()
  .refine((address) => /^https?:\/\/[^/\s]\S*$/i.test(address) && URL.canParse(address), {
    error: (issue) =>
      `expected an address that begins with https:// or http://, found ${JSON.stringify(issue.input)}`,
  });

/** A convention of the newspaper, and where it was seen. */
const Convention = z.strictObject({
  /** Matched against a line whose outer spaces and Markdown marks were removed. */
  pattern: Pattern,
  /** An example as printed. */
  example: z.string().min(1),
});
export type Convention = z.infer<typeof Convention>;

/** A city of the newspaper's region: its articles have scope `city` when they name no zone. */
export const Prefecture = z.strictObject({
  /** ASCII id, folder and URL of articles about the city. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** 临汾市 */
  name: z.string().min(2),
  /** 临汾 */
  aliases: z.array(z.string().min(2)),
  /** Counties, districts and county-level cities (full names), for placing an article. */
  counties: z.array(z.string().min(2)),
  /** Column and row of its tile on the map of prefectures, 1-based; without it none is drawn. */
  tile: z.tuple([z.int().min(1).max(12), z.int().min(1).max(12)]).optional(),
});
export type Prefecture = z.infer<typeof Prefecture>;

/** `content/publication.yaml`: what is true of this newspaper. A second newspaper is a second file. */
export const Publication = z.strictObject({
  /** ASCII id of the newspaper. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** 报名: 科学导报 */
  name: z.string().min(1),
  /** 周刊/专刊名: 开发区建设周刊; null for a newspaper without supplements. */
  supplement: z.string().min(1).nullable(),
  /** BCP 47 tag of the text. */
  language: z.string().min(2),
  /** Year of foundation as printed, or null. */
  founded: z.int().nullable(),
  /** 国内统一连续出版物号, or null. */
  cn: z.string().nullable(),
  /** Weekday of issue, 1 = Monday … 7 = Sunday; null for a daily. */
  weekday: z.int().min(1).max(7).nullable(),

  /** What the site says of itself. */
  site: z.strictObject({
    title: z.string().min(1),
    description: z.string().min(1),
    /** Address of the site, for feeds and citations; null when it is not known at build time. */
    url: WebAddress.nullable(),
    /** Whom to ask about rights and errors. */
    contact: z.strictObject({ name: z.string().min(1), email: z.email() }),
    /** Who holds the rights in the texts, one sentence. */
    rights: z.string().min(1),
    /** Repository that takes error reports; null to send them by mail. */
    repository: WebAddress.nullable(),
    /** What zones are called: 开发区; another newspaper may have 版块 or 区县. */
    zoneNoun: z.string().min(1),
    /**
     * Language of the site's own words, when it is not that of the text: `en`. BCP 47. The words
     * above are then in it, too; of the noun the plural: development zones.
     */
    uiLanguage: z.string().min(2).optional(),
  }),

  /** How the archive is searched; absent for the default. */
  search: z
    .strictObject({
      /**
       * `pagefind` (the default), or `bigram`: an index of our own that answers the same, loads a
       * fraction of the bytes and needs no WebAssembly.
       */
      engine: z.enum(['pagefind', 'bigram']).default('pagefind'),
    })
    .optional(),

  /** The region the newspaper covers. */
  region: z.strictObject({
    /** ASCII id, folder of province-wide articles. */
    id: z.string().regex(/^[a-z0-9-]+$/),
    /** 山西省 */
    name: z.string().min(2),
    /** Words that mean the whole region: 山西, 全省, 我省. */
    aliases: z.array(z.string().min(1)),
    prefectures: z.array(Prefecture),
    /** Place names whose characters are read otherwise than in common words: 洪洞: hóng tóng. */
    readings: z.record(z.string().min(2), z.string().min(2)),
  }),

  /** Endings of the names of zones, longest first; they find zones that zones.yaml lacks. */
  zoneSuffixes: z.array(z.string().min(2)),

  /** Nouns that behind a city's name mean all its zones, not one: 开发区 in 晋城市开发区. */
  zoneCollectives: z.array(z.string().min(2)),

  /** 电头: how an article opens. */
  leadIns: z.strictObject({
    /** Whole lead-ins, followed by a space, a bracket or the byline: 科学导报讯, 本刊讯. */
    words: z.array(z.string().min(1)).min(1),
    /** Patterns with a place or a date inside, matched at the start of a body line. */
    patterns: z.array(Convention),
  }),

  /** 栏目: column heads known by name; unknown ones are found by their form. */
  standingHeads: z.array(z.string().min(1)),

  /** Lines that belong to the page and to no article. */
  furniture: z.strictObject({
    masthead: z.array(Convention),
    folio: z.array(Convention),
    staff: z.array(Convention),
    footer: z.array(Convention),
    teaser: z.array(Convention),
  }),

  /** Words around names. */
  bylines: z.strictObject({
    /** Title printed before a name -> role: 记者: reporter. */
    titles: z.record(z.string(), ContributorRole),
    /** Words behind or before the name of a photographer: 摄, 摄影. */
    photographer: z.array(z.string().min(1)),
    /** Words behind the name of a provider of a photo: 供图, 提供. */
    provider: z.array(z.string().min(1)),
  }),

  /** Words that announce a kind of article. */
  kinds: z.strictObject({
    brief: z.array(z.string().min(1)),
    notice: z.array(z.string().min(1)),
    editorial: z.array(z.string().min(1)),
    photoStory: z.array(z.string().min(1)),
    editorNote: z.array(z.string().min(1)),
  }),
});
export type Publication = z.infer<typeof Publication>;
