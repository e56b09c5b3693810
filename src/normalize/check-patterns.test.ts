import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { faultOf } from './check-patterns.ts';
import { findFurniture } from './forms/furniture.ts';
import { compileLexicon } from './lexicon.ts';
import { ContentError, readContent } from './read-content.ts';

describe('faultOf', () => {
  const wrong: [pattern: string, found: RegExp][] = [
    ['^(?:本?报+)+$', /报\+, which repeats/u],
    ['(?:主办|\\s*承办?\\s*)*单位', /and \\s\*, which can match the same/u],
  ];
  for (const [pattern, found] of wrong)
    it(`finds what is wrong with ${pattern}`, () => {
      const fault = faultOf(pattern);
      assert.match(fault ?? '', found);
      assert.ok(fault?.includes(`in ${pattern};`));
    });

  // A line of furniture is short: what grows with the square of its length does no harm.
  const right = [
    '^定价\\s*(?:[:：]\\s*)?\\d+元',
    '^定价\\s*[:：]?\\s*\\d+元',
    '\\s+主办$',
    '国内统一刊号',
    '见.{0,8}版',
  ];
  for (const pattern of right)
    it(`has nothing to say of ${pattern}`, () => {
      assert.equal(faultOf(pattern), undefined);
    });
});

describe('the patterns of publication.yaml', () => {
  /** The messages when one line of the file is written otherwise. */
  function messagesWith(
    line: string,
    instead: string,
  ): { number: number; messages: readonly string[] } {
    const dir = mkdtempSync(join(tmpdir(), 'zhoukan-patterns-'));
    const text = readFileSync('content/publication.yaml', 'utf8');
    const number = text.slice(0, text.indexOf(line)).split('\n').length;
    assert.ok(text.includes(line));
    writeFileSync(
      join(dir, 'publication.yaml'),
      text.replace(line, () => instead),
    );
    writeFileSync(join(dir, 'zones.yaml'), readFileSync('content/zones.yaml'));
    try {
      readContent(dir);
    } catch (error) {
      assert.ok(error instanceof ContentError);
      return { number, messages: error.messages };
    } finally {
      rmSync(dir, { recursive: true });
    }
    assert.fail('expected an error');
  }

  it('are refused where one takes for ever, with its place and what is wrong', () => {
    const { number, messages } = messagesWith(
      'standingHeads: ',
      "furniture: { masthead: [{ pattern: '^(?:邮发)?(?:代+号*)+$', example: 代号 }] }\nstandingHeads: ",
    );
    const own = messages.filter((message) => message.startsWith('publication.yaml'));
    assert.equal(own.length, 1);
    assert.match(
      own[0] ?? '',
      new RegExp(
        `^publication\\.yaml:${number}:\\d+ furniture\\.masthead\\.\\d+\\.pattern: expected`,
      ),
    );
    assert.ok(own[0]?.includes('in ^(?:邮发)?(?:代+号*)+$;'));
  });
  it('that only take as long as a power of the line are quick on a line of 40,000 blanks', () => {
    const { publication, zones } = readContent('content');
    const slow = { pattern: '\\s*[:：]?\\s*[:：]?\\s*讯终', example: '讯终' };
    assert.equal(faultOf(slow.pattern), undefined);
    const lexicon = compileLexicon(
      {
        ...publication,
        leadIns: { ...publication.leadIns, patterns: [slow, ...publication.leadIns.patterns] },
        furniture: {
          masthead: [slow],
          folio: [slow],
          staff: [slow],
          footer: [slow],
          teaser: [slow],
        },
      },
      zones,
    );
    const texts = [`版${' '.repeat(40_000)}面`, `${' '.repeat(40_000)}，面`];
    const start = performance.now();
    const found = findFurniture(texts, lexicon);
    assert.ok(performance.now() - start < 500);
    assert.deepEqual(found, [undefined, undefined]);
  });
});
