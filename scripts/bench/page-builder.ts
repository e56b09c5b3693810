import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Change } from './bench-row.ts';
import type { Command } from './measure.ts';

/** A program that makes pages from the articles of a content folder: ours, or one to compare with. */
export interface PageBuilder {
  command: Command;
  /** What it writes. */
  out: string;
  /** Folders that it keeps between runs. */
  caches: readonly string[];
  /** The layout of all its pages; a copy that may be changed. */
  layout: string;
  /** Whether it also writes the files to download: articles as data, bundles, feeds, tables. */
  hasDownloads: boolean;
  /** The cases that are measured, in this order. */
  changes: readonly Change[];
}

/** As if it had never run. */
export function forgetBuild({ out, caches }: Pick<PageBuilder, 'out' | 'caches'>): void {
  for (const folder of [out, ...caches]) rmSync(folder, { recursive: true, force: true });
}

const mark = /<!-- change \d+ -->\n/g;

/** Text of a layout -> the same with a mark before the end of `body`, another for each number. */
export function markLayout(layout: string, number: number): string {
  const clean = layout.replace(mark, '');
  const at = clean.lastIndexOf('</body>');
  if (at < 0) throw new Error('expected a layout with </body>, found none');
  return `${clean.slice(0, at)}<!-- change ${number} -->\n${clean.slice(at)}`;
}

/** Changes the layout of all pages, each time to another text. */
export function changeLayout({ layout }: Pick<PageBuilder, 'layout'>, number: number): void {
  writeFileSync(layout, markLayout(readFileSync(layout, 'utf8'), number));
}
