import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { z } from 'zod';
import { readRemembered } from './read-remembered.ts';
import { stampFiles } from './stamps.ts';

void describe('reading with a memory', () => {
  let home = '';
  let read: string[] = [];
  const at = (...path: string[]): string => join(home, ...path);
  const write = (name: string, text: string): void => {
    mkdirSync(join(at('files', name), '..'), { recursive: true });
    writeFileSync(at('files', name), text);
  };
  const readAll = (program = 'one'): [string, string][] => {
    read = [];
    const found = readRemembered(
      at('files'),
      stampFiles(at('files'), '.md'),
      (path, name, stamp) => {
        read.push(name);
        return { stamp, text: readFileSync(path, 'utf8') };
      },
      {
        folder: at('memory'),
        program,
        found: z.object({ stamp: z.string(), text: z.string() }),
      },
    );
    return found.map(([name, { text }]) => [name, text]);
  };
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'zhoukan-memory-'));
    write('北/a.md', 'A');
    write('北/b.md', 'B');
    write('南/c.md', 'C');
    readAll();
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  void it('reads nothing again that has not changed, and gives the same', () => {
    const all = [
      ['北/a.md', 'A'],
      ['北/b.md', 'B'],
      ['南/c.md', 'C'],
    ];
    assert.deepEqual(readAll().toSorted(), all.toSorted());
    assert.deepEqual(read, []);
  });

  void it('reads what changed and what is new, and remembers it', () => {
    write('北/b.md', 'B, changed');
    write('南/d.md', 'D');
    const found = new Map(readAll());
    assert.deepEqual(read.toSorted(), ['北/b.md', '南/d.md'].toSorted());
    assert.equal(found.get('北/b.md'), 'B, changed');
    readAll();
    assert.deepEqual(read, []);
  });

  void it('forgets files and folders that are gone', () => {
    rmSync(at('files/北/a.md'));
    rmSync(at('files/南'), { recursive: true });
    assert.deepEqual(readAll(), [['北/b.md', 'B']]);
    assert.deepEqual(readdirSync(at('memory')), [`${encodeURIComponent('北')}.json`]);
  });

  void it('reads everything again when it is read for something else, or the memory is torn', () => {
    readAll('two');
    assert.equal(read.length, 3);
    writeFileSync(at('memory', `${encodeURIComponent('北')}.json`), '{"schema":"two","files":{');
    readAll('two');
    assert.equal(read.length, 2);
  });
});
