import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pinyinKeys } from './build/suggestions.ts';
import { similarNames, suggest, type Suggestion } from './suggestion.ts';

const zone = (name: string, count: number, ...aliases: string[]): Suggestion => {
  const { pinyin, initials } = pinyinKeys(name, false, { 洪洞: 'hóng tóng', 繁峙: 'fán shì' });
  return [0, name, name, `/zones/${pinyin}/`, count, pinyin, initials, ...aliases];
};
const list: Suggestion[] = [
  zone('临汾经济开发区', 3, '临汾经开区'),
  zone('临猗现代农业产业示范区', 3, '临猗农业示范区'),
  zone('洪洞经济技术开发区', 1),
  zone('繁峙经济技术开发区', 2),
  zone('山西转型综合改革示范区', 5, '综改区'),
  [1, '王波', '王波', '/reporters/wangbo/', 6, 'wangbo', 'wb'],
];
const names = (typed: string): string[] => suggest(list, typed, 8).map(([, name]) => name);

test('names are found by their characters, short forms, pinyin and initials', () => {
  assert.deepEqual(names('临'), ['临汾经济开发区', '临猗现代农业产业示范区']);
  assert.deepEqual(names('综改'), ['山西转型综合改革示范区']);
  assert.deepEqual(names('linfen'), ['临汾经济开发区']);
  assert.deepEqual(names('LinFen'), ['临汾经济开发区']);
  assert.deepEqual(names('lf'), ['临汾经济开发区']);
  assert.deepEqual(names('wb'), ['王波']);
  assert.deepEqual(names('汾'), ['临汾经济开发区']);
  assert.deepEqual(names(''), []);
  assert.deepEqual(names('x'), []);
});

test('place names that dictionaries read wrongly have their own pinyin', () => {
  assert.deepEqual(names('hongtong'), ['洪洞经济技术开发区']);
  assert.deepEqual(names('fanshi'), ['繁峙经济技术开发区']);
});

test('a name that was mistyped leads to those that look like it', () => {
  assert.equal(similarNames(list, '临汾高新经济开发', 3)[0]?.[1], '临汾经济开发区');
  assert.deepEqual(similarNames(list, '量子', 3), []);
});
