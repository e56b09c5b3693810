import { paths } from '../archive/paths.ts';
import { oneFile } from '../site/endpoint.ts';
import { absolute, href } from '../site/href.ts';
import { publication } from '../site/publication.ts';

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c,
  );

/**
 * OpenSearch description, by which a browser adds the archive to its search engines.
 * The address is complete where the build knows the site's, and relative to the host otherwise.
 */
export const GET = oneFile(() => {
  const { site, language } = publication;
  const search = absolute(paths.search()) ?? href(paths.search());
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escape([...site.title].slice(0, 16).join(''))}</ShortName>`,
    `  <Description>${escape(site.description)}</Description>`,
    `  <Language>${escape(language)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Url type="text/html" method="get" template="${escape(search)}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ];
  return lines.join('\n');
});
