import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { readYaml } from './src/archive/read-archive.ts';
import { Publication } from './src/domain/publication.ts';
import { contentDir } from './src/site/content-dir.ts';

const publication = readYaml(join(contentDir, 'publication.yaml'), Publication);
/** A cache for each content folder: builds of two newspapers at once do not mix. */
const place = createHash('sha256').update(contentDir).digest('hex').slice(0, 8);
const site = process.env['SITE'] ?? publication.site.url;

/**
 * Where the site will stand comes from outside: `--site`/SITE (or publication.yaml) and `--base`/BASE.
 * Styles and scripts are files of their own, so that pages stay small, browsers keep them, and the
 * policy of src/site/content-security-policy.ts needs no hash that changes with a build.
 */
export default defineConfig({
  ...(site === null ? {} : { site }),
  base: process.env['BASE'] ?? '/',
  cacheDir: join('.cache/astro', place),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
