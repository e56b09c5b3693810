import type { APIRoute } from 'astro';

type Params = Record<string, string | undefined>;

/**
 * An endpoint for files about something: `find` looks up what the address names, `format` writes
 * the file. An address that names nothing is answered with 404 (the dev server is asked anything).
 */
export function fileOf<T>(
  find: (params: Params) => T | undefined,
  format: (found: T) => BodyInit | Promise<BodyInit>,
): APIRoute {
  return async ({ params }) => {
    const found = find(params);
    return found === undefined
      ? new Response(null, { status: 404 })
      : new Response(await format(found));
  };
}
