/**
 * `--help` of a command: the lines at the head of its script. Imported first by every command, before
 * anything else is loaded.
 */
import { readFileSync } from 'node:fs';

const [, script = ''] = process.argv;
if (process.argv.includes('--help')) {
  const lines = readFileSync(script, 'utf8').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  console.log(
    lines
      .slice(0, end)
      .map((line) => line.replace(/^\/\/ ?/, ''))
      .join('\n'),
  );
  process.exit(0);
}
