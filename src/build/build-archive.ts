import type { Volume } from '../archive/site-paths.ts';
import type { PagesReport } from '../render/build-pages.ts';
import { formatChanges } from './format-changes.ts';
import { runScript } from '../process/run-program.ts';
import type { Step } from '../process/steps.ts';

/** From where, for where, and to where an archive is built. */
export interface BuildOptions {
  /** Folder with publication.yaml, zones.yaml, scans/. */
  content: string;
  /** Folder that is written. */
  out: string;
  /** Path under which the site will stand: `/` or `/archive/`. */
  base: string;
  /** `https://example.org`; without it, publication.yaml says. */
  site?: string | undefined;
  /** Builds one part of the site alone: a year, `undated` or `common`. */
  volume?: Volume | undefined;
  /** Is told what became of the pages. */
  onPages?: (report: PagesReport) => void;
}

/** `archive` and `/archive` -> `/archive/`. Throws for what is no path. */
export function parseBase(text: string): string {
  const base = `/${text.replace(/^\/+|(?<!\/)\/+$/g, '')}/`.replace('//', '/');
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    throw new Error(`--base: expected a path such as /archive/, found ${JSON.stringify(text)}`);
  }
  return base;
}

/** Last line that is not blank. */
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)?.trim() ?? '';

/** Scans -> articles and ledger. */
export function normalizeStep({ content }: Pick<BuildOptions, 'content'>): Step {
  return {
    name: 'Reading the scans',
    run: async () => ({
      summary: lastLine(await runScript('scripts/normalize.ts', ['--content', content])),
    }),
  };
}

/** Articles -> search index, inside the built site. */
export function searchStep({
  content,
  out,
  volume,
}: Pick<BuildOptions, 'content' | 'out' | 'volume'>): Step {
  const args = [
    ...['--content', content, '--out', out],
    ...(volume === undefined ? [] : ['--volume', volume]),
  ];
  return {
    name: 'Building the search index',
    run: async (report) => ({
      summary: lastLine(
        await runScript('scripts/build-search.ts', args, { onMessage: passOn(report) }),
      ),
    }),
  };
}

/** Hands on what a step's own process sends of how far it is. */
const passOn =
  (report: (done: number, total: number) => void) =>
  (message: unknown): void => {
    // Both scripts send nothing else.
    const { done, total } = message as { done: number; total: number };
    report(done, total);
  };

/** Builds the pages in a process of their own. */
async function runPages(
  { content, out, base, site, volume }: BuildOptions,
  report: (done: number, total: number) => void,
): Promise<PagesReport> {
  const args = [
    ...['--content', content, '--out', out, '--base', base],
    ...(site === undefined ? [] : ['--site', site]),
    ...(volume === undefined ? [] : ['--volume', volume]),
  ];
  const output = await runScript('scripts/build-pages.ts', args, {
    onMessage: passOn(report),
  });
  // Printed by that script.
  return JSON.parse(lastLine(output)) as PagesReport;
}

/** Articles -> pages, then the search index: what makes `dist/` from `content/`. */
export function siteSteps(options: BuildOptions): Step[] {
  return [
    {
      name: 'Building the pages',
      run: async (report) => {
        const done = await runPages(options, report);
        options.onPages?.(done);
        return { summary: formatChanges(done) };
      },
    },
    searchStep(options),
  ];
}
