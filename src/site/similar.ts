import type { ArchiveIndex } from '../archive/archive-index.ts';
import { continuationsOf } from '../archive/continuations.ts';
import { type NameMask, nameMask } from '../archive/mask-names.ts';
import { sharedTerms } from '../archive/shared-terms.ts';
import { findSimilar, type Similarity } from '../archive/similar-articles.ts';
import type { Article } from '../domain/article.ts';
import { textOfBlock } from '../markdown/body.ts';
import { archive } from './archive.ts';
import { articleBlocks } from './article-blocks.ts';
import { publication } from './publication.ts';

/** An article to read next, and the words that say why. */
export interface SimilarArticle {
  article: Article;
  sameEvent: boolean;
  /** Words that both articles print, at most three. */
  terms: string[];
}

/** Names that every report of a zone or city holds: they must not make two reports alike. */
function namesOf({ zones }: ArchiveIndex): string[] {
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

interface Compared extends Similarity {
  maskedText: (article: Article) => string;
}

function compareAll(index: ArchiveIndex): Compared {
  const mask: NameMask = nameMask(namesOf(index));
  const maskedText = (article: Article): string =>
    mask([article.headline ?? '', ...articleBlocks(article).map(textOfBlock)].join('\n'));
  const similarity = findSimilar(
    index.articles.map(({ id }) => id),
    (id) => {
      const article = index.articleById.get(id);
      return article === undefined ? '' : maskedText(article);
    },
  );
  return { ...similarity, maskedText };
}

let compared: Promise<Compared> | undefined;

/** Articles like this one, best first. Compared once a build; other parts of the article are left out. */
export async function similarTo(article: Article): Promise<SimilarArticle[]> {
  const index = await archive();
  compared ??= Promise.resolve(compareAll(index));
  const { like, isCommon, maskedText } = await compared;
  const parts = new Set([article.id, ...continuationsOf(index, article).map(({ id }) => id)]);
  return (like.get(article.id) ?? []).flatMap(({ id, sameEvent }) => {
    const other = index.articleById.get(id);
    if (other === undefined || parts.has(id) || other.jump?.article === article.id) return [];
    const terms = sharedTerms(maskedText(article), maskedText(other), { isCommon });
    return terms.length === 0 ? [] : [{ article: other, sameEvent, terms }];
  });
}
