import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles, readYaml } from '../archive/read-archive.ts';
import type { SitePath, Volume } from '../archive/site-paths.ts';
import { digestSources } from '../build/digest-sources.ts';
import { projectDir } from '../build/run-program.ts';
import { Publication } from '../domain/publication.ts';
import { uiLanguageOf } from '../site/ui-language.ts';
import { takeLock } from '../normalize/store/run-lock.ts';
import { compileSite } from './compile-site.ts';
import { fileName } from './file-name.ts';
import { makeFiles } from './make-files.ts';
import {
  forgetUnfinished,
  type KnownFile,
  type PageMemory,
  recallPages,
  recallUnfinished,
  rememberPages,
  rememberUnfinished,
} from './page-memory.ts';
import { planPages } from './plan-pages.ts';
import {
  type CompiledPages,
  digestOfBytes,
  type MadeFile,
  removeSiteFile,
  writeSiteFile,
} from './site-writer.ts';

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

/** Reads of all pages under numbers, so that each is remembered once. */
class ReadNumbers {
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(name, number);
    }
    return number;
  }

  names(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** A function that is asked for each thing once. */
function rememberAnswers(ask: (name: string) => string): (name: string) => string {
  const answers = new Map<string, string>();
  return (name) => {
    let answer = answers.get(name);
    if (answer === undefined) {
      answer = ask(name);
      answers.set(name, answer);
    }
    return answer;
  };
}

/** `/articles/2025-05-09-a1-03/` -> `/articles/…/`: pages that are made alike, for the account of time. */
const kindOfPath = (path: string): string => {
  const parts = path.split('/');
  return parts.length <= 2
    ? path
    : [parts[0], parts[1], ...parts.slice(2).map((part) => part.replace(/^[^.]+/, '…'))].join('/');
};

/** Brings styles, scripts and public files up to date. Returns them with their digests. */
function writeAssets(
  from: string,
  out: string,
  before: ReadonlyMap<string, string>,
): { assets: Map<string, string>; written: string[]; removed: string[]; bytes: number } {
  const assets = new Map<string, string>();
  const written: string[] = [];
  let bytes = 0;
  for (const name of listFiles(from, '')) {
    const content = readFileSync(join(from, name));
    const digest = digestOfBytes(content);
    assets.set(name, digest);
    if (before.get(name) === digest && existsSync(join(out, name))) continue;
    writeSiteFile(join(out, name), content);
    written.push(name);
    bytes += content.length;
  }
  const removed = [...before.keys()].filter((name) => !assets.has(name));
  return { assets, written, removed, bytes };
}

/**
 * Brings the pages of a site up to date: makes those that do not exist or would come out differently
 * now, removes those that are no more, and leaves every other file alone. The result is the same, to
 * the byte, as that of a build into an empty folder. Runs once in a process: the compiled site reads
 * its content folder once. Throws when a page cannot be made.
 */
export async function buildPages(options: PagesOptions): Promise<PagesReport> {
  const { content, out, base, volume } = options;
  const publicationFile = join(content, 'publication.yaml');
  const publication = readYaml(publicationFile, Publication);
  const site = options.site ?? publication.site.url ?? undefined;
  const times = new Map<string, { files: number; ms: number }>();
  const spend = (name: string, ms: number, files = 0): void => {
    const time = times.get(name) ?? { files: 0, ms: 0 };
    times.set(name, { files: time.files + files, ms: time.ms + ms });
  };
  let last = performance.now();
  const lap = (name: string): void => {
    spend(name, performance.now() - last);
    last = performance.now();
  };

  const place = createHash('sha256').update(out).digest('hex').slice(0, 16);
  const home = join(projectDir, '.cache/pages', place);
  const memoryFile = join(home, 'pages.json');
  const unfinishedFile = join(home, 'unfinished.json');
  const release = takeLock(home, { wait: 600_000 });
  try {
    // Scripts of the browser carry the words of one language.
    const languages = [publication.language, uiLanguageOf(publication)];
    const code = createHash('sha256')
      .update(JSON.stringify([digestSources(sources), base, site ?? null, languages]))
      .digest('hex')
      .slice(0, 24);
    const env = { CONTENT_DIR: content, BASE: base, SITE: site };
    const compiled = await compileSite(code, env);
    lap('compile the pages');
    Object.assign(process.env, { CONTENT_DIR: content, SITE_CODE: code });
    const pages = (await import(pathToFileURL(compiled.entry).href)) as CompiledPages;
    const paths: SitePath[] = pages.listPaths();
    const wanted = paths.filter((each) => volume === undefined || each.volume === volume);
    const pathOf = new Map(wanted.map(({ path }) => [fileName(path), path]));
    lap('read the archive');

    const key = createHash('sha256')
      .update(code)
      .update(readFileSync(publicationFile))
      .update(volume ?? '')
      .digest('hex');
    const memory = existsSync(out) ? recallPages(memoryFile) : undefined;
    const unfinished = recallUnfinished(unfinishedFile);
    // Of what stands in a folder that no build remembers, nothing is known.
    if (memory === undefined) {
      rmSync(out, { recursive: true, force: true });
      mkdirSync(out, { recursive: true });
    }
    const fingerprintOf = rememberAnswers(pages.fingerprintOf);
    const there = new Set(memory === undefined ? [] : listFiles(out, ''));
    const plan = planPages({
      wanted: [...pathOf.keys()],
      key,
      memory,
      unfinished,
      isThere: (name) => there.has(name),
      fingerprintOf,
    });
    lap('see what changed');

    const inDoubt = new Set(unfinished?.names);
    const isDoubtful = (name: string): boolean => unfinished?.names === null || inDoubt.has(name);
    const before = (name: string): string | undefined =>
      there.has(name) && !isDoubtful(name) ? memory?.files.get(name)?.digest : undefined;
    const touches = plan.stale.length > 0 || plan.gone.length > 0;
    if (touches) {
      rememberUnfinished(unfinishedFile, {
        names: memory === undefined ? null : [...plan.stale, ...plan.gone],
      });
    }

    const numbers = new ReadNumbers();
    const files = new Map<string, KnownFile>();
    for (const [name, { digest, size, reads }] of plan.fresh) {
      const own = reads.map((read) => numbers.of(memory?.reads[read]?.name ?? ''));
      files.set(name, { digest, size, reads: own });
    }
    const added: string[] = [];
    const changed: string[] = [];
    let bytesWritten = 0;
    let done = 0;
    const onMade = ({ path, digest, size, reads, isWritten, time }: MadeFile): void => {
      const name = fileName(path);
      files.set(name, { digest, size, reads: reads.map((read) => numbers.of(read)) });
      if (isWritten) {
        (there.has(name) ? changed : added).push(name);
        bytesWritten += size;
      }
      spend(`  ${kindOfPath(path)}`, time, 1);
      options.onProgress?.(++done, plan.stale.length);
    };
    await makeFiles(
      pages,
      plan.stale.map((name) => ({ path: pathOf.get(name) ?? '', before: before(name) })),
      { entry: compiled.entry, out },
      onMade,
    );
    for (const name of plan.gone) removeSiteFile(out, name);
    lap('make the files');

    const { assets, ...assetChanges } = writeAssets(
      compiled.assets,
      out,
      memory?.assets ?? new Map(),
    );
    for (const name of assetChanges.removed) removeSiteFile(out, name);
    for (const name of assetChanges.written) (there.has(name) ? changed : added).push(name);
    lap('styles and scripts');

    if (touches || memory?.key !== key || assetChanges.written.length > 0) {
      const reads = numbers.names().map((name) => ({ name, fingerprint: fingerprintOf(name) }));
      const ordered = new Map(
        [...pathOf.keys()].flatMap((name) => {
          const file = files.get(name);
          return file === undefined ? [] : [[name, file] as const];
        }),
      );
      rememberPages(memoryFile, { key, reads, files: ordered, assets } satisfies PageMemory);
    }
    forgetUnfinished(unfinishedFile);
    lap('remember');
    return {
      added: added.sort(),
      changed: changed.sort(),
      removed: [...plan.gone.filter((name) => there.has(name)), ...assetChanges.removed].sort(),
      rendered: plan.stale.length,
      files: files.size + assets.size,
      bytes: [...files.values()].reduce((sum, { size }) => sum + size, 0),
      bytesWritten: bytesWritten + assetChanges.bytes,
      times: [...times].map(([name, time]) => ({ name, ...time })),
    };
  } finally {
    release();
  }
}
