// npm run add -- page.txt [--issue 2025-05-16] [--page A2] [--as NAME.txt] [--content DIR]
// A new page: its text into content/scans, its issue into content/issues, and what was found on it.
import './print-help.ts';
import { parseArgs } from 'node:util';
import { formatAdded } from '../src/normalize/format-added.ts';
import { ContentError } from '../src/normalize/read-content.ts';
import { addScan } from '../src/normalize/store/add-scan.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: process.env.CONTENT_DIR ?? 'content' },
    issue: { type: 'string' },
    page: { type: 'string' },
    as: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new Error(
      `expected one text file (npm run add -- page.txt --issue 2025-05-16 --page A2), found ${positionals.length}`,
    );
  }
  const { content, ...known } = values;
  const added = await addScan(
    content,
    { file, ...known },
    {
      onWait: (pid) => {
        console.error(`Waiting for another run (process ${pid}) to end …`);
      },
    },
  );
  console.log(formatAdded(added, values));
  if (added.report.diagnostics.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (error instanceof ContentError) {
    for (const message of error.messages) console.error(`${values.content}/${message}`);
    console.error(`Nothing was added: ${error.messages.length} to settle first.`);
  } else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
