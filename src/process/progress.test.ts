import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatBar, formatLine, formatWait, showProgress } from './progress.ts';

const label = 'Building the pages';

describe('formatWait', () => {
  it('says seconds, minutes, hours', () => {
    assert.deepEqual([0.2, 59.5, 61, 3540, 3600, 5000].map(formatWait), [
      '1 s',
      '60 s',
      '1 min',
      '59 min',
      '1 h 0 min',
      '1 h 23 min',
    ]);
  });
});

describe('formatBar', () => {
  it('fills with the work; tells the time left at the speed so far', () => {
    assert.equal(
      formatBar({ label, done: 3, total: 12, elapsed: 40 }, 100),
      '██████··················  3/12, 2 min left  Building the pages',
    );
  });
  it('tells no time before the first piece and after the last', () => {
    assert.equal(
      formatBar({ label, done: 0, total: 12, elapsed: 40 }, 100),
      `${'·'.repeat(24)}  0/12  Building the pages`,
    );
    assert.equal(
      formatBar({ label, done: 12, total: 12, elapsed: 40 }, 100),
      `${'█'.repeat(24)}  12/12  Building the pages`,
    );
  });
  it('goes by the share of the work where pieces differ in size', () => {
    assert.equal(
      formatBar({ label, done: 11, total: 12, elapsed: 30, share: 0.5 }, 100),
      '████████████············  11/12, 30 s left  Building the pages',
    );
  });
  it('never wraps', () => {
    assert.equal(
      formatBar({ label, done: 3, total: 12, elapsed: 40 }, 36),
      '██████··················  3/12, 2 m',
    );
  });
});

describe('formatLine', () => {
  it('is plain', () => {
    assert.equal(
      formatLine({ label, done: 3, total: 12, elapsed: 40 }),
      '3/12, 2 min left: Building the pages',
    );
  });
});

describe('showProgress', () => {
  const show = (isTerminal: boolean) => {
    const seen = { text: '', now: 0 };
    const stream = { columns: 40, write: (text: string) => (seen.text += text) };
    const { report, end } = showProgress({ stream, isTerminal, clock: () => seen.now });
    const at = (now: number, done: number): void => {
      seen.now = now;
      report({ label: 'pages', done, total: 4 });
    };
    return { seen, end, at };
  };

  it('draws over its bar in a terminal, at most ten times a second, and clears it', () => {
    const { seen, at, end } = show(true);
    at(1, 1);
    at(1.05, 2);
    at(2, 2);
    end();
    assert.equal(
      seen.text,
      '\r\x1b[K██████··················  1/4, 3 s left' +
        '\r\x1b[K████████████············  2/4, 2 s left' +
        '\r\x1b[K',
    );
  });

  it('writes a plain line every ten seconds elsewhere, and none before', () => {
    const { seen, at, end } = show(false);
    at(1, 1);
    at(5, 2);
    at(11, 3);
    end();
    assert.equal(seen.text, '3/4, 4 s left: pages\n');
  });
});
