import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeText } from './encode-text.ts';

test('text becomes the bytes that Node writes, short or long, with half characters replaced', () => {
  for (const text of [
    '',
    'a',
    '开发区 𠮷 €',
    '\ud842',
    '\udfb7𠮷\ud842',
    '区'.repeat(99_999),
    '区'.repeat(100_001),
  ])
    assert.deepEqual(Buffer.from(encodeText(text)), Buffer.from(text));
});
