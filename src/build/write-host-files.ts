import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow } from '../archive/list-files.ts';
import { readYaml } from '../archive/read-archive.ts';
import { readRedirects } from '../archive/read-redirects.ts';
import { Publication } from '../domain/publication.ts';
import { contentSecurityPolicy } from '../site/content-security-policy.ts';
import { formatHeaders, formatRedirects } from './host-files.ts';

/** Leaves a file alone that holds the text already: an upload by date sends only what changed. */
function writeWhenChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** Writes `_headers` and `_redirects`, which Cloudflare Pages and Netlify read and others ignore. */
export function writeHostFiles({
  content,
  out,
  base,
}: {
  content: string;
  out: string;
  base: string;
}): void {
  const { search } = readYaml(join(content, 'publication.yaml'), Publication);
  let ids: Set<string> | undefined;
  const exists = (id: string): boolean => {
    ids ??= new Set(filesBelow(join(content, 'articles')).map((name) => basename(name, '.md')));
    return ids.has(id);
  };
  const policy = contentSecurityPolicy({ wasm: search?.engine !== 'bigram' });
  const redirects = readRedirects(content);
  writeWhenChanged(join(out, '_headers'), formatHeaders({ base, policy }));
  writeWhenChanged(join(out, '_redirects'), formatRedirects({ base, redirects, exists }));
}
