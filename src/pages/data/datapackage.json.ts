import { articleColumns } from '../../archive/article-rows.ts';
import { dataFileFacts } from '../../site/data-files.ts';
import { oneFile } from '../../site/endpoint.ts';
import { publication } from '../../site/publication.ts';

/** Description of the data files after the Data Package standard, with sizes and checksums. */
export const GET = oneFile(() => {
  const { id, site } = publication;
  const resources = dataFileFacts().map(({ name, mediaType, bytes, sha256 }) => ({
    name: name.replace('.', '-'),
    path: name,
    format: name.split('.').at(-1),
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(/^articles-.*\.csv$/.test(name)
      ? { profile: 'tabular-data-resource', schema: { fields: articleColumns } }
      : {}),
  }));
  const data = {
    profile: 'data-package',
    name: id,
    title: site.title,
    description: [site.description, site.rights].filter((text) => text !== null).join(' '),
    ...(site.url === null ? {} : { homepage: site.url }),
    ...(site.contact === null
      ? {}
      : {
          contributors: [
            { title: site.contact.name, email: site.contact.email, role: 'publisher' },
          ],
        }),
    resources,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
});
