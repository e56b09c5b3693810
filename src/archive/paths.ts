import { type FeedForm, feedForms } from './feed-forms.ts';

/**
 * Paths of the site, without a base: `/articles/2025-05-09-a1-03/`. The only place that knows them;
 * pages put the base path in front with `withBase`, the search client with its own base.
 */
export const paths = {
  home: () => '/',
  notFound: () => '/404.html',
  issues: () => '/issues/',
  issue: (issue: string) => `/issues/${issue}/`,
  page: (issue: string, pageKey: string) => `/issues/${issue}/${pageKey}/`,
  article: (id: string) => `/articles/${id}/`,
  zones: () => '/zones/',
  zone: (id: string) => `/zones/${id}/`,
  place: (id: string) => `/places/${id}/`,
  reporters: () => '/reporters/',
  reporter: (key: string) => `/reporters/${key}/`,
  standingHeads: () => '/columns/',
  standingHead: (key: string) => `/columns/${key}/`,
  search: () => '/search/',
  kind: (key: string) => `/kinds/${key}/`,
  /** A further page of a list that is divided: `zones/linfen-etdz`, `2024`. */
  listPart: (list: string, part: string) => `/${list}/${part}/`,
  year: (year: number) => `/years/${String(year)}/`,
  about: () => '/about/',
  figures: () => '/figures/',
  dataFile: (name: string) => `/data/${name}`,
  feed: (form: FeedForm = 'rss') => `/${feedForms[form].file}`,
  zoneFeed: (id: string, form: FeedForm = 'rss') => `/zones/${id}/${feedForms[form].file}`,
  standingHeadFeed: (key: string, form: FeedForm = 'rss') =>
    `/columns/${key}/${feedForms[form].file}`,
  issueBundle: (issue: string) => `/issues/${issue}/${issue}.zip`,
  zoneFile: (id: string, ending: 'zip' | 'json' | 'csv') => `/zones/${id}/${id}.${ending}`,
  articleFile: (id: string, ending: 'md' | 'txt' | 'json') => `/articles/${id}.${ending}`,
} as const;

/** Puts the base path of the site (`/` or `/archive/`) in front of a path. */
export function withBase(path: string, base: string): string {
  return base.replace(/\/$/, '') + path;
}
