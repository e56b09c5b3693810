import type { Publication } from '../domain/publication.ts';

/**
 * Where a reader reports an error: a new issue of the repository, filled in, or a mail to the
 * editors; undefined where neither is known.
 */
export function reportAddress(
  { repository, contact }: Pick<Publication['site'], 'repository' | 'contact'>,
  { title, body }: { title: string; body: string },
): string | undefined {
  const fields = (titleName: string): string =>
    `${titleName}=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  if (repository === null)
    return contact === null ? undefined : `mailto:${contact.email}?${fields('subject')}`;
  return `${repository.replace(/\/$/, '')}/issues/new?${fields('title')}`;
}
