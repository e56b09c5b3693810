import { z } from 'zod';
import { ContributorRole } from './article.ts';
import { CONVENTIONS } from './conventions.ts';
import { placeAliases, placeId, titleId } from './derived-names.ts';

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

/** A name alone stands for an entry that has nothing but a name. */
const named = (value: unknown): unknown => (typeof value === 'string' ? { name: value } : value);

/** ASCII, for folders and addresses. */
const Id = z.string().regex(/^[a-z0-9-]+$/);

const Words = z.array(z.string().min(1));

/** A city of the newspaper's region: its articles have scope `city` when they name no zone. */
const WrittenPrefecture = z.preprocess(
  named,
  z.strictObject({
    /** ASCII id, folder and URL of articles about the city; without it, its name in pinyin. */
    id: Id.optional(),
    /** 临汾市 */
    name: z.string().min(2),
    /** 临汾; without them, the name without 市. */
    aliases: z.array(z.string().min(2)).optional(),
    /** Counties, districts and county-level cities (full names), for placing an article. */
    counties: z.array(z.string().min(2)).default([]),
    /** Column and row of its tile on the map of prefectures, 1-based; without it none is drawn. */
    tile: z.tuple([z.int().min(1).max(12), z.int().min(1).max(12)]).optional(),
  }),
);

/** A folder and an address belong to one place. */
function checkIds(
  region: {
    id?: string | undefined;
    name: string;
    prefectures: readonly { id?: string | undefined; name: string }[];
  },
  context: z.RefinementCtx,
): void {
  const own = region.id ?? placeId(region.name);
  const seen = new Set([own]);
  for (const [i, { id: written, name }] of region.prefectures.entries()) {
    const id = written ?? placeId(name, own);
    if (seen.has(id))
      context.addIssue({
        code: 'custom',
        path: ['prefectures', i],
        message: `expected every place to have an id of its own, found ${id} for ${name} as well; write another as its id`,
      });
    seen.add(id);
  }
}

/**
 * `content/publication.yaml` as an editor writes it: what is true of this newspaper. `name` and
 * `region` are enough. What Chinese newspapers share stands in `conventions.ts`; lists of words and
 * patterns here add to it.
 */
export const WrittenPublication = z.strictObject({
  /** ASCII id of the newspaper; without it, its name in pinyin. */
  id: Id.optional(),
  /** 报名: 科学导报 */
  name: z.string().min(1),
  /** 周刊/专刊名: 开发区建设周刊; null for a newspaper without supplements. */
  supplement: z.string().min(1).nullable().default(null),
  /** BCP 47 tag of the text. */
  language: z.string().min(2).default('zh-Hans-CN'),
  /** Year of foundation as printed, or null; stands on the page about the archive. */
  founded: z.int().nullable().default(null),
  /** 国内统一连续出版物号, or null; stands on the page about the archive. */
  cn: z.string().nullable().default(null),
  /** Weekday of issue, 1 = Monday … 7 = Sunday; null for a daily, or when it is not known. */
  weekday: z.int().min(1).max(7).nullable().default(null),

  /** What the site says of itself. */
  site: z
    .strictObject({
      /** Without it, the supplement's name or the newspaper's. */
      title: z.string().min(1).optional(),
      /** One sentence; without it, that this is an archive of the newspaper. */
      description: z.string().min(1).optional(),
      /** Address of the site, for feeds and citations; null when it is not known at build time. */
      url: WebAddress.nullable().default(null),
      /** Whom to ask about rights and errors; null when nobody is to be named. */
      contact: z
        .strictObject({ name: z.string().min(1), email: z.email() })
        .nullable()
        .default(null),
      /** Who holds the rights in the texts, one sentence; null to say nothing of it. */
      rights: z.string().min(1).nullable().default(null),
      /** Repository that takes error reports; null to send them by mail. */
      repository: WebAddress.nullable().default(null),
      /** What zones are called: 开发区; another newspaper may have 版块 or 区县. */
      zoneNoun: z.string().min(1).optional(),
      /**
       * Language of the site's own words, when it is not that of the text: `en`. BCP 47. The words
       * above are then in it, too; of the noun the plural: development zones.
       */
      uiLanguage: z.string().min(2).optional(),
    })
    .prefault({}),

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

  /** The region the newspaper covers: a province, a city, a county, or 中国. Its name alone will do. */
  region: z.preprocess(
    named,
    z
      .strictObject({
        /** ASCII id, folder of articles about the whole region; without it, its name in pinyin. */
        id: Id.optional(),
        /** 山西省 */
        name: z.string().min(2),
        /** Words that mean the whole region; without them those that follow from its name: 山西, 全省, 我省. */
        aliases: Words.optional(),
        /** Its cities; a name alone will do. */
        prefectures: z.array(WrittenPrefecture).default([]),
        /** Place names whose characters are read otherwise than in common words: 洪洞: hóng tóng. */
        readings: z.record(z.string().min(2), z.string().min(2)).default({}),
      })
      .superRefine(checkIds),
  ),

  /** Endings of the names of zones, longest first; they find zones that zones.yaml lacks. */
  zoneSuffixes: z.array(z.string().min(2)).default([]),

  /** Nouns that behind a city's name mean all its zones, not one: 开发区 in 晋城市开发区. */
  zoneCollectives: z.array(z.string().min(2)).default([]),

  /** 电头: how an article opens. */
  leadIns: z
    .strictObject({
      /** Whole lead-ins, followed by a space, a bracket or the byline: 科学导报讯, 本刊讯. */
      words: Words.default([]),
      /**
       * Patterns with a place or a date inside, matched at the start of a body line. A line that one
       * matches opens with a lead-in, whatever the lead-in ends in and whatever follows it.
       */
      patterns: z.array(Convention).default([]),
    })
    .prefault({}),

  /** 栏目: column heads known by name; unknown ones are found by their form. */
  standingHeads: Words.default([]),

  /** Lines that belong to the page and to no article. */
  furniture: z
    .strictObject({
      masthead: z.array(Convention).default([]),
      folio: z.array(Convention).default([]),
      staff: z.array(Convention).default([]),
      footer: z.array(Convention).default([]),
      teaser: z.array(Convention).default([]),
    })
    .prefault({}),

  /** Words around names. */
  bylines: z
    .strictObject({
      /** Title printed before a name -> role: 记者: reporter. A title of the defaults may get another role. */
      titles: z.record(z.string(), ContributorRole).default({}),
      /** Words behind or before the name of a photographer: 摄, 摄影. */
      photographer: Words.default([]),
      /** Words behind the name of a provider of a photo: 供图, 提供. */
      provider: Words.default([]),
    })
    .prefault({}),

  /** Words that announce a kind of article. */
  kinds: z
    .strictObject({
      brief: Words.default([]),
      notice: Words.default([]),
      editorial: Words.default([]),
      photoStory: Words.default([]),
      editorNote: Words.default([]),
    })
    .prefault({}),
});
type WrittenPublication = z.infer<typeof WrittenPublication>;

