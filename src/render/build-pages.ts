import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readYaml } from '../files/read-yaml.ts';
import { readParts } from '../archive/read-parts.ts';
import { shortDigest } from '../files/short-digest.ts';
import type { Volume } from '../archive/site-paths.ts';
import { digestSources, type Sources } from '../files/digest-sources.ts';
import { frugal, free, letHeapGrow } from '../process/heap-growth.ts';
import { Publication } from '../domain/publication.ts';
import { takeLock } from '../files/run-lock.ts';
import { partsMemory } from '../site/content-dir.ts';
import { uiLanguageOf } from '../site/ui-language.ts';
import { compileSite } from './compile-site.ts';
import { FileChanges } from './file-changes.ts';
import type { CompiledPages, MadeFile } from './file-maker.ts';
import { fileName, isPage } from './file-name.ts';
import { FileQueue } from './file-queue.ts';
import { lookAtFolders } from './look-at-folders.ts';
import { makeFiles, secondThreadFor } from './make-files.ts';
import { OpenVolumes } from './open-volumes.ts';
import { PageMemory, pageMemoryOf } from './page-memory.ts';
import { type PagePlan, planPages } from './plan-pages.ts';
import { removeSiteFile } from './site-writer.ts';
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
  /** Files that are new, that came out differently, and that are no longer there. */
  added: number;
  changed: number;
  removed: number;
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

/** What every file of the site is made from, besides packages and where it will stand. */
const program: Sources[] = [
  { below: 'src', endings: ['.ts'] },
  'astro.config.mjs',
  'tsconfig.json',
];
/** What pages are made from besides; no module of the program imports a template (eslint.config.mjs). */
const templates: Sources[] = [
  { below: 'src', endings: ['.astro', '.css'] },
  { below: 'public', endings: [''] },
];

const hashOf = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
};

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));

function digestOfFile(file: string): string | undefined {
  try {
    return shortDigest(readFileSync(file));
  } catch {
    return undefined;
  }
}

/**
 * Brings the pages of a site up to date: makes those that do not exist or would come out differently
 * now, removes those that are no more, and leaves every other file alone. The result is the same, to
 * the byte, as that of a build into an empty folder. Runs once in a process: the compiled site reads
 * its content folder once. Throws when a page cannot be made; what was left half done is done again
 * by the next build.
 */
export async function buildPages(options: PagesOptions): Promise<PagesReport> {
  const home = pageMemoryOf(options.out);
  const release = await takeLock(home, { wait: 600_000 });
  try {
    return await bringUpToDate(options, new PageMemory(home));
  } finally {
    release();
  }
}

async function bringUpToDate(options: PagesOptions, memory: PageMemory): Promise<PagesReport> {
  const { content, out, base, volume } = options;
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  let before = isFolder ? memory.site() : undefined;
  const folders = before === undefined ? undefined : lookAtFolders({ content, out });
  const publicationFile = join(content, 'publication.yaml');
  const publication = readYaml(publicationFile, Publication);
  const site = options.site ?? publication.site.url ?? undefined;
  const time = new TimeSpent();

  // Scripts of the browser carry the words of one language.
  const languages = [publication.language, uiLanguageOf(publication)];
  const code = hashOf(JSON.stringify([digestSources(program), base, site ?? null, languages]));
  const compiledCode = hashOf(code, digestSources(templates));
  const env = { CONTENT_DIR: content, BASE: base, SITE: site };
  const compiled = await compileSite(compiledCode, env, () =>
    readParts(content, partsMemory(content)),
  );
  time.lap('compile the pages');

  Object.assign(process.env, { CONTENT_DIR: content, SITE_CODE: code });
  const task = { entry: compiled.entry, out };
  // What was compiled anew makes the page of every article again.
  const second = secondThreadFor(compiled.meanwhile?.articles.length ?? 0, task);
  const pages = (await import(pathToFileURL(compiled.entry).href)) as CompiledPages;
  pages.useParts(
    compiled.meanwhile ?? readParts(content, partsMemory(content), await folders?.stamps()),
  );
  const keyOf = (by: string): string => hashOf(by, readFileSync(publicationFile), volume ?? '');
  const keys = { pageKey: keyOf(compiledCode), fileKey: keyOf(code) };
  // Most of the site will be found as it was.
  if (before?.pageKey === keys.pageKey) letHeapGrow(free);
  const beginAnew = (): void => {
    // No build remembers this folder, so nothing is known of what stands in it.
    before = undefined;
    memory.clear();
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
  };
  if (before === undefined) beginAnew();
  // A function of its own: nobody may hold on to the paths of everything once it is planned.
  const look = async (): Promise<PagePlan | undefined> => {
    const wanted = pages.listPaths();
    if (volume !== undefined)
      for (const each of wanted.keys()) if (each !== volume) wanted.delete(each);
    time.lap('read the archive');
    const plan = await planPages({
      wanted,
      remembered: memory.volumes(),
      recall: (each) => memory.volume(each),
      isTrusted: (path) =>
        isPage(path) ? before?.pageKey === keys.pageKey : before?.fileKey === keys.fileKey,
      unfinished: memory.unfinished(),
      seen: Promise.resolve(before === undefined ? undefined : folders?.seen(wanted)),
      digestOf: (path) => digestOfFile(join(out, fileName(path))),
      fingerprintOf: pages.fingerprintOf,
    });
    time.lap('see what changed');
    return plan;
  };
  let plan = await look();
  if (plan === undefined) {
    beginAnew();
    plan = await look();
  }
  if (plan === undefined) throw new Error(`${out}: what is remembered of it cannot be forgotten`);
  const { isThere } = plan;
  letHeapGrow(frugal);

  const volumes = new OpenVolumes(plan.volumes, memory);
  const queue = new FileQueue(plan.volumes);
  const stale = queue.size;
  if (stale > 0 || plan.gone.length > 0) {
    const touched = (): string[] => [...plan.volumes.flatMap((each) => each.stale), ...plan.gone];
    memory.begin({ paths: before === undefined ? null : touched() });
  }
  const changes = new FileChanges();
  let { files, bytes } = plan.fresh;
  const onMade = (made: MadeFile): void => {
    files++;
    bytes += made.size;
    if (made.isWritten) changes.write(made.size, isThere(made.path));
    time.spendOnPage(made.path, made.ms);
    options.onProgress?.(files - plan.fresh.files, stale);
    volumes.take(made);
  };
  await makeFiles(pages, queue, task, onMade, second);
  for (const name of plan.gone.map(fileName)) if (removeSiteFile(out, name)) changes.removed++;
  time.lap('make the files');

  const assets = writeAssets(compiled.assets, out, before?.assets ?? new Set<string>());
  for (const { size, wasThere } of assets.written) changes.write(size, wasThere);
  changes.removed += assets.removed;
  time.lap('styles and scripts');

  volumes.closeAll();
  for (const each of plan.vanished) memory.forgetVolume(each);
  const volumesNow = new Set(memory.volumes());
  // Whatever changes the key of files changes that of pages.
  const isAsBefore =
    before?.pageKey === keys.pageKey &&
    isSameSet(before.assets, assets.names) &&
    isSameSet(before.volumes, volumesNow);
  if (!isAsBefore) memory.rememberSite({ ...keys, assets: assets.names, volumes: volumesNow });
  memory.end();
  time.lap('remember');
  return {
    added: changes.added,
    changed: changes.changed,
    removed: changes.removed,
    rendered: stale,
    files: files + assets.names.size,
    bytes: bytes + assets.bytes,
    bytesWritten: changes.bytesWritten,
    times: time.list(),
  };
}
