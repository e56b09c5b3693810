import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { isWhole, readSeal, sealOf, writeSeal } from '../files/sealed-folder.ts';
import { projectDir } from '../files/project-dir.ts';
import { runBin } from '../process/run-program.ts';

/** Where compiled sites are kept, one folder for each key. */
const home = join(projectDir, '.cache/compiled');
/** Compiled sites that are kept: those of a few bases and of what was tried last. */
const kept = 8;

/** A site that Astro has compiled: what renders its pages, and the files that browsers load. */
export interface CompiledSite {
  /** The module of src/render/server.ts. */
  entry: string;
  /** Folder of styles, scripts and public files. */
  assets: string;
}

function forgetOldest(): void {
  const folders = readdirSync(home)
    .map((name) => ({ folder: join(home, name), used: statSync(join(home, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { folder } of folders.slice(kept)) rmSync(folder, { recursive: true, force: true });
}

/** Whether a compiled site is there, whole to the byte. */
function isKept(folder: string): boolean {
  const seal = readSeal(folder);
  return seal !== undefined && isWhole(folder, seal);
}

/**
 * Compiles the pages of the site with Astro, unless that was done under the same key before: the
 * compiled pages read the archive when they are asked for, so a change of content compiles nothing.
 * Astro is a process of its own: `meanwhile` is called while it works, if it does, and its result given.
 */
export async function compileSite<T>(
  key: string,
  env: Record<string, string | undefined>,
  meanwhile: () => T,
): Promise<CompiledSite & { meanwhile: T | undefined }> {
  const folder = join(home, key);
  const compiled = { entry: join(folder, 'server/entry.mjs'), assets: join(folder, 'client') };
  if (isKept(folder)) {
    utimesSync(folder, new Date(), new Date());
    return { ...compiled, meanwhile: undefined };
  }
  mkdirSync(home, { recursive: true });
  const unfinished = `${folder}.${String(process.pid)}`;
  let found: T | undefined;
  try {
    const astro = runBin('astro', ['build', '--config', 'src/render/astro.config.ts'], {
      env: { ...env, COMPILED_DIR: unfinished },
    });
    try {
      found = meanwhile();
    } finally {
      // Whatever happens: it must not write any more when its folder is removed.
      await astro;
    }
    writeSeal(unfinished, sealOf(unfinished));
    // One that is damaged stands there.
    if (!isKept(folder)) rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another build may have compiled the same in the meantime.
    if (!isKept(folder)) throw error;
  }
  forgetOldest();
  return { ...compiled, meanwhile: found };
}
