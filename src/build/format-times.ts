import { formatTable } from './format-table.ts';
import type { PagesReport } from '../render/build-pages.ts';

/** Where the time of a build of the pages went: steps, and under them the kinds of files that were made. */
export function formatTimes({ times }: Pick<PagesReport, 'times'>): string {
  const row = ({ name, files, ms }: PagesReport['times'][number]): string[] => [
    name,
    files === 0 ? '' : String(files),
    (ms / 1000).toFixed(2),
    files === 0 ? '' : (ms / files).toFixed(2),
  ];
  const isKind = (name: string): boolean => name.startsWith(' ');
  const kinds = times.filter(({ name }) => isKind(name)).sort((a, b) => b.ms - a.ms);
  const steps = times.filter(({ name }) => !isKind(name));
  return formatTable([
    ['where the time went', 'files', 'seconds', 'ms a file'],
    ...steps.flatMap((step) =>
      step.name === 'make the files' ? [row(step), ...kinds.map(row)] : [row(step)],
    ),
  ]);
}
