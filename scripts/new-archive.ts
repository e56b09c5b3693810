// npm run new-archive -- DIR
// Makes a content folder for another newspaper and says what to do next.
import './print-help.ts';
import { parseArgs } from 'node:util';
import { newArchive } from '../src/new-archive/new-archive.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [dir, ...more] = positionals;
try {
  if (dir === undefined || more.length > 0)
    throw new Error(
      `expected one folder (npm run new-archive -- ../my-paper), found ${String(positionals.length)}`,
    );
  newArchive(dir);
  console.log(`${dir} is ready. Next:
  1. ${dir}/publication.yaml: write the newspaper's name and its region
  2. ${dir}/scans/: put the text files of its pages there
  3. npm run normalize -- --content ${dir}
  4. npm run build -- --content ${dir} --out ${dir}-site
  5. npm run serve -- --out ${dir}-site`);
} catch (error) {
  console.error(`new-archive: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
