import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import serveStatic from 'serve-static';
import { SEARCH_DATA } from '../search/data-path.ts';
import { debounceRuns } from './debounce-runs.ts';

/** What the editor's desk works with. */
export interface DeskOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Folder whose `search/data` holds the search index. */
  scratch: string;
  /** Reads the scans and indexes the articles again. Reports what is wrong by itself. */
  renew: () => Promise<void>;
}

/**
 * Astro integration for editing (`npm run dev`): the search works, and when a scan, a correction,
 * an issue, the zones or the publication change, the articles are made again and the browser follows.
 */
export function desk({ content, scratch, renew }: DeskOptions): AstroIntegration {
  const edited = ['scans', 'corrections', 'issues', 'zones.yaml', 'publication.yaml'].map((name) =>
    join(content, name),
  );
  let putIndexFirst: () => void = () => undefined;
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => {
        // The configuration itself is made from it: Astro starts anew.
        addWatchFile(join(content, 'publication.yaml'));
      },
      // In front of Astro's own handlers, which want a closing slash on every address.
      'astro:server:start': () => {
        putIndexFirst();
      },
      'astro:server:setup': ({ server }) => {
        const serveIndex = serveStatic(join(scratch, SEARCH_DATA));
        putIndexFirst = () => {
          server.middlewares.use(`/${SEARCH_DATA}`, (request, response, next) => {
            serveIndex(request, response, next);
          });
          const added = server.middlewares.stack.pop();
          if (added !== undefined) server.middlewares.stack.unshift(added);
        };
        const changed = debounceRuns(200, async () => {
          await renew();
          server.ws.send({ type: 'full-reload' });
        });
        server.watcher.add(edited);
        server.watcher.on('all', (_, path) => {
          if (edited.some((place) => path === place || path.startsWith(`${place}/`))) changed();
        });
      },
    },
  };
}
