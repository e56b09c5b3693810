import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultOf } from '../normalize/check-patterns.ts';
import { Publication } from './publication.ts';

const { leadIns, furniture } = Publication.parse({ name: '临江日报', region: '临江省' });

describe('what Chinese newspapers share', () => {
  const kinds = { leadIns: leadIns.patterns, ...furniture };
  for (const [kind, conventions] of Object.entries(kinds))
    it(`${kind}: each pattern finds its example, in a time that grows with the line`, () => {
      assert.ok(conventions.length > 0);
      for (const { pattern, example } of conventions) {
        const source = kind === 'leadIns' ? `^(?:${pattern})` : pattern;
        assert.match(
          `${example} `.trimEnd(),
          new RegExp(source.replace('(?=[\\s　，,：:])', ''), 'u'),
        );
        assert.equal(faultOf(pattern), undefined, pattern);
      }
    });
});
