import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssueEntry, PageEntry } from '../archive/archive-index.ts';
import { readYaml } from '../files/read-yaml.ts';
import { Article } from '../domain/article.ts';
import type { Ledger } from '../domain/ledger.ts';
import { Publication } from '../domain/publication.ts';
import { citationOf } from './citation.ts';

const publication = readYaml('src/tests/second-newspaper/content/publication.yaml', Publication);

const article = Article.parse({
  ...{
    id: 'x-a1-01',
    issue: 'x',
    page: 'A1',
    order: 1,
    kind: 'news',
    headline: '园区开工',
    deck: '三月投产',
  },
  ...{ zones: [], zoneStatus: 'none', scope: 'city', place: null },
  byline: [
    { name: '李一', role: 'reporter' },
    { name: '王二', role: 'photographer' },
    { name: '张三', role: 'editor' },
    { name: '赵四', role: 'author' },
  ],
  source: [{ scan: 'x.txt', lines: [[1, 2]] }],
});

function issueOf(date: Ledger['issue']['date'], year: number | null): IssueEntry {
  const head = { id: 'x', date, number: 3, serial: 400, pagesPrinted: null };
  return { head, year, pages: [], articles: [article] };
}
const page: PageEntry = {
  ...{ issue: 'x', key: 'a1', sectionName: null, articles: [article] },
  page: { scan: 'x.txt', label: 'A1', status: 'printed', evidence: [] },
};
const cite = (issue: IssueEntry) =>
  citationOf(article, issue, page, publication, { title: '园区开工', url: null });

test('an article is cited by its writers, as it was printed', () => {
  assert.deepEqual(cite(issueOf({ edtf: '2025-03-07', status: 'printed', evidence: [] }, 2025)), {
    key: `${publication.id}-x-a1-01`,
    authors: ['李一', '赵四'],
    title: '园区开工',
    deck: '三月投产',
    newspaper: publication.name,
    section: publication.supplement,
    date: { day: '2025-03-07' },
    page: 'A1',
    number: 3,
    serial: 400,
    language: publication.language,
    url: null,
  });
});

test('a day is cited where it was printed or an editor knows it, of what was inferred the year', () => {
  const dateOf = (
    edtf: string | null,
    status: Ledger['issue']['date']['status'],
    year: number | null,
  ) => cite(issueOf({ edtf, status, evidence: [] }, year)).date;
  assert.deepEqual(dateOf('2025-03-07', 'editor', 2025), { day: '2025-03-07' });
  assert.deepEqual(dateOf('2025-03-07', 'inferred', 2025), { inferredYear: 2025 });
  assert.deepEqual(dateOf('2025-03', 'printed', 2025), { inferredYear: 2025 });
  assert.equal(dateOf(null, 'unknown', null), null);
});
