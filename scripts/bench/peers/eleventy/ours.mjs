import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// What an Eleventy user would take from packages: names and dates in words, forms of citation, words
// of the interface. None of it knows of Astro.
const ours = (file) => import(pathToFileURL(join(process.env.PROJECT_DIR, 'src', file)).href);

export const { readYaml } = await ours('files/read-yaml.ts');
export const { readZones } = await ours('archive/read-archive.ts');
export const { Publication } = await ours('domain/publication.ts');
export const { indexArchive } = await ours('archive/archive-index.ts');
export const { articlesOfZone, lineage, nameWithin } = await ours('archive/zones.ts');
export const { reporterKey, reporterName } = await ours('archive/reporters.ts');
export const { standingHeadKey, standingHeadOf } = await ours('archive/standing-heads.ts');
export const { alignSource } = await ours('archive/align-source.ts');
export const { isDay } = await ours('archive/edtf.ts');
export const { citationOf } = await ours('cite/citation.ts');
export const { styledCitations } = await ours('cite/styles.ts');
export const { contentSecurityPolicy } = await ours('site/content-security-policy.ts');
export const { formatDate, formatEdtf, formatWeekday } = await ours('site/format-date.ts');
export const { headlineWords } = await ours('site/headline-words.ts');
export const { newsArticleJsonLd } = await ours('site/json-ld.ts');
export const { articleTitle, formatRanges, issueName, pageName, scanName } =
  await ours('site/names.ts');
export const { reportAddress } = await ours('site/report-address.ts');
export const { zh: words } = await ours('site/strings.zh.ts');
export const { themeScript } = await ours('site/theme-script.ts');
export const { zh: searchWords } = await ours('components/search/words.zh.ts');
