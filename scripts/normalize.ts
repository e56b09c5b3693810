import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../src/archive/read-archive.ts';
import { normalize } from '../src/normalize/pipeline.ts';
import { ContentError, readContent } from '../src/normalize/read-content.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    check: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
});
try {
  const input = readContent(values.content);
  if (values.fresh) input.previous = [];
  const result = normalize(input);
  const files = [...result.articles, ...result.ledgers];
  for (const row of result.summary)
    console.log(row.scan, row.issue, row.page, row.articles, row.joins, row.doubts);
  for (const d of result.diagnostics)
    console.log(`${d.severity} ${d.file}:${d.line} ${d.ruleId}: ${d.message}`);
  const keep = new Set(files.map((f) => f.file));
  for (const f of files) {
    mkdirSync(dirname(join(values.content, f.file)), { recursive: true });
    writeFileSync(join(values.content, f.file), f.text);
  }
  for (const f of listFiles(join(values.content, 'articles'), '.md'))
    if (!keep.has(`articles/${f}`)) rmSync(join(values.content, 'articles', f));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  for (const m of error.messages) console.error(m);
  process.exitCode = 1;
}
void readFileSync;
