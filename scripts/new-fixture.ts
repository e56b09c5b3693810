// npm run new-fixture -- NAME scan.txt [--lines 3-51]
// Makes a case of the normalizer from a scan, or from some of its lines, and shows what it gives.
import './print-help.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fixturesDir } from '../src/tests/read-fixture.ts';
import { writeFixture } from '../src/tests/write-fixture.ts';

const usage = 'npm run new-fixture -- NAME scan.txt [--lines 3-51]';

function fail(message: string): never {
  console.error(`new-fixture: ${message}\n  ${usage}`);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  options: { lines: { type: 'string' } },
  allowPositionals: true,
});
const [name = '', scan = ''] = positionals;
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
  fail(`expected a name such as headline-after-body, found ${JSON.stringify(name)}`);
}
const file = existsSync(scan) ? scan : join('content/scans', scan);
if (scan === '' || !existsSync(file))
  fail(`expected a scan, found no file ${JSON.stringify(scan)}`);
const folder = join(fixturesDir, name);
if (existsSync(folder)) fail(`${folder} is already there; take another name, or remove it`);

/** Lines keep their bytes, line ends included: a part of a file is read as the file was. */
function partOf(bytes: Buffer, range: string): Buffer {
  const [, first, last] =
    /^(\d+)-(\d+)$/.exec(range) ?? fail(`expected --lines 3-51, found ${range}`);
  const lines = bytes.toString('latin1').split(/(?<=\n)/);
  return Buffer.from(lines.slice(Number(first) - 1, Number(last)).join(''), 'latin1');
}

const bytes = readFileSync(file);
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'input.txt'),
  values.lines === undefined ? bytes : partOf(bytes, values.lines),
);
writeFixture(name);
console.log(
  `${folder}/input.txt and what it gives now in ${folder}/expected/.\n` +
    `Read it line by line and correct the rule; UPDATE=${name} npm test writes it again.`,
);
