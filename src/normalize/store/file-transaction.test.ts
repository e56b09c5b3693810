import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tempContent, type TempContent } from '../../tests/temp-content.ts';
import {
  ChangedMeanwhile,
  commitFiles,
  type FileEffects,
  type FileStep,
  recover,
} from './file-transaction.ts';

const old: Record<string, string> = {
  'articles/a/1.md': 'one\n',
  'articles/a/2.md': 'two\n',
  'articles/b/3.md': 'three\n',
  'ledger/written/1.md': 'one\n',
  'ledger/written/2.md': 'two\n',
  'ledger/written/3.md': 'three\n',
  'ledger/p.json': '{}\n',
};

/** One article changes, one moves to another folder, one goes, one comes. */
const steps: FileStep[] = [
  {
    guard: { file: 'articles/a/1.md', text: 'one\n' },
    write: [
      ['articles/a/1.md', 'one, changed\n'],
      ['ledger/written/1.md', 'one, changed\n'],
    ],
    remove: [],
  },
  {
    guard: { file: 'articles/b/3.md', text: 'three\n' },
    write: [
      ['articles/c/3.md', 'three\n'],
      ['ledger/written/3.md', 'three\n'],
    ],
    remove: ['articles/b/3.md'],
  },
  {
    guard: { file: 'articles/a/2.md', text: 'two\n' },
    write: [],
    remove: ['articles/a/2.md', 'ledger/written/2.md'],
  },
  {
    guard: { file: 'articles/c/4.md', text: undefined },
    write: [
      ['articles/c/4.md', 'four\n'],
      ['ledger/written/4.md', 'four\n'],
    ],
    remove: [],
  },
  { write: [['ledger/p.json', '{"new":1}\n']], remove: [] },
];

const done: Record<string, string> = {
  'articles/a/1.md': 'one, changed\n',
  'articles/c/3.md': 'three\n',
  'articles/c/4.md': 'four\n',
  'ledger/p.json': '{"new":1}\n',
  'ledger/written/1.md': 'one, changed\n',
  'ledger/written/3.md': 'three\n',
  'ledger/written/4.md': 'four\n',
};

class Killed extends Error {}

/** Effects that stop the run before its n-th operation, as a kill would. */
function stopBefore(n: number): { files: FileEffects; count: () => number } {
  let count = 0;
  const step = (): void => {
    if (count++ === n) throw new Killed();
  };
  return {
    count: () => count,
    files: {
      makeFolder: (path) => {
        step();
        mkdirSync(path, { recursive: true });
      },
      write: (path, text) => {
        step();
        writeFileSync(path, text);
      },
      writeSafely: (path, text) => {
        step();
        writeFileSync(path, text);
      },
      move: (from, to) => {
        step();
        renameSync(from, to);
      },
      remove: (path) => {
        step();
        rmSync(path, { recursive: true, force: true });
      },
    },
  };
}

/** What a folder holds, but for the newspaper's own files and the work folder. */
const held = (content: TempContent): Record<string, string> =>
  Object.fromEntries(
    [...content.files()].filter(
      ([path]) => path.startsWith('articles/') || path.startsWith('ledger/'),
    ),
  );

/** Runs the step and stops it before its n-th operation; true when it came to its end. */
function runUntil(content: TempContent, n: number): boolean {
  try {
    commitFiles(content.dir, steps, stopBefore(n).files);
    return true;
  } catch (error) {
    assert.ok(error instanceof Killed);
    return false;
  }
}

describe('commitFiles', () => {
  it('stopped before any of its operations, it is undone or done by the next run', () => {
    const outcomes: string[] = [];
    for (let n = 0; ; n++) {
      const content = tempContent(old);
      const isDone = runUntil(content, n);
      for (const [path, text] of Object.entries(held(content)))
        assert.ok(text === old[path] || text === done[path], `${path} is half of something`);
      recover(content.dir);
      const isNew = held(content)['articles/c/4.md'] !== undefined;
      assert.deepEqual(held(content), isNew ? done : old, `before operation ${n}`);
      assert.deepEqual(
        [...content.files().keys()].filter((path) => path.startsWith('.normalize')),
        [],
      );
      content.remove();
      outcomes.push(isNew ? 'done' : 'undone');
      if (isDone) break;
    }
    // There is one point where the one turns into the other.
    assert.match(outcomes.join(' '), /^(?:undone ){8,}(?:done ?){12,}$/);
  });

  it('stopped while it is being completed, it is completed by the run after that', () => {
    for (let n = 0; ; n++) {
      const content = tempContent(old);
      runUntil(content, 15);
      const { files, count } = stopBefore(n);
      let isDone = true;
      try {
        recover(content.dir, files);
      } catch (error) {
        assert.ok(error instanceof Killed);
        isDone = false;
      }
      recover(content.dir);
      assert.deepEqual(held(content), done, `before operation ${n}`);
      content.remove();
      if (isDone) {
        assert.ok(count() > 5);
        break;
      }
    }
  });

  it('what an editor saves after the run was stopped is not overwritten', () => {
    const content = tempContent(old);
    runUntil(content, 12);
    content.write('articles/a/1.md', 'one, by hand\n');
    content.write('articles/a/2.md', 'two, by hand\n');
    content.write('articles/b/3.md', 'three, by hand\n');
    content.write('articles/c/4.md', 'four, by hand\n');
    recover(content.dir);
    assert.deepEqual(held(content), {
      ...old,
      'articles/a/1.md': 'one, by hand\n',
      'articles/a/2.md': 'two, by hand\n',
      'articles/b/3.md': 'three, by hand\n',
      'articles/c/4.md': 'four, by hand\n',
      'ledger/p.json': '{"new":1}\n',
    });
    content.remove();
  });

  it('what an editor saves between reading and writing stops it, with nothing done', () => {
    const content = tempContent({ ...old, 'articles/a/2.md': 'two, by hand\n' });
    assert.throws(() => {
      commitFiles(content.dir, steps);
    }, ChangedMeanwhile);
    assert.deepEqual(held(content), { ...old, 'articles/a/2.md': 'two, by hand\n' });
    content.remove();
  });
});
