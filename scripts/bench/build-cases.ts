import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BenchContent } from './bench-content.ts';
import type { BenchRow, Change, Group } from './bench-row.ts';
import { checkDownloads, checkPages } from './check-pages.ts';
import { type Command, type Cost, measure } from './measure.ts';
import { measureFolders, walkFiles } from './measure-folder.ts';
import { bundleNames, type OwnBuild } from './own-build.ts';
import { changeLayout, forgetBuild, type PageBuilder } from './page-builder.ts';

/** One line of the table, still to be measured. */
export interface BenchCase {
  group: Group;
  change: Change;
  /** Makes the change; before each run, not measured. */
  prepare: () => void | Promise<void>;
  run: () => Promise<Cost>;
  /** What else is told of the last run. */
  count?: () => Partial<Pick<BenchRow, 'files' | 'bytes' | 'bundles'>>;
}

const nothing = (): void => undefined;
/** A layout that was not used before, over all sizes and builders. */
let layouts = 0;

/** Reading the scans. */
export function normalizeCases(content: BenchContent): BenchCase[] {
  const written = ['articles', 'ledger'].map((name) => join(content.folder, name));
  const run = content.normalize;
  const of = (change: Change, prepare: BenchCase['prepare']): BenchCase => ({
    ...{ group: 'normalize', change, prepare, run },
    count: () => measureFolders(written),
  });
  return [
    of('cold', content.forget),
    of('nothing changed', nothing),
    of('one scan changed', content.changeScan),
    of('one scan added', content.addScan),
  ];
}

/**
 * Pages from articles, by ours or by another builder: the same changes of the same articles.
 * `like` is our site, if it was built.
 */
export function pageCases(
  group: Group,
  builder: PageBuilder,
  content: BenchContent,
  like: string,
): BenchCase[] {
  const prepare: Record<Change, BenchCase['prepare']> = {
    cold: async () => {
      await content.provideArticles();
      forgetBuild(builder);
    },
    'nothing changed': nothing,
    'template changed': () => {
      changeLayout(builder, ++layouts);
    },
    'one article changed': content.changeArticle,
    'one scan changed': content.changeArticle,
    'one scan added': content.addArticles,
  };
  return builder.changes.map((change) => ({
    group,
    change,
    prepare: prepare[change],
    run: () => measure(builder.command),
    count: () => {
      checkPages(join(content.folder, 'articles'), builder.out, like);
      if (builder.hasDownloads) checkDownloads(builder.out, like);
      return measureFolders([builder.out]);
    },
  }));
}

/** The search index of our site, without the pages. */
export function searchCases({ search }: OwnBuild, content: BenchContent): BenchCase[] {
  let before = new Set<string>();
  const of = (change: Change, prepare: BenchCase['prepare']): BenchCase => ({
    group: 'search',
    change,
    prepare: async () => {
      await prepare();
      before = bundleNames(search.out);
    },
    run: () => measure(search.command),
    count: () => ({
      ...measureFolders([search.out]),
      bundles: [...bundleNames(search.out)].filter((name) => !before.has(name)).length,
    }),
  });
  return [
    of('cold', async () => {
      await content.provideArticles();
      forgetBuild(search);
    }),
    of('nothing changed', nothing),
    of('one article changed', content.changeArticle),
    of('one scan added', content.addArticles),
  ];
}

/** The least there is: a loop that writes files of the number and sizes that our site has. */
export function bareCases(
  { pages }: OwnBuild,
  content: BenchContent,
  scratch: string,
): BenchCase[] {
  const list = join(scratch, 'files.json');
  const out = join(scratch, 'bare');
  const command: Command = {
    script: join(import.meta.dirname, 'write-bare.ts'),
    args: [list, out],
  };
  return [
    {
      group: 'bare',
      change: 'cold',
      prepare: async () => {
        await content.provideArticles();
        if (measureFolders([pages.out]).files === 0) await measure(pages.command);
        const files = [...walkFiles(pages.out)];
        mkdirSync(scratch, { recursive: true });
        writeFileSync(
          list,
          JSON.stringify(files.map(({ path, bytes }) => [relative(pages.out, path), bytes])),
        );
        rmSync(out, { recursive: true, force: true });
      },
      run: () => measure(command),
      count: () => measureFolders([out]),
    },
  ];
}
