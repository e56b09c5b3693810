import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import serveStatic from 'serve-static';
import type { LastRun } from './desk-frame.ts';
import { SEARCH_DATA } from '../search/data-path.ts';
import { debounceRuns } from '../build/debounce-runs.ts';
import { answerDesk } from './desk-requests.ts';
import { isLocalHost } from '../build/local-host.ts';

/** What the editor's desk works with. */
export interface DeskOptions {
  /** Absolute path of the content folder. */
  content: string;
  /** Folder whose `search/data` holds the search index. */
  scratch: string;
  /** How the run before the server started ended. */
  firstRun: LastRun;
  /** Reads the scans again. Reports what is wrong by itself, too. */
  read: () => Promise<LastRun>;
  /** Indexes the articles again. */
  index: () => Promise<void>;
}

/**
 * Astro integration for editing (`npm run dev`): the search works, the doubts stand under `/desk/`,
 * and when a scan, a correction, an issue, the zones or the publication change, the articles are
 * made again and the browser follows. Nothing of it is in a built site.
 */
export function desk({ content, scratch, firstRun, read, index }: DeskOptions): AstroIntegration {
  const edited = ['scans', 'corrections', 'issues', 'zones.yaml', 'publication.yaml'].map((name) =>
    join(content, name),
  );
  let putOwnFirst: () => void = () => undefined;
  return {
    name: 'desk',
    hooks: {
      // In front of Astro's own handlers, which want a closing slash on every address.
      'astro:server:start': () => {
        putOwnFirst();
      },
      'astro:server:setup': ({ server }) => {
        const { base } = server.config;
        let lastRun = firstRun;
        let run = 1;
        let waiting: (() => void)[] = [];
        const followers = new Set<(run: number) => void>();
        // Beside the reading: an editor who settles one doubt after another must not wait for it.
        const showAgain = debounceRuns(100, async () => {
          if (lastRun.ok) await index();
          server.ws.send({ type: 'full-reload' });
        });
        const changed = debounceRuns(100, async () => {
          const served = waiting;
          waiting = [];
          const before = lastRun;
          lastRun = await read();
          const isNews = lastRun.changed || lastRun.output !== before.output;
          if (isNews) run++;
          for (const done of served) done();
          if (!isNews) return;
          for (const tell of followers) tell(run);
          showAgain();
        });
        const serveIndex = serveStatic(join(scratch, SEARCH_DATA));
        putOwnFirst = () => {
          server.middlewares.use(`${base}${SEARCH_DATA}`, (request, response, next) => {
            // Astro looks at the host only behind this.
            if (isLocalHost(request.headers.host)) serveIndex(request, response, next);
            else response.writeHead(403).end();
          });
          server.middlewares.use((request, response, next) => {
            if (request.url === `${base}desk`) {
              response.writeHead(301, { location: `${base}desk/` }).end();
              return;
            }
            if (request.url?.startsWith(`${base}desk/`) !== true) {
              next();
              return;
            }
            answerDesk(request, response, {
              content,
              context: () => ({ base, lastRun, run }),
              renewed: () =>
                new Promise((resolve) => {
                  waiting.push(resolve);
                  changed();
                }),
              follow: (tell) => {
                followers.add(tell);
                return () => followers.delete(tell);
              },
            }).catch(next);
          });
          const added = server.middlewares.stack.splice(-2);
          server.middlewares.stack.unshift(...added);
        };
        const articles = join(content, 'articles');
        server.watcher.add([...edited, articles]);
        server.watcher.on('all', (_, path) => {
          // What kept a run from writing may be settled there.
          if (path.startsWith(`${articles}/`) && !lastRun.ok) changed();
          if (edited.some((place) => path === place || path.startsWith(`${place}/`))) changed();
        });
      },
    },
  };
}
