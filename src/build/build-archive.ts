import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listFiles, readYaml } from '../archive/read-archive.ts';
import { readRedirects } from '../archive/read-redirects.ts';
import { Publication } from '../domain/publication.ts';
import { contentSecurityPolicy } from '../site/content-security-policy.ts';
import { formatHeaders, formatRedirects } from './host-files.ts';
import { runBin, runScript } from './run-program.ts';
import type { Step } from './steps.ts';

/** From where, for where, and to where an archive is built. */
export interface BuildOptions {
  /** Folder with publication.yaml, zones.yaml, scans/. */
  content: string;
  /** Folder that is written. */
  out: string;
  /** Path under which the site will stand: `/` or `/archive/`. */
  base: string;
  /** `https://example.org`; without it, publication.yaml says. */
  site?: string | undefined;
}

/** `archive` and `/archive` -> `/archive/`. Throws for what is no path. */
export function parseBase(text: string): string {
  const base = `/${text.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) {
    throw new Error(`--base: expected a path such as /archive/, found ${JSON.stringify(text)}`);
  }
  return base;
}

function sizeOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
    0,
  );
  const pages = files.filter((entry) => entry.name.endsWith('.html')).length;
  return `${pages} pages, ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`;
}

/** Last line that is not blank. */
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)?.trim() ?? '';

/** Scans -> articles and ledger. */
export function normalizeStep({ content }: Pick<BuildOptions, 'content'>): Step {
  return {
    name: 'Reading the scans',
    run: async () => ({
      summary: lastLine(await runScript('scripts/normalize.ts', ['--content', content])),
    }),
  };
}

/** Articles -> search index, inside the built site. */
export function searchStep({ content, out }: Pick<BuildOptions, 'content' | 'out'>): Step {
  return {
    name: 'Building the search index',
    run: async () => ({
      summary: lastLine(
        await runScript('scripts/build-search.ts', [], {
          env: { CONTENT_DIR: content, OUT_DIR: out },
        }),
      ),
    }),
  };
}

/** Writes `_headers` and `_redirects`, which Cloudflare Pages and Netlify read and others ignore. */
function writeHostFiles({ content, out, base }: BuildOptions): void {
  const { search } = readYaml(join(content, 'publication.yaml'), Publication);
  const ids = new Set(
    listFiles(join(content, 'articles'), '.md').map((name) => basename(name, '.md')),
  );
  const policy = contentSecurityPolicy({ wasm: search?.engine !== 'bigram' });
  writeFileSync(join(out, '_headers'), formatHeaders({ base, policy }));
  const redirects = readRedirects(content);
  writeFileSync(
    join(out, '_redirects'),
    formatRedirects({ base, redirects, exists: (id) => ids.has(id) }),
  );
}

/** Articles -> pages, then the search index: what makes `dist/` from `content/`. */
export function siteSteps(options: BuildOptions): Step[] {
  const { content, out, base, site } = options;
  const env = { CONTENT_DIR: content, BASE: base, SITE: site };
  return [
    {
      name: 'Building the pages',
      run: async () => {
        await runBin('astro', ['build', '--outDir', out], { env });
        writeHostFiles(options);
        return { summary: sizeOf(out) };
      },
    },
    searchStep({ content, out }),
  ];
}
