import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Citation } from '../cite/citation.ts';
import type { Publication } from '../domain/publication.ts';
import { newsArticleJsonLd } from './json-ld.ts';

// Only the name is read.
const publication = { name: '某某日报' } as Publication;
const printed: Citation = {
  key: 'x-2025-05-09-a1-01',
  authors: ['张三', '李四'],
  title: '绿电进厂房 降本又减碳',
  deck: '——开发区见闻',
  newspaper: '某某日报',
  section: '周刊',
  date: { day: '2025-05-09' },
  page: 'A1',
  number: 14,
  serial: 4369,
  language: 'zh-Hans-CN',
  url: 'https://archive.example/articles/x/',
};

test('a printed article is a NewsArticle on a printed page of a PublicationIssue', () => {
  assert.deepEqual(JSON.parse(newsArticleJsonLd(printed, publication, ['某开发区'])), {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: '绿电进厂房 降本又减碳',
    alternativeHeadline: '——开发区见闻',
    author: [
      { '@type': 'Person', name: '张三' },
      { '@type': 'Person', name: '李四' },
    ],
    datePublished: '2025-05-09',
    inLanguage: 'zh-Hans-CN',
    printPage: 'A1',
    printSection: '周刊',
    about: [{ '@type': 'Place', name: '某开发区' }],
    url: 'https://archive.example/articles/x/',
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: 14,
      datePublished: '2025-05-09',
      isPartOf: { '@type': 'Newspaper', name: '某某日报' },
    },
    publisher: { '@type': 'NewsMediaOrganization', name: '某某日报' },
  });
});

test('what is not printed is not said: no inferred date, no page, no number', () => {
  const undated = { ...printed, date: { inferredYear: 2023 }, page: null, number: null, url: null };
  const text = newsArticleJsonLd(undated, publication, []);
  assert.doesNotMatch(text, /datePublished|printPage|issueNumber|"url"|2023/);
});

test('a headline cannot end the script it stands in', () => {
  const text = newsArticleJsonLd({ ...printed, title: '</script><b>' }, publication, []);
  assert.doesNotMatch(text, /</);
  assert.match(text, /\\u003c\/script>/);
});
