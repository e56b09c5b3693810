import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fingerprint } from './fingerprint.ts';
import { indexArchive } from './archive-index.ts';
import type { Publication } from '../domain/publication.ts';
import { Lookup } from './lookup.ts';
import { perIndex } from './per-index.ts';
import { digestOf, digestOfPair, noteRead, recordReads, standFor } from './reads.ts';

const index = indexArchive({
  publication: { id: 'p' } as unknown as Publication,
  zones: [],
  articles: [],
  pages: [],
});

/** Counts how often it was computed. */
const asked: string[] = [];
const greeting = perIndex('greeting of reads.test', (_, name: string) => {
  asked.push(name);
  noteRead('inside', name);
  return name === 'nobody' ? undefined : `hello ${name}`;
});

describe('recordReads', () => {
  it('notes what is looked up, found or not, each once', async () => {
    const table = new Lookup('thing', new Map([['a', 1]]));
    const { made, reads } = await recordReads(async () => {
      await Promise.resolve();
      return [table.get('a'), table.has('b'), table.get('a')];
    });
    assert.deepEqual(made, [1, false, 1]);
    assert.deepEqual(reads, ['thing|a', 'thing|b']);
  });

  it('notes a query as a whole, computed once, and nothing that the query read', async () => {
    const { reads } = await recordReads(() =>
      Promise.resolve([greeting(index, 'a'), greeting(index, 'a'), greeting(index, 'nobody')]),
    );
    assert.deepEqual(reads, [
      'query:greeting of reads.test|a',
      'query:greeting of reads.test|nobody',
    ]);
    assert.deepEqual(asked, ['a', 'nobody']);
  });

  it('makes one page at a time', async () => {
    await assert.rejects(
      recordReads(() => recordReads(() => Promise.resolve())),
      /^Error: recordReads: a page is being made already$/,
    );
    assert.deepEqual((await recordReads(() => Promise.resolve())).reads, []);
  });
});

describe('fingerprint', () => {
  it('asks a query again, whatever its name', () => {
    assert.equal(
      fingerprint(index, 'query:greeting of reads.test|a'),
      fingerprint(index, 'query:greeting of reads.test|a'),
    );
    assert.notEqual(
      fingerprint(index, 'query:greeting of reads.test|a'),
      fingerprint(index, 'query:greeting of reads.test|b'),
    );
  });

  it('refuses a kind that nobody answers: its pages would never be made again', () => {
    assert.throws(
      () => fingerprint(index, 'weather|a'),
      /^Error: weather\|a: nothing of that kind/,
    );
  });
});

describe('digestOf', () => {
  it('refuses what is not plain data: parts that it does not see could change unnoticed', () => {
    assert.throws(
      () => digestOf({ day: new Date(0) }),
      /^Error: digestOf: expected plain data, found Date$/,
    );
  });

  it('tells values apart by their parts, maps and sets among them', () => {
    assert.equal(digestOf({ a: [1, new Set(['x'])] }), digestOf({ a: [1, new Set(['x'])] }));
    assert.notEqual(digestOf(new Map([['a', 1]])), digestOf(new Map([['a', 2]])));
    assert.notEqual(digestOf(undefined), digestOf('undefined'));
  });

  it('takes what stands for an object instead of it', () => {
    const issue = { head: 1, list: [1, 2, 3] };
    standFor(issue, () => 'head 1');
    const before = digestOf([issue]);
    issue.list.push(4);
    assert.equal(digestOf([issue]), before);
  });
});

it('two queries cannot have one name', () => {
  assert.throws(
    () => perIndex('greeting of reads.test', () => 1),
    /^Error: perIndex: two queries are called greeting of reads\.test$/,
  );
});

it('a query remembers so many answers as it says, and gives the same ones after that', () => {
  const computed: string[] = [];
  const length = perIndex(
    'length of reads.test',
    (_, text: string) => {
      computed.push(text);
      return text.length;
    },
    { kept: 2 },
  );
  const answers = ['a', 'bb', 'a', 'ccc', 'ccc', 'a'].map((text) => length(index, text));
  assert.deepEqual(answers, [1, 2, 1, 3, 3, 1]);
  assert.deepEqual(computed, ['a', 'bb', 'ccc', 'a']);
});

describe('digestOfPair', () => {
  it('changes with each of the two, with their order, and when one is missing', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    const pairs = [
      [a, b],
      [b, a],
      [a, a],
      [a, undefined],
      [undefined, a],
      [undefined, undefined],
    ] as const;
    const digests = pairs.map(([one, other]) => digestOfPair(one, other));
    assert.equal(new Set(digests).size, pairs.length);
    assert.equal(digestOfPair({ id: 'a' }, { id: 'b' }), digests[0]);
    standFor(a, 'known-by-22-characters');
    assert.notEqual(digestOfPair(a, b), digests[0]);
  });
});
