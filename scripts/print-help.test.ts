import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { z } from 'zod';
import { projectDir } from '../src/files/project-dir.ts';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')));

for (const [name, command] of Object.entries(scripts)) {
  const [script] = /scripts\/[\w-]+\.ts/.exec(command) ?? [];
  // preview is serve.
  if (script === undefined || name === 'preview') continue;
  void it(`says what npm run ${name} does`, () => {
    const help = execFileSync(process.execPath, [join(projectDir, script), '--help'], {
      encoding: 'utf8',
    });
    assert.match(help, new RegExp(`^npm (?:run )?${name}\\b`));
    assert.doesNotMatch(help, /^\/\/|^import/m);
  });
}
