// node write-downloads.mjs OUT: writes every file of our site that is no page, by our own endpoints:
// articles as Markdown, text and data, bundles, feeds, tables, sitemaps. A program of its own: in the
// heap that Eleventy has filled it takes three times as long, and by a template for each file longer still.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [out] = process.argv.slice(2);
const source = join(process.env.PROJECT_DIR, 'src');
const ours = (...names) => import(pathToFileURL(join(source, ...names)).href);

// Two of our modules ask Vite where the site stands.
globalThis.fromVite = { BASE_URL: '/', DEV: false };
registerHooks({
  load(url, context, next) {
    const found = next(url, context);
    if (!url.startsWith(pathToFileURL(source).href)) return found;
    const text = String(found.source).replaceAll('import.meta.env', 'globalThis.fromVite');
    return { ...found, source: text };
  },
});
const { sitePaths } = await ours('archive/site-paths.ts');
const { archive } = await ours('site/archive.ts');

const names = readdirSync(join(source, 'pages'), { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  // `feed.json` before `[file].json`.
  .sort((a, b) => a.split('[').length - b.split('[').length);
const endpoints = await Promise.all(
  names.map(async (name) => {
    const { GET } = await ours('pages', name);
    const path = name
      .slice(0, -'.ts'.length)
      .replace(/^\[\.{3}(\w+)\]\//, '(?:(?<$1>.+)/)?')
      .replaceAll(/\[(\w+)\]/g, '(?<$1>[^/]+)')
      .replace(/\.(\w+)$/, '\\.$1');
    const pattern = new RegExp(`^/${path}$`);
    return { pattern, make: GET.file };
  }),
);

function contentOf(path) {
  for (const { pattern, make } of endpoints) {
    const found = pattern.exec(decodeURI(path));
    if (found !== null) return make({ ...found.groups });
  }
  throw new Error(`${path}: expected an endpoint, found none`);
}

for (const paths of sitePaths(archive()).values()) {
  for (const path of paths) {
    if (path.endsWith('/') || path.endsWith('.html')) continue;
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await contentOf(path));
  }
}
