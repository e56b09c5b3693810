import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOfPath } from './time-spent.ts';

test('pages that are made alike are of one kind', () => {
  assert.equal(kindOfPath('/articles/2025-05-09-a1-03/'), '/articles/…/');
  assert.equal(kindOfPath('/articles/2025-05-09-a1-03.json'), '/articles/….json');
  assert.equal(kindOfPath('/issues/2025-05-09/a1/'), '/issues/…/…/');
  assert.equal(kindOfPath('/feed.xml'), '/feed.xml');
  assert.equal(kindOfPath('/'), '/');
});
