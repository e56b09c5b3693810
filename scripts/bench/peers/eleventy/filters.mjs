import { publication, zones } from './content.mjs';
import {
  alignSource,
  articleTitle,
  citationOf,
  formatDate,
  formatEdtf,
  formatRanges,
  formatWeekday,
  headlineWords,
  issueName,
  lineage,
  nameWithin,
  newsArticleJsonLd,
  pageName,
  reportAddress,
  reporterKey,
  reporterName,
  scanName,
  standingHeadKey,
  styledCitations,
  words,
} from './ours.mjs';

const { language, region, site } = publication;
const zoneById = new Map(zones.map((zone) => [zone.id, zone]));
const placeIds = new Map([region, ...region.prefectures].map(({ id, name }) => [name, id]));
/** Of each zone the zones it lies in and itself, as `{ id, name }`. */
const zoneLines = new Map(
  zones.map(({ id }) => [
    id,
    lineage({ zoneById }, id)
      .reverse()
      .map((zone, i, line) => ({ id: zone.id, name: nameWithin(zone, line[i - 1]) })),
  ]),
);

const title = (article) => articleTitle(article, words);
const addressOf = (path) => (site.url === null ? null : new URL(path, site.url).href);

export const filters = {
  title,
  issueName: (issue) => issueName(issue, words, language),
  pageName: (page) => pageName(page, words),
  scanName,
  lineRanges: (lines) => formatRanges(lines, words),
  date: (day) => formatDate(day, language),
  weekday: (day) => formatWeekday(day, language),
  dateWindow: (edtf) => formatEdtf(edtf, words, language),
  halves: (text) => text.split(' ').map(headlineWords),
  names: (byline) => byline.map(({ name }) => name).join(words.comma),
  titles: (articles) => articles.map(title).join('；'),
  zoneLines: ({ zones }) => zones.map((id) => zoneLines.get(id)),
  placeId: (name) => placeIds.get(name),
  reporterKey: (name) => reporterKey(reporterName({ publication }, name)),
  standingHeadKey,
  kindKey: (kind) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  absolute: addressOf,

  citation: ({ article, issue, page }) =>
    citationOf(article, issue, page, publication, {
      title: title(article),
      url: addressOf(`/articles/${article.id}/`),
    }),
  citationForms: styledCitations,
  jsonLd: (citation, { zones, place }) => {
    const names = zones.map((id) => zoneById.get(id).name);
    const about = names.length === 0 && place !== null ? [place] : names;
    return newsArticleJsonLd(citation, publication, about);
  },

  sourceRows: ({ scan, article, paragraphs, corrections = [] }) => {
    const added = corrections.filter((one) => one.scan === scan.scan && one.printed === '');
    const numbers = added.map((correction) => Number(correction.in));
    return alignSource(scan, article, paragraphs, numbers);
  },
  /** Where an error is reported: by hand, and with a report that goes on behind `head`. */
  reportAddresses: (article) => {
    const path = `/articles/${article.id}/`;
    const place = addressOf(path) ?? path;
    const subject = words.reportTitle(title(article));
    return {
      address: reportAddress(site, { title: subject, body: words.reportBody(place) }),
      head: reportAddress(site, { title: subject, body: `${place}\n` }),
    };
  },
};
