import { join } from 'node:path';
import { defineConfig, passthroughImageService } from 'astro/config';
import { readYaml } from './src/files/read-yaml.ts';
import { astroCommands } from './src/build/astro-commands.ts';
import { Publication } from './src/domain/publication.ts';
import { contentDir, memoryDir } from './src/site/content-dir.ts';
import { textLangOf, uiLanguageOf, wordsIn } from './src/site/ui-language.ts';

const publication = readYaml(join(contentDir, 'publication.yaml'), Publication);
const site = process.env['SITE'] ?? publication.site.url;

/**
 * Where the site will stand comes from outside: `--site`/SITE (or publication.yaml) and `--base`/BASE.
 * Styles and scripts are files of their own, so that pages stay small, browsers keep them, and the
 * policy of src/site/content-security-policy.ts needs no hash that changes with a build.
 * `astro build` makes the same files as `npm run build`, which has Astro compile the site with
 * src/render/astro.config.ts and makes only those that changed.
 */
export default defineConfig({
  ...(site === null ? {} : { site }),
  base: process.env['BASE'] ?? '/',
  integrations: [astroCommands(contentDir)],
  cacheDir: join(memoryDir, 'astro'),
  trailingSlash: 'always',
  // `/zones/NAME/feed.json` has the form of `[file].json` too: the more specific route makes it.
  prerenderConflictBehavior: 'ignore',
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Scripts of the browser: they carry the words of one language, not of all.
    define: {
      'import.meta.env.WORDS': JSON.stringify(wordsIn(uiLanguageOf(publication))),
      'import.meta.env.TEXT_LANG': JSON.stringify(textLangOf(publication) ?? ''),
    },
  },
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
});
