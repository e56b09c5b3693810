import { present } from '../domain/present.ts';
import { z } from 'zod';
import type { ArchiveIndex } from '../archive/archive-index.ts';
import { continuationsOf } from '../archive/continuations.ts';
import { nameMask } from '../text/mask-names.ts';
import { perIndex } from '../archive/per-index.ts';
import { digestOf, digestOfRead } from '../archive/reads.ts';
import { digestSources } from '../files/digest-sources.ts';
import { shortDigest } from '../files/short-digest.ts';
import { sharedTerms } from '../text/shared-terms.ts';
import { findSimilar } from '../archive/similar-articles.ts';
import { articlesOfYear, type YearKey, yearKey } from '../archive/years.ts';
import type { Article } from '../domain/article.ts';
import { textOfBlock } from '../markdown/body.ts';
import { articleBlocks } from './article-blocks.ts';
import { remembered } from './remembered.ts';

/** An article to read next, and the words that say why. */
export interface SimilarArticle {
  article: Article;
  sameEvent: boolean;
  /** Words that both articles print, at most three. */
  terms: string[];
}

/** The same, as it is remembered. */
const Likeness = z.object({ id: z.string(), sameEvent: z.boolean(), terms: z.array(z.string()) });
type Likeness = z.infer<typeof Likeness>;

const Likenesses = z.array(z.tuple([z.string(), z.array(Likeness)]));

/**
 * Up to this many articles all are compared with all; in a larger archive, those of a year with
 * each other. One new article changes what is rare and so may change every likeness: a year bounds
 * how many pages that can touch, and lets years be built apart.
 */
const comparedWhole = 1000;

/** What is compared with each other: everything, or a year. */
type Scope = 'all' | YearKey;

/** Changes whenever anything does that likenesses depend on besides the articles. */
const program = digestSources(
  [
    'src/archive/similar-articles.ts',
    'src/site/similar.ts',
    { below: 'src/text', endings: ['.ts'] },
  ],
  // A module of the compiled site stands elsewhere than its source.
  process.cwd(),
);

/** Names that every report of a zone or city holds: they must not make two reports alike. */
function namesOf({ zones, publication }: ArchiveIndex): string[] {
  const { region, leadIns, name, supplement } = publication;
  return [
    ...zones.flatMap((zone) => [zone.name, ...zone.aliases]),
    ...region.prefectures.flatMap((place) => [place.name, ...place.aliases, ...place.counties]),
    region.name,
    ...region.aliases,
    ...leadIns.words,
    name,
    supplement ?? '',
  ];
}

/** Likenesses of all articles of a scope, by id; no entry for an article that has none. */
const likenesses = perIndex(
  'likenesses',
  (index, scope: Scope): ReadonlyMap<string, Likeness[]> => {
    const articles = scope === 'all' ? index.articles : articlesOfYear(index, scope);
    const names = namesOf(index);
    const about = articles.map(
      ({ id, headline }) =>
        `${present(index.files.get(id), `a file of ${id}`).body} ${id} ${headline ?? ''}`,
    );
    const found = remembered(
      `similar-${scope}`,
      digestOf([program, names, about]),
      Likenesses,
      () => compare(index, articles, names),
    );
    return new Map(found);
  },
  // Articles of a year are asked about one after the other.
  { kept: 2 },
);

function compare(
  index: ArchiveIndex,
  articles: readonly Article[],
  names: readonly string[],
): [id: string, like: Likeness[]][] {
  const mask = nameMask(names);
  const texts = new Map(
    articles.map((article) => [
      article.id,
      mask(
        [article.headline ?? '', ...articleBlocks(index.files, article).map(textOfBlock)].join(
          '\n',
        ),
      ),
    ]),
  );
  const textOf = (id: string): string => present(texts.get(id), `a text of ${id}`);
  const { like, isCommon } = findSimilar([...texts.keys()], textOf);
  return [...like].map(([id, others]) => [
    id,
    others.flatMap(({ id: other, sameEvent }): Likeness[] => {
      const terms = sharedTerms(textOf(id), textOf(other), { isCommon });
      return terms.length === 0 ? [] : [{ id: other, sameEvent, terms }];
    }),
  ]);
}

/** Articles like one, best first; other parts of the same article are left out. */
const similar = perIndex(
  'similar articles',
  (index, id: string): SimilarArticle[] => {
    const article = index.articleById.get(id);
    const issue = article && index.issueById.get(article.issue);
    if (article === undefined || issue === undefined) return [];
    const scope: Scope = index.articles.length <= comparedWhole ? 'all' : yearKey(issue);
    const parts = new Set([id, ...continuationsOf(index, article).map((part) => part.id)]);
    return (likenesses(index, scope).get(id) ?? []).flatMap(({ id: other, sameEvent, terms }) => {
      const found = index.articleById.get(other);
      if (found === undefined || parts.has(other) || found.jump?.article === id) return [];
      return [{ article: found, sameEvent, terms }];
    });
  },
  // Every build asks for those of all articles. No term holds a line break.
  {
    digest: (found) =>
      shortDigest(
        found
          .map(({ article, sameEvent, terms }) => {
            const mark = sameEvent ? '=' : '~';
            return `${digestOfRead(article)}${mark}${terms.join('\n')}`;
          })
          .join('\n'),
      ),
  },
);

/** Articles like this one, best first, with the words that say why. */
export function similarTo(index: ArchiveIndex, article: Article): SimilarArticle[] {
  return similar(index, article.id);
}
