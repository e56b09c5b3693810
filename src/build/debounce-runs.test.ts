import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { debounceRuns } from './debounce-runs.ts';

it('makes one run of many calls, and one more for calls during a run', async () => {
  let [runs, atOnce, most] = [0, 0, 0];
  const call = debounceRuns(5, async () => {
    runs++;
    most = Math.max(most, ++atOnce);
    await sleep(30);
    atOnce--;
  });
  call();
  call();
  call();
  await sleep(20);
  assert.equal(runs, 1);
  call();
  await sleep(90);
  assert.equal(runs, 2);
  assert.equal(most, 1);
});
