import { parseArticleFile } from '../markdown/article-file.ts';
import { Ledger } from '../domain/ledger.ts';
import type { FactStatus } from '../domain/issue.ts';
import type { z } from 'zod';
import { formatDiagnostic } from './format-report.ts';
import { fileNames } from '../scan/scan-files.ts';
import { weighDoubts } from './weigh-doubts.ts';
import type { AddedScan } from './store/add-scan.ts';

const STATUS: Readonly<Record<z.infer<typeof FactStatus>, string>> = {
  printed: 'printed on the page',
  inferred: 'inferred',
  editor: 'as you say',
  unknown: 'not printed, and you do not say',
};

/** What was found on a page that was just added: its date, its articles, and what to look at first. */
export function formatAdded(added: AddedScan, options: { content: string }): string {
  const { scan, issueFile, report } = added;
  const out = [`${options.content}/scans/${scan}`];
  if (issueFile !== undefined) out.push(`${options.content}/${issueFile}`);
  const { diagnostics, made } = report;
  const shown = { ...options, names: fileNames(report.summary.map((row) => row.scan)) };
  const text = made.ledgers.find((ledger) => ledger.scan === scan)?.text;
  if (text !== undefined) {
    const { issue, page } = Ledger.parse(JSON.parse(text));
    out.push(
      '',
      `Issue ${issue.id}, ${issue.date.edtf ?? 'no date'}: ${STATUS[issue.date.status]}`,
    );
    for (const { scan: where, line, printed, shows } of issue.date.evidence)
      out.push(`  ${where}:${line} ${printed}: ${shows}`);
    out.push(`Page ${page.label ?? '–'}: ${STATUS[page.status]}`);
    for (const { scan: where, line, printed, shows } of page.evidence)
      out.push(`  ${where}:${line} ${printed}: ${shows}`);
  }
  const articles = made.articles.filter(({ source }) => source.some((own) => own.scan === scan));
  out.push('', articles.length === 1 ? '1 article' : `${articles.length} articles`);
  for (const { file, text: words } of articles) {
    const { article } = parseArticleFile(words, file);
    const writers = article.byline.map(({ name }) => name).join('、');
    const zones = article.zones.join(', ');
    out.push(
      `  ${article.headline ?? '(no headline)'}`,
      `    ${zones === '' ? (article.place ?? 'no place') : zones}; ${writers === '' ? 'unsigned' : writers}; ${options.content}/${file}`,
    );
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const doubts = diagnostics.filter(
    ({ severity, file, message }) =>
      severity === 'doubt' && (file === `scans/${scan}` || message.includes(`scans/${scan};`)),
  );
  if (errors.length > 0) {
    out.push('', 'Errors: settle these, then run npm run normalize');
    for (const error of errors) out.push(...formatDiagnostic(error, shown));
  }
  if (doubts.length > 0) {
    out.push(
      '',
      'Doubts: look at these first (npm run dev shows them beside the page, under /desk/)',
    );
    for (const doubt of weighDoubts(doubts)) out.push(...formatDiagnostic(doubt, shown));
  } else if (errors.length === 0) out.push('', 'No doubts.');
  return out.join('\n');
}
