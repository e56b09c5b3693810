import { stringify } from 'yaml';
import type { Diagnostic } from './model.ts';
import { fileNames, stemOf } from '../scan/scan-files.ts';
import { weighDoubts } from './weigh-doubts.ts';
import type { RunReport } from './store/run-normalize.ts';

/** Display width: Han and full-width marks take two columns. */
const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (char > '\u2e7f' ? 2 : 1), 0);

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

function table(rows: readonly (readonly string[])[]): string[] {
  const widths =
    rows[0]?.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? '')))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, i) => pad(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The YAML that settles a doubt the other way, ready to paste into content/corrections. */
function pasteable(
  { file, choices }: Diagnostic,
  names: ReadonlyMap<string, string> | undefined,
): string[] {
  const other = choices?.[1] ?? choices?.[0];
  if (other === undefined) return [];
  const entry = stringify(
    { ...other.decision, reason: '…' },
    { collectionStyle: 'flow', lineWidth: 0 },
  );
  const scan = file.replace(/^scans\//, '');
  const target = names?.get(scan) ?? stemOf(scan);
  return [`      corrections/${target}.yaml  ${other.list}:  - ${entry.trim()}`];
}

/**
 * One diagnostic as lines of a list: its place and message, and for a doubt the YAML to paste, with
 * the file that takes it (`names` as of `fileNames`).
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  { content, names }: { content: string; names?: ReadonlyMap<string, string> },
): string[] {
  const { severity, file, line, ruleId, message } = diagnostic;
  const place = `${content}/${file}${line > 0 ? `:${line}` : ''}`;
  return [
    `  ${place} ${ruleId}: ${message}`,
    ...(severity === 'doubt' ? pasteable(diagnostic, names) : []),
  ];
}

/** Rows and doubts that a person looks through at a time. */
const SHOWN = 20;

const more = (left: number): string[] => (left > 0 ? [`  … ${left} more; all with --all`] : []);

/**
 * A run's report -> what the terminal shows: a row a scan, then errors and doubts, then one line. Of
 * many scans and doubts those that matter most, unless `all` are wanted.
 */
export function formatReport(
  report: RunReport,
  options: { content: string; check: boolean; all: boolean },
): string {
  const { summary, diagnostics, plan, changed, adopted } = report;
  const most = options.all ? Infinity : SHOWN;
  const names = fileNames(summary.map(({ scan }) => scan));
  const doubtful = new Set(summary.toSorted((a, b) => b.doubts - a.doubts).slice(0, most));
  const out = table([
    ['scan', 'issue', 'page', 'articles', 'joins', 'doubts'],
    ...summary
      .filter((row) => doubtful.has(row))
      .map((row) => [
        row.scan,
        row.issue,
        row.page ?? '–',
        String(row.articles),
        String(row.joins),
        String(row.doubts),
      ]),
  ]);
  out.push(...more(summary.length - most));
  for (const severity of ['error', 'doubt', 'info'] as const) {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity);
    if (found.length === 0) continue;
    const own = severity === 'doubt' ? weighDoubts(found) : found;
    const shown = severity === 'error' ? own : own.slice(0, most);
    out.push(
      '',
      { error: 'Errors', doubt: 'Doubts: look at these first', info: 'Notes' }[severity],
    );
    for (const diagnostic of shown)
      out.push(...formatDiagnostic(diagnostic, { ...options, names }));
    out.push(...more(own.length - shown.length));
  }
  if (adopted.length > 0) {
    out.push('', 'Direct edits made into corrections');
    for (const message of adopted) out.push(`  ${options.content}/${message}`);
  }
  if (plan.edited.size > 0) {
    out.push('', 'Edited by hand, and kept so');
    for (const path of [...plan.edited.keys()].sort()) out.push(`  ${options.content}/${path}`);
  }
  const total = (key: 'articles' | 'joins' | 'doubts'): number =>
    summary.reduce((sum, row) => sum + row[key], 0);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const { added, changed: rewritten, removed } = plan.counts;
  const did = !changed
    ? errors > 0
      ? 'nothing was written'
      : 'nothing changed'
    : `${options.check ? 'would be: ' : ''}${
        added + rewritten + removed > 0
          ? `${added} new, ${rewritten} changed, ${removed} removed`
          : 'only the ledger changed'
      }`;
  out.push(
    '',
    `${summary.length} scans, ${total('articles')} articles, ${total('joins')} joins, ${total('doubts')} doubts, ${errors} errors; ${did}`,
  );
  return out.join('\n');
}
