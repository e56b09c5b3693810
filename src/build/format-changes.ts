import type { PagesReport } from '../render/build-pages.ts';

const number = (n: number): string => n.toLocaleString('en');

/** Bytes in words: 12.3 MB, 4.5 kB. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What a build of the pages did, in a line: how many files are new, changed, gone, and how many stayed. */
export function formatChanges(report: PagesReport): string {
  const { added, changed, removed, files, bytes, bytesWritten } = report;
  const whole = `${number(files)} files, ${formatBytes(bytes)}`;
  if (added + changed + removed === 0) return `${whole}; nothing changed`;
  const changes = [
    added > 0 && `${number(added)} added`,
    changed > 0 && `${number(changed)} changed`,
    removed > 0 && `${number(removed)} removed`,
  ].filter((part) => part !== false);
  return `${whole}; ${changes.join(', ')} (${formatBytes(bytesWritten)} written)`;
}
