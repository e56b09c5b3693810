import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchStep } from './build-archive.ts';
import { debounceRuns } from './debounce-runs.ts';
import { writeHostFiles } from './write-host-files.ts';

/**
 * What the commands of Astro need to know of the archive. `astro build` makes the whole site: after
 * its pages come the search index and the files for hosts. `astro dev` reads the archive again when
 * its content has changed, and the browser follows; `npm run dev` adds search and desk (desk.ts).
 */
export function astroCommands(content: string): AstroIntegration {
  const publication = join(content, 'publication.yaml');
  let base = '/';
  return {
    name: 'archive',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => {
        // The configuration itself is made from it: Astro starts anew.
        addWatchFile(publication);
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:server:setup': ({ server, logger }) => {
        const shown = ['articles', 'ledger', 'zones.yaml', 'redirects.json'].map((name) =>
          join(content, name),
        );
        server.watcher.add([...shown, publication]);
        // An article file that was edited directly shows at once; a run's own writing shows when it ends.
        const showAgain = debounceRuns(200, () => {
          server.ws.send({ type: 'full-reload' });
          return Promise.resolve();
        });
        server.watcher.on('all', (_, path) => {
          if (!shown.some((place) => path === place || path.startsWith(`${place}/`))) return;
          // Astro's own name for it, by which it also asks for the paths of routes again.
          for (const { hot } of Object.values(server.environments))
            hot.send('astro:content-changed', {});
          if (path.startsWith(`${join(content, 'articles')}/`)) showAgain();
        });
        logger.info('The search, the desk (/desk/) and the reading of scans come with npm run dev');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        writeHostFiles({ content, out, base });
        const { summary = '' } = await searchStep({ content, out }).run(() => undefined);
        logger.info(`search index: ${summary}`);
      },
    },
  };
}
