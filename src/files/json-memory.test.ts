import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { recallJson, recallLists, rememberJson, rememberLists } from './json-memory.ts';

/** Any value, so long as it was written in this form. */
const form = { form: 1, schema: z.unknown() };
const listsForm = (lists: number) => ({
  form: 1,
  schemas: Array<z.ZodType>(lists).fill(z.unknown()),
});

const withFolder = (use: (home: string) => void): void => {
  const home = mkdtempSync(join(tmpdir(), 'zhoukan-json-'));
  try {
    use(home);
  } finally {
    rmSync(home, { recursive: true });
  }
};

void it('gives what was remembered last, and nothing of a file that is missing or torn', () => {
  withFolder((home) => {
    const file = join(home, 'a/b.json');
    assert.equal(recallJson(file, form), undefined);
    rememberJson(file, form, { 期: 1 });
    rememberJson(file, form, { 期: 2 });
    assert.deepEqual(recallJson(file, form), { 期: 2 });
    assert.deepEqual(readdirSync(join(home, 'a')), ['b.json']);
    writeFileSync(file, '{"期":');
    assert.equal(recallJson(file, form), undefined);
  });
});

void it('gives lists of any length, and nothing of those that are missing or torn', () => {
  withFolder((home) => {
    const file = join(home, 'lists.jsonl');
    const recalled = () => recallLists(file, listsForm(4))?.map((recall) => recall());
    assert.equal(recalled(), undefined);
    for (const length of [0, 1, 999, 1000, 1001, 2500]) {
      const values = Array.from({ length }, (_, i) => [i, `第${String(i)}期`, []]);
      rememberLists(file, listsForm(4), [values.values(), [], [[]], values]);
      assert.deepEqual(recalled(), [values, [], [[]], values]);
      const bytes = readFileSync(file);
      for (const cut of [1, 2, 3, bytes.length - 2, bytes.length - 1]) {
        writeFileSync(file, bytes.subarray(0, -cut));
        assert.equal(recalled(), undefined, `${length} values, ${cut} bytes less`);
      }
    }
    assert.deepEqual(readdirSync(home), ['lists.jsonl']);
  });
});

void it('gives nothing of a file in which a byte is another', () => {
  withFolder((home) => {
    const [value, lists] = [join(home, 'value.json'), join(home, 'lists.jsonl')];
    const damage = (file: string): void => {
      writeFileSync(file, readFileSync(file, 'latin1').replace('1', '7'), 'latin1');
    };
    rememberJson(value, form, { 期: 1, 版: 2 });
    rememberLists(lists, listsForm(2), [['a'], [1, 2]]);
    damage(value);
    damage(lists);
    assert.deepEqual(
      [recallJson(value, form), recallLists(lists, listsForm(2))],
      [undefined, undefined],
    );
  });
});

void it('gives nothing that was written in another form, or has another shape', () => {
  withFolder((home) => {
    const [value, lists] = [join(home, 'value.json'), join(home, 'lists.jsonl')];
    const numbers = { form: 1, schema: z.array(z.number()) };
    rememberJson(value, numbers, [1, 2]);
    assert.deepEqual(recallJson(value, numbers), [1, 2]);
    assert.equal(recallJson(value, { ...numbers, form: 2 }), undefined);
    assert.equal(recallJson(value, { form: 1, schema: z.array(z.string()) }), undefined);
    const pair = { form: 1, schemas: [z.number(), z.string()] };
    rememberLists(lists, pair, [[1], ['期']]);
    assert.deepEqual(
      recallLists(lists, pair)?.map((recall) => recall()),
      [[1], ['期']],
    );
    assert.equal(recallLists(lists, { ...pair, form: 2 }), undefined);
    assert.equal(recallLists(lists, listsForm(3)), undefined);
    const [first] = recallLists(lists, { form: 1, schemas: [z.string(), z.string()] }) ?? [];
    assert.throws(() => first?.(), /expected string/);
  });
});

void it('is written by two threads at the same time', async () => {
  const home = mkdtempSync(join(tmpdir(), 'zhoukan-json-'));
  try {
    const source = `
      const { rememberJson } = await import(process.env.MODULE);
      for (let i = 0; i < 300; i++) rememberJson(process.env.FILE, { form: 1 }, 'x'.repeat(50_000));`;
    const file = join(home, 'a.json');
    const env = { MODULE: import.meta.resolve('./json-memory.ts'), FILE: file };
    await Promise.all(
      [1, 2].map(async () => {
        const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
        const [code] = (await once(new Worker(url, { env }), 'exit')) as [number];
        assert.equal(code, 0);
      }),
    );
    assert.equal(recallJson(file, form), 'x'.repeat(50_000));
    assert.deepEqual(readdirSync(home), ['a.json']);
  } finally {
    rmSync(home, { recursive: true });
  }
});
