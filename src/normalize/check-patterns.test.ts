import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { faultOf } from './check-patterns.ts';
import { ContentError, readContent } from './read-content.ts';

describe('faultOf', () => {
  const wrong: [pattern: string, found: RegExp][] = [['^(?:本?报+)+$', /报\+, which repeats/u]];
  for (const [pattern, found] of wrong)
    it(`finds what is wrong with ${pattern}`, () => {
      const fault = faultOf(pattern);
      assert.match(fault ?? '', found);
      assert.ok(fault?.includes(`in ${pattern};`));
    });

  // A line of furniture is short: what grows with the square of its length does no harm.
  const right = [
    '^定价\\s*[:：]?\\s*\\d+元',
    '\\s+主办$',
    '^定价\\s*(?:[:：]\\s*)?\\d+元',
    '第\\d{1,3}版',
    '^\\s+主办$',
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
  it('of lead-ins may open with a repetition: they are only tried at the start of a text', () => {
    const { messages } = messagesWith(
      '  patterns:\n    - {',
      "  patterns:\n    - { pattern: '\\s*快讯[电讯]', example: 快讯讯 }\n    - {",
    );
    assert.deepEqual(
      messages.filter((message) => message.startsWith('publication.yaml')),
      [],
    );
  });
});
