import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'astro/config';

// It is run from a copy of this program: its settings as far as they concern the layouts, and static
// output, as by default.
const project = process.cwd();
const { default: ours } = await import(pathToFileURL(join(project, 'astro.config.mjs')).href);
const { site, trailingSlash, build, vite, image } = ours;

export default defineConfig({
  site,
  trailingSlash,
  build,
  image,
  vite: { ...vite, resolve: { alias: { ours: join(project, 'src') } } },
  // The default would be node_modules/.astro, and node_modules is the one of this repository.
  cacheDir: './.cache',
});
