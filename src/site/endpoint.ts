import type { APIRoute } from 'astro';

type Params = Record<string, string | undefined>;
type Content = string | Uint8Array<ArrayBuffer>;

/** What the build takes from an endpoint: the content of the file that the address names, undefined when it names none. */
export type MakeFile = (params: Params) => Content | Promise<Content> | undefined;

/** An endpoint that answers a server and the build alike. */
export type FileRoute = APIRoute & { file: MakeFile };

/**
 * An endpoint for files about something: `find` looks up what the address names, `format` writes
 * the file. An address that names nothing is answered with 404.
 */
export function fileOf<T>(
  find: (params: Params) => T | undefined,
  format: (found: T) => Content | Promise<Content>,
): FileRoute {
  const file: MakeFile = (params) => {
    const found = find(params);
    return found === undefined ? undefined : format(found);
  };
  const answer: APIRoute = async ({ params }) => {
    const content = await file(params);
    return content === undefined ? new Response(null, { status: 404 }) : new Response(content);
  };
  return Object.assign(answer, { file });
}

/** An endpoint for a single file. */
export function oneFile(make: () => Content): FileRoute {
  return fileOf(make, (content) => content);
}
