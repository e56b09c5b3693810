import { publication, readScans, zones } from './content.mjs';
import { articlesOfZone, indexArchive, isDay, standingHeadOf } from './ours.mjs';

/** Each thing of a list with what stands before and after it, under these names. */
const linked = (list, [before, after]) =>
  list.map((item, i) => [item, { [before]: list[i - 1], [after]: list[i + 1] }]);

/**
 * What pages show of other articles, found for all of them at once: Eleventy's own filters for
 * neighbours walk the collection for each page.
 */
export function arrange(articles) {
  const scans = readScans();
  const index = indexArchive({ publication, zones, articles, pages: [...scans.values()] });
  const { issues } = index;
  const [dated, undated] = [true, false].map((known) =>
    issues.filter(({ head }) => isDay(head.date.edtf) === known),
  );
  const ofIssue = new Map([dated, undated].flatMap((list) => linked(list, ['next', 'previous'])));
  const inIssue = new Map(issues.flatMap((issue) => linked(issue.articles, ['previous', 'next'])));
  const inZone = new Map(
    zones.flatMap(({ id }) =>
      linked(articlesOfZone(index, id), ['next', 'previous']).filter(
        ([{ zones }]) => zones[0] === id,
      ),
    ),
  );
  return {
    scans,
    issues: issues.map((issue) => ({ ...ofIssue.get(issue), issue })),
    entries: new Map(
      issues.flatMap((issue) =>
        issue.articles.map((article) => [
          article.id,
          {
            ...{ article, issue },
            page: index.pageOf(article),
            standingHead: standingHeadOf(index, article),
            zone: index.zoneById.get(article.zones[0]),
            inIssue: inIssue.get(article),
            inZone: inZone.get(article),
          },
        ]),
      ),
    ),
  };
}
