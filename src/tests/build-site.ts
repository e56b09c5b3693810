import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../files/project-dir.ts';
import { runScript } from '../process/run-program.ts';

/** A site that a test built, and the content folder it was built from. */
export interface TestSite {
  content: string;
  out: string;
}

/**
 * Copies a content folder and builds it as `npm run build` does: scans, pages, search index. The
 * folders have a place of their own under `.cache`, always the same, so that caches find themselves.
 */
export async function buildSite(name: string, from: string): Promise<TestSite> {
  const folder = join(projectDir, '.cache/test-sites', name);
  const site = { content: join(folder, 'content'), out: join(folder, 'dist') };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(from, site.content, { recursive: true });
  await runScript('scripts/build.ts', ['--content', site.content, '--out', site.out]);
  return site;
}
