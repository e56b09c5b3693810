import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles, readYaml } from '../archive/read-archive.ts';
import type { Volume } from '../archive/site-paths.ts';
import { digestSources } from '../build/digest-sources.ts';
import { projectDir } from '../build/run-program.ts';
import { Publication } from '../domain/publication.ts';
import { takeLock } from '../normalize/store/run-lock.ts';
import { uiLanguageOf } from '../site/ui-language.ts';
import { compileSite } from './compile-site.ts';
import { fileName } from './file-name.ts';
import { makeFiles } from './make-files.ts';
import {
  forgetUnfinished,
  type KnownFile,
  recallPages,
  recallUnfinished,
  rememberPages,
  rememberUnfinished,
} from './page-memory.ts';
import { planPages } from './plan-pages.ts';
import { ReadNumbers } from './read-numbers.ts';
import { type CompiledPages, type MadeFile, removeSiteFile } from './site-writer.ts';
import { TimeSpent } from './time-spent.ts';
import { writeAssets } from './write-assets.ts';

/** What to build, and what to tell meanwhile. */
export interface PagesOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the site's folder. */
  out: string;
  /** Path under which the site will stand: `/` or `/archive/`. */
  base: string;
  /** `https://example.org`; without it, publication.yaml says. */
  site?: string | undefined;
  /** Builds one part of the site alone; parts built apart are joined by copying. */
  volume?: Volume | undefined;
  onProgress?: (done: number, total: number) => void;
}

/** What a build did. */
export interface PagesReport {
  /** Names of files that are new, that came out differently, and that are no longer there. */
  added: string[];
  changed: string[];
  removed: string[];
  /** Files that were rendered, whether they came out differently or not. */
  rendered: number;
  /** All files of the pages, and their bytes. */
  files: number;
  bytes: number;
  /** Bytes of the files that were added or changed. */
  bytesWritten: number;
  /** Where the time went: step or kind of page, files, ms. */
  times: { name: string; files: number; ms: number }[];
}

/** Everything that the compiled site is made from, besides packages and where it will stand. */
const sources = ['src/**/*.{ts,astro,css}', 'public/**/*', 'astro.config.mjs', 'tsconfig.json'];

const hashOf = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
};

/** A function that is asked for each thing once. */
function rememberAnswers(ask: (name: string) => string): (name: string) => string {
  const answers = new Map<string, string>();
  return (name) => {
    const answer = answers.get(name) ?? ask(name);
    answers.set(name, answer);
    return answer;
  };
}

/**
 * Brings the pages of a site up to date: makes those that do not exist or would come out differently
 * now, removes those that are no more, and leaves every other file alone. The result is the same, to
 * the byte, as that of a build into an empty folder. Runs once in a process: the compiled site reads
 * its content folder once. Throws when a page cannot be made; what was left half done is done again
 * by the next build.
 */
export async function buildPages(options: PagesOptions): Promise<PagesReport> {
  const home = join(projectDir, '.cache/pages', hashOf(options.out).slice(0, 16));
  const release = await takeLock(home, { wait: 600_000 });
  try {
    return await bringUpToDate(options, home);
  } finally {
    release();
  }
}

async function bringUpToDate(options: PagesOptions, home: string): Promise<PagesReport> {
  const { content, out, base, volume } = options;
  const publicationFile = join(content, 'publication.yaml');
  const publication = readYaml(publicationFile, Publication);
  const site = options.site ?? publication.site.url ?? undefined;
  const time = new TimeSpent();

  // Scripts of the browser carry the words of one language.
  const languages = [publication.language, uiLanguageOf(publication)];
  const code = hashOf(JSON.stringify([digestSources(sources), base, site ?? null, languages]));
  const compiled = await compileSite(code, { CONTENT_DIR: content, BASE: base, SITE: site });
  time.lap('compile the pages');

  Object.assign(process.env, { CONTENT_DIR: content, SITE_CODE: code });
  const pages = (await import(pathToFileURL(compiled.entry).href)) as CompiledPages;
  const pathOf = new Map(
    pages
      .listPaths()
      .filter((each) => volume === undefined || each.volume === volume)
      .map(({ path }) => [fileName(path), path]),
  );
  time.lap('read the archive');

  const key = hashOf(code, readFileSync(publicationFile), volume ?? '');
  const memoryFile = join(home, 'pages.json');
  const unfinishedFile = join(home, 'unfinished.json');
  const memory = existsSync(out) ? recallPages(memoryFile) : undefined;
  const unfinished = recallUnfinished(unfinishedFile);
  if (memory === undefined) {
    // Of what stands in a folder that no build remembers, nothing is known.
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
  }
  const there = new Set(memory === undefined ? [] : listFiles(out, ''));
  const fingerprintOf = rememberAnswers(pages.fingerprintOf);
  const plan = planPages({
    wanted: [...pathOf.keys()],
    key,
    memory,
    unfinished,
    isThere: (name) => there.has(name),
    fingerprintOf,
  });
  time.lap('see what changed');

  const isTouched = plan.stale.length > 0 || plan.gone.length > 0;
  if (isTouched) {
    const names = memory === undefined ? null : [...plan.stale, ...plan.gone];
    rememberUnfinished(unfinishedFile, { names });
  }
  const numbers = new ReadNumbers();
  const files = new Map<string, KnownFile>();
  for (const [name, known] of plan.fresh) {
    const reads = known.reads.map((read) => numbers.of(memory?.reads[read]?.name ?? ''));
    files.set(name, { ...known, reads });
  }
  const added: string[] = [];
  const changed: string[] = [];
  let bytesWritten = 0;
  let done = 0;
  const onMade = ({ path, digest, size, reads, isWritten, ms }: MadeFile): void => {
    const name = fileName(path);
    files.set(name, { digest, size, reads: reads.map((read) => numbers.of(read)) });
    if (isWritten) {
      (there.has(name) ? changed : added).push(name);
      bytesWritten += size;
    }
    time.spendOnPage(path, ms);
    options.onProgress?.(++done, plan.stale.length);
  };
  const inDoubt = new Set(unfinished?.names);
  /** Digest of what is on disk, where that is certain: the same bytes are not written again. */
  const before = (name: string): string | undefined =>
    unfinished?.names === null || inDoubt.has(name) || !there.has(name)
      ? undefined
      : memory?.files.get(name)?.digest;
  await makeFiles(
    pages,
    plan.stale.map((name) => ({ path: pathOf.get(name) ?? '', before: before(name) })),
    { entry: compiled.entry, out },
    onMade,
  );
  for (const name of plan.gone) removeSiteFile(out, name);
  time.lap('make the files');

  const assets = writeAssets(compiled.assets, out, memory?.assets ?? new Map<string, string>());
  for (const name of assets.written) (there.has(name) ? changed : added).push(name);
  time.lap('styles and scripts');

  if (isTouched || memory?.key !== key || assets.written.length > 0) {
    const reads = numbers.names().map((name) => ({ name, fingerprint: fingerprintOf(name) }));
    rememberPages(memoryFile, { key, reads, files, assets: assets.digests });
  }
  forgetUnfinished(unfinishedFile);
  time.lap('remember');
  return {
    added: added.sort(),
    changed: changed.sort(),
    removed: [...plan.gone.filter((name) => there.has(name)), ...assets.removed].sort(),
    rendered: plan.stale.length,
    files: files.size + assets.digests.size,
    bytes: [...files.values()].reduce((sum, { size }) => sum + size, 0) + assets.bytes,
    bytesWritten: bytesWritten + assets.bytesWritten,
    times: time.list(),
  };
}
