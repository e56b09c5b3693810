import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { Article } from '../domain/article.ts';
import { parseArticleFile } from '../markdown/article-file.ts';
import { listFiles } from './read-archive.ts';

const schemaText = JSON.stringify(z.toJSONSchema(Article));

/** Loads front matter only: bodies would pass through Vite as one string and cost most of a build. */
function load({ store, config, logger }: LoaderContext, contentDir: string): void {
  const root = fileURLToPath(config.root);
  const seen = new Set<string>();
  for (const name of listFiles(join(contentDir, 'articles'), '.md')) {
    const path = join(contentDir, 'articles', name);
    const id = basename(name, '.md');
    if (seen.has(id)) throw new Error(`articles/${name}: a second article with the id ${id}`);
    seen.add(id);
    const text = readFileSync(path, 'utf8');
    const filePath = relative(root, path).split(sep).join('/');
    // A changed schema must not leave entries that were read with the old one.
    const digest = createHash('sha256')
      .update(schemaText)
      .update(filePath)
      .update(text)
      .digest('hex');
    if (store.get(id)?.digest === digest) continue;
    const { article } = parseArticleFile(text, `articles/${name}`);
    if (article.id !== id) {
      throw new Error(
        `articles/${name}:2 expected the id ${id}, like the file, found ${article.id}`,
      );
    }
    store.set({ id, data: article, filePath, digest });
  }
  for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
  logger.info(`${String(seen.size)} articles`);
}

/** Astro loader of `articles/**.md` below a content folder: validated front matter, no bodies. */
export function articleLoader(contentDir: string): Loader {
  return {
    name: 'articles',
    load: (context) => {
      load(context, contentDir);
      const folder = join(contentDir, 'articles');
      context.watcher?.add(folder);
      context.watcher?.on('all', (_, path) => {
        if (!path.startsWith(folder)) return;
        try {
          load(context, contentDir);
        } catch (error) {
          // A run of the normalizer moves many files; the event of the last one reads them all.
          context.logger.warn(error instanceof Error ? error.message : String(error));
        }
      });
      return Promise.resolve();
    },
  };
}
