// npm run normalize [-- --content DIR] [--check] [--adopt] [--all] [--explain SCAN:LINE]
// Scans -> articles and ledger, with a table and the doubts.
//   --content DIR         works on another content folder
//   --check               writes nothing, and exits 1 when anything would change
//   --adopt               turns edits of article files into corrections
//   --all                 shows every doubt, and not the first twenty
//   --explain a.txt:97    says why a line was read as it was
// Exits 1 on an error.
import './print-help.ts';
import { parseArgs } from 'node:util';
import { showProgress } from '../src/process/progress.ts';
import { explainLine } from '../src/normalize/explain-line.ts';
import { formatReport } from '../src/normalize/format-report.ts';
import { ContentError, readContent } from '../src/normalize/read-content.ts';
import { runNormalize } from '../src/normalize/store/run-normalize.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env.CONTENT_DIR ?? 'content' },
    check: { type: 'boolean', default: false },
    adopt: { type: 'boolean', default: false },
    /** Shows every scan, doubt and note, not the first of them. */
    all: { type: 'boolean', default: false },
    explain: { type: 'string' },
  },
});

async function main(): Promise<void> {
  if (values.explain !== undefined) {
    const [, scan = '', line = ''] = /^(.+):(\d+)$/.exec(values.explain) ?? [];
    if (scan === '') throw new Error(`--explain: expected SCAN:LINE, found ${values.explain}`);
    console.log(explainLine(readContent(values.content), scan, Number(line)));
    return;
  }
  if (values.check && values.adopt) {
    throw new Error('--check changes nothing and --adopt does: expected one of them, found both');
  }
  const progress = showProgress();
  const report = await runNormalize(values.content, {
    check: values.check,
    adopt: values.adopt,
    progress: (done, total) => {
      progress.report({ label: 'Reading the scans', done, total });
    },
    onWait: (pid) => {
      console.error(`Waiting for another run (process ${pid}) to end …`);
    },
  });
  progress.end();
  console.log(formatReport(report, values));
  const failed = report.diagnostics.some(({ severity }) => severity === 'error');
  if (failed || (values.check && report.changed)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (error instanceof ContentError) {
    for (const message of error.messages) console.error(`${values.content}/${message}`);
    console.error(`Nothing was written: ${error.messages.length} to settle.`);
  } else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
