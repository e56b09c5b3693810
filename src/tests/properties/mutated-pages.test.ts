import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Diagnostic } from '../../normalize/model.ts';
import { normalize } from '../../normalize/pipeline.ts';
import { assertAccounted, inputOf, read, realPages } from './account.ts';
import { hostileText } from './hostile-text.ts';
import { runs } from './runs.ts';

/** What can happen to a line between the page and the file. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), with: fc.nat() }),
  fc.record({
    kind: fc.constant('blank' as const),
    at: fc.nat(),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('close up' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), text: hostileText }),
  fc.record({
    kind: fc.constant('garble' as const),
    at: fc.nat(),
    from: fc.nat(),
    text: hostileText,
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), from: fc.nat() }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(lines: readonly string[], change: Mutation): string[] {
  const at = change.at % Math.max(1, lines.length);
  const line = lines[at] ?? '';
  switch (change.kind) {
    case 'delete':
      return lines.toSpliced(at, 1);
    case 'repeat':
      return lines.toSpliced(at, 0, line);
    case 'swap': {
      const other = change.with % Math.max(1, lines.length);
      return lines.with(at, lines[other] ?? '').with(other, line);
    }
    case 'blank':
      return lines.toSpliced(at, 0, ...Array<string>(change.count).fill(''));
    case 'close up':
      return line === '' ? lines.toSpliced(at, 1) : [...lines];
    case 'insert':
      return lines.toSpliced(at, 0, change.text);
    case 'garble': {
      const from = change.from % (line.length + 1);
      return lines.with(at, line.slice(0, from) + change.text + line.slice(from + 3));
    }
    case 'cut': {
      const from = change.from % (line.length + 1);
      return lines.toSpliced(at, 1, line.slice(0, from), '', line.slice(from));
    }
  }
}

const page = fc
  .record({
    page: fc.constantFrom(...realPages),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 12 }),
    /** Half of the pages are cut out of a longer one: less to read, other neighbours. */
    from: fc.nat({ max: 60 }),
    length: fc.integer({ min: 8, max: 40 }),
  })
  .map(({ page: { text }, mutations, from, length }) =>
    mutations
      .reduce(mutate, text.split('\n').slice(from, from + length))
      .join('\n')
      // No decoded scan holds a lone surrogate; the page stays text.
      .toWellFormed()
      .replaceAll('\0', ''),
  );

const errors = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);

describe('pages damaged in every way', () => {
  it('are read without an error, every line once, nothing lost, twice the same', () => {
    fc.assert(
      fc.property(page, (text) => {
        fc.pre(/[^\s\u3000\ufeff\u200b-\u200f\u2028\u2029]/u.test(text));
        const scans = { 'p.txt': text };
        const result = read(scans);
        assert.deepEqual(errors(result.diagnostics), []);
        assertAccounted(scans, result);
        assert.deepEqual(read(scans), result);
      }),
      runs(2000),
    );
  });

  it('are read, or refused with a reason, whatever the bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
      fc.array(hostileText, { maxLength: 20 }).map((lines) => Buffer.from(lines.join('\n'))),
      fc
        .array(hostileText, { maxLength: 20 })
        .map((lines) => Buffer.from(lines.join('\n'), 'utf16le')),
    );
    fc.assert(
      fc.property(bytes, (scan) => {
        const result = normalize(inputOf({ 'p.txt': scan }));
        const refused = errors(result.diagnostics);
        assert.equal(result.ledgers.length + refused.length, 1, refused.join('\n'));
        for (const message of refused) assert.match(message, /^expected .+, found /u);
      }),
      runs(2000),
    );
  });
});
