import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../domain/article.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { continuationsOf } from './continuations.ts';

const part = (id: string, to: string | null): Article =>
  ({ id, jump: { direction: 'to', page: 'A2', article: to } }) as unknown as Article;
const index = (...articles: Article[]): ArchiveIndex =>
  ({ articleById: new Map(articles.map((a) => [a.id, a])) }) as unknown as ArchiveIndex;

test('parts follow one another as far as they are held', () => {
  const [a, b, c] = [part('a', 'b'), part('b', 'c'), part('c', null)];
  assert.deepEqual(continuationsOf(index(a, b, c), a), [b, c]);
  assert.deepEqual(continuationsOf(index(a), a), []);
});

test('parts that name each other end', () => {
  const [a, b] = [part('a', 'b'), part('b', 'a')];
  assert.deepEqual(continuationsOf(index(a, b), a), [b]);
});
