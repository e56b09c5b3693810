import type { AstroIntegration } from 'astro';

/**
 * Astro adapter whose server answers no visitor: it is asked for every page of the archive by the
 * build, which writes the answers to files. Astro's own static output (`npx astro build`) renders
 * everything on every build; a server renders what it is asked for.
 */
export function fileAdapter(): AstroIntegration {
  return {
    name: 'files',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'files',
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- its other value is; this one will be the only one
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'unsupported' },
        });
      },
    },
  };
}
