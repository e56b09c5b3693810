import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FEATURES } from '../reading/features/observe.ts';
import { nameReason, REASONS } from './reason-words.ts';

describe('nameReason', () => {
  it('has a word for each feature of the reading', () => {
    assert.deepEqual(
      FEATURES.filter(({ name }) => !(name in REASONS)).map(({ name }) => name),
      [],
    );
  });
  it('leaves out what a feature found', () => {
    assert.equal(nameReason('opens with: “'), '行首字符');
    assert.equal(nameReason('unheard of'), 'unheard of');
  });
});
