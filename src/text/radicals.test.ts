import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ideographOf } from './radicals.ts';

test('every radical that looks like an ideograph becomes it', () => {
  const pairs = [
    '⻓长',
    '⺠民',
    '⻔门',
    '⻋车',
    '⻚页',
    '⻛风',
    '⻢马',
    '⻄西',
    '⻙韦',
    '⾼高',
    '⻳龟',
  ];
  for (const [radical = '', ideograph] of pairs) assert.equal(ideographOf(radical), ideograph);
});

test('of the supplement, one character is drawn like no ideograph and stays', () => {
  const stay: string[] = [];
  for (let code = 0x2e80; code <= 0x2ef3; code++) {
    const character = String.fromCodePoint(code);
    if (!/^\p{Unified_Ideograph}$/u.test(ideographOf(character)) && /\p{Assigned}/u.test(character))
      stay.push(character);
  }
  assert.deepEqual(stay, ['\u2e80']);
});
