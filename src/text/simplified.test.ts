import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simplifiedOf } from './simplified.ts';

test('a Traditional character has one Simplified form', () => {
  assert.equal([...'許慧敏馮潔'].map(simplifiedOf).join(''), '许慧敏冯洁');
});

test('what Simplified texts print themselves stays: names are not changed into others', () => {
  assert.equal([...'李乾著范琛'].map(simplifiedOf).join(''), '李乾著范琛');
  assert.equal([...'A4版。'].map(simplifiedOf).join(''), 'A4版。');
});
