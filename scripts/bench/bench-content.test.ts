import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { listFiles } from '../../src/files/list-files.ts';
import { addSentence, makeBenchContent } from './bench-content.ts';

describe('addSentence', () => {
  it('goes behind the first sentence of the first long paragraph', () => {
    const body = `${'长'.repeat(80)}。后一句。`;
    assert.equal(
      addSentence(`标题\n\n短句。\n\n${body}\n`, '新句。'),
      `标题\n\n短句。\n\n${'长'.repeat(80)}。新句。后一句。\n`,
    );
  });
  it('throws for a page without a paragraph', () => {
    assert.throws(
      () => addSentence('标题\n', '新句。'),
      /expected a line of 80 characters or more/,
    );
  });
});

describe('the content of a benchmark', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhoukan-bench-content-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const articles = (): Map<string, string> =>
    new Map(
      listFiles(join(folder, 'articles'), '.md').map((name) => [
        name,
        readFileSync(join(folder, 'articles', name), 'utf8'),
      ]),
    );

  it('changes one article, and adds the articles of one page', async () => {
    const content = makeBenchContent(folder, 20, {
      script: 'scripts/normalize.ts',
      args: ['--content', folder],
    });
    await content.provideArticles();
    const first = articles();
    await content.changeArticle();
    const second = articles();
    assert.deepEqual([...second.keys()], [...first.keys()]);
    const changed = [...second].filter(([name, text]) => first.get(name) !== text);
    assert.equal(changed.length, 1);
    assert.match(changed[0]?.[1] ?? '', /这是为测量添上的第1句话。/);

    await content.addArticles();
    const third = articles();
    for (const [name, text] of second) assert.equal(third.get(name), text);
    const added = [...third.keys()].filter((name) => !second.has(name));
    assert.ok(
      added.length >= 3 && added.every((name) => name.includes('/2025-10-03-')),
      added.join(),
    );
  });
});
