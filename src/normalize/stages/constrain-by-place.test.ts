import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { Ledger } from '../../domain/ledger.ts';
import { readFixture } from '../../tests/read-fixture.ts';
import { normalize, type NormalizeResult } from '../pipeline.ts';

const bytes = (ending: string): Uint8Array => readFileSync(`src/tests/boxed-pages/page.${ending}`);

for (const ending of ['hocr', 'xml']) {
  describe(`a page with boxes, as ${ending}`, () => {
    let result: NormalizeResult;
    const name = `p3.${ending}`;
    before(() => {
      const input = readFixture('column-break');
      result = normalize({ ...input, corrections: [], scans: [{ name, bytes: bytes(ending) }] });
    });

    it('gives an article for each heading, with its paragraphs', () => {
      assert.deepEqual(
        result.articles.map(({ text }) => /headline: "(.*)"/u.exec(text)?.[1]),
        ['新灌渠绕过北坡果园', '旧报装订成册供人翻阅'],
      );
      const [canal = '', library = ''] = result.articles.map(({ text }) => text);
      const paragraphs = (text: string): number =>
        text.split('\n---\n')[1]?.trim().split('\n\n').length ?? 0;
      assert.equal(paragraphs(canal), 4);
      assert.equal(paragraphs(library), 3);
      assert.match(canal, /孩子放学可以坐在那里看水/u);
    });

    it('accounts for every line, by its place on the page where that says what it is', () => {
      const ledger = Ledger.parse(JSON.parse(result.ledgers[0]?.text ?? ''));
      assert.equal(ledger.scan, name);
      assert.equal(ledger.issue.id, '2025-06-20');
      assert.ok(ledger.lines.length >= 35);
      assert.equal(ledger.lines.filter(({ role }) => role === 'headline').length, 2);
      assert.ok(result.diagnostics.every(({ severity }) => severity !== 'error'));
    });
  });
}

describe('a broken page with boxes', () => {
  it('is an error with its line, and the others are read', () => {
    const input = readFixture('column-break');
    const broken = new TextEncoder().encode('<alto>\n<Layout>');
    const { diagnostics, articles } = normalize({
      ...input,
      scans: [...input.scans, { name: 'broken.xml', bytes: broken }],
    });
    const found = diagnostics.find(({ severity }) => severity === 'error');
    assert.deepEqual([found?.file, found?.line], ['scans/broken.xml', 2]);
    assert.ok(articles.length > 0);
  });
});