const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** What was written, with what Chinese newspapers share behind it and what follows from names filled in. */
export function completePublication(written: WrittenPublication) {
  const { name, supplement, site, leadIns, furniture, bylines, kinds } = written;
  const region = {
    ...written.region,
    id: written.region.id ?? placeId(written.region.name),
    aliases: written.region.aliases ?? placeAliases(written.region.name),
  };
  const prefectures = region.prefectures.map((city) => ({
    ...city,
    id: city.id ?? placeId(city.name, region.id),
    aliases: city.aliases ?? placeAliases(city.name).slice(0, 1),
  }));
  const own = (text: string): string => text.replaceAll('{name}', name);
  const ownPattern = (text: string): string =>
    text.replaceAll('{name}', literal(name)).replaceAll('{region}', literal(region.name));
  const add = (words: readonly string[], shared: readonly string[]): string[] =>
    unique([...words, ...shared.map(own)]);
  const addPatterns = (
    conventions: readonly Convention[],
    shared: readonly (readonly [string, string])[],
  ): Convention[] => {
    const held = new Set(conventions.map(({ pattern }) => pattern));
    const more = shared.map(([pattern, example]) => ({ pattern: ownPattern(pattern), example }));
    return [...conventions, ...more.filter(({ pattern }) => !held.has(pattern))];
  };
  const isChinese = (site.uiLanguage ?? written.language).startsWith('zh');
  const shared = CONVENTIONS;
  return {
    ...written,
    id: written.id ?? titleId(name),
    site: {
      ...site,
      title: site.title ?? supplement ?? name,
      description:
        site.description ??
        (isChinese
          ? `${name}数字档案：按日期、版面阅读，逐字检索。`
          : `Digital archive of ${name}.`),
      zoneNoun: site.zoneNoun ?? (isChinese ? '地区' : 'places'),
    },
    region: { ...region, prefectures },
    leadIns: {
      words: add(leadIns.words, shared.leadIns.words),
      patterns: addPatterns(leadIns.patterns, shared.leadIns.patterns),
    },
    standingHeads: add(written.standingHeads, shared.standingHeads),
    furniture: {
      masthead: addPatterns(furniture.masthead, shared.furniture.masthead),
      folio: addPatterns(furniture.folio, shared.furniture.folio),
      staff: addPatterns(furniture.staff, shared.furniture.staff),
      footer: addPatterns(furniture.footer, shared.furniture.footer),
      teaser: addPatterns(furniture.teaser, shared.furniture.teaser),
    },
    bylines: {
      titles: { ...shared.bylines.titles, ...bylines.titles },
      photographer: add(bylines.photographer, shared.bylines.photographer),
      provider: add(bylines.provider, shared.bylines.provider),
    },
    kinds: {
      brief: add(kinds.brief, shared.kinds.brief),
      notice: add(kinds.notice, shared.kinds.notice),
      editorial: add(kinds.editorial, shared.kinds.editorial),
      photoStory: add(kinds.photoStory, shared.kinds.photoStory),
      editorNote: add(kinds.editorNote, shared.kinds.editorNote),
    },
  };
}

/** What stands for itself inside a pattern. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** `content/publication.yaml` as the program reads it: complete. A second newspaper is a second file. */
export const Publication = WrittenPublication.transform(completePublication);
export type Publication = z.infer<typeof Publication>;
export type Prefecture = Publication['region']['prefectures'][number];
