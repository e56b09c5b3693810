import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow } from '../files/list-files.ts';
import { readYaml } from '../files/read-yaml.ts';
import { readRedirects } from '../archive/read-redirects.ts';
import { Publication } from '../domain/publication.ts';
import { contentSecurityPolicy } from '../site/content-security-policy.ts';
import { writeSiteFile } from '../render/site-writer.ts';
import { formatHeaders, formatRedirects } from './host-files.ts';

/** Leaves a file alone that holds the text already: an upload by date sends only what changed. */
function writeWhenChanged(out: string, name: string, text: string): void {
  const file = join(out, name);
  const isFile = lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (!isFile || readFileSync(file, 'utf8') !== text) writeSiteFile(out, name, Buffer.from(text));
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
  writeWhenChanged(out, '_headers', formatHeaders({ base, policy }));
  writeWhenChanged(out, '_redirects', formatRedirects({ base, redirects, exists }));
}
