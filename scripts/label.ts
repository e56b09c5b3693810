// npm run label -- page.txt [--content DIR] [12=headline+ 15=deck 20=body- …]
//   shows what each line of a page is read as, or labelled; with changes, writes page.json beside it
import './print-help.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compileLexicon } from '../src/normalize/lexicon.ts';
import { readContent } from '../src/normalize/read-content.ts';
import { readPage } from '../src/normalize/read-page.ts';
import { linesOf } from '../src/text/lines-of.ts';
import { changeLabels } from '../src/reading/training/label-page.ts';
import { LabelledPage } from '../src/reading/training/labelled.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { content: { type: 'string', default: 'content' } },
});
const [file, ...changes] = positionals;
if (file === undefined) {
  console.error('expected the text of a page: npm run label -- page.txt [12=headline+ …]');
  process.exit(1);
}
const bytes = readFileSync(file);
const target = file.replace(/\.[^.]*$/u, '.json');
const input = readContent(values.content, () => false);
const lexicon = compileLexicon(input.publication, input.zones);
const page = readPage({ name: file, bytes }, { ...input, corrections: [], issues: [] }, lexicon);
if ('message' in page) {
  console.error(`${file}: ${page.message}`);
  process.exit(1);
}
const known = existsSync(target)
  ? LabelledPage.parse(JSON.parse(readFileSync(target, 'utf8'))).lines
  : page.reading.lines.map(({ line, role, draft }) => ({ line, role, article: draft }));
try {
  const lines = changeLabels(known, changes);
  const printed = linesOf(new TextDecoder(page.reading.encoding.replace('-bom', '')).decode(bytes));
  for (const { line, role, article } of lines) {
    const text = printed[line - 1]?.trim().slice(0, 40) ?? '';
    console.log(
      `${String(line).padStart(4)} ${String(article ?? '–').padStart(3)} ${role.padEnd(13)} ${text}`,
    );
  }
  if (changes.length > 0) {
    writeFileSync(target, `${JSON.stringify({ lines }, null, 1)}\n`);
    console.log(`${target}: ${String(lines.length)} lines`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
