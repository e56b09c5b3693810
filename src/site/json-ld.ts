import type { Citation } from '../cite/citation.ts';
import type { Publication } from '../domain/publication.ts';

/** schema.org description of an article, as text for a `script` element; `<` cannot end the element. */
export function newsArticleJsonLd(
  citation: Citation,
  publication: Publication,
  about: readonly string[],
): string {
  const published =
    citation.date !== null && 'day' in citation.date ? citation.date.day : undefined;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: citation.title,
    alternativeHeadline: citation.deck ?? undefined,
    author: citation.authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: published,
    inLanguage: citation.language,
    printPage: citation.page ?? undefined,
    printSection: citation.section ?? undefined,
    about: about.map((name) => ({ '@type': 'Place', name })),
    url: citation.url ?? undefined,
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: citation.number ?? undefined,
      datePublished: published,
      isPartOf: { '@type': 'Newspaper', name: publication.name },
    },
    publisher: { '@type': 'NewsMediaOrganization', name: publication.name },
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
