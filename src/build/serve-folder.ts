import { readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import serveStatic from 'serve-static';
import { isLocalHost } from './local-host.ts';

/** A static server that runs. */
export interface FolderServer {
  /** Address of the first page, with the base path and a closing slash. */
  url: string;
  /** Stops the server and every connection to it. */
  close: () => Promise<void>;
}

/** Where to listen, and under which path the folder stands. */
export interface ServeOptions {
  /** Path of the first page: `/` or `/archive/`. */
  base?: string;
  /** First port to try; the next free one of `tries` is taken. 0 takes any. */
  port?: number;
  tries?: number;
}

/** Binds to this machine only: what is served is a draft until it is copied to a host. */
const host = '127.0.0.1';

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('expected a port');
      resolve(address.port);
    });
  });
}

async function listenOnFree(server: Server, first: number, tries: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      return await listen(server, port);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (isTaken && port + 1 < first + tries) continue;
      if (!isTaken) throw error;
      throw new Error(
        `expected a free port from ${first} to ${port}, found all taken; stop one, or give --port`,
        { cause: error },
      );
    }
  }
}

/**
 * Whether the file or folder of a path, or the index of that folder, stands below `folder` itself:
 * a link may lead anywhere. What is not there is no way out.
 */
function isInside(folder: string, path: string): boolean {
  try {
    const root = realpathSync(folder);
    const place = join(folder, decodeURIComponent(path.split(/[?#]/, 1).join()));
    const isBelow = (found: string): boolean => found === root || found.startsWith(root + sep);
    return [place, join(place, 'index.html')].every((each) => isBelow(realPath(each) ?? root));
  } catch {
    // No path at all.
    return false;
  }
}

function realPath(place: string): string | undefined {
  try {
    return realpathSync(place);
  } catch {
    return undefined;
  }
}

/**
 * Serves a folder as a plain static host does: directory indexes, a redirect to the closing slash,
 * `404.html` for what is not there, nothing outside of the folder, nothing to who calls this machine
 * by another name. Throws when no port is free.
 */
export async function serveFolder(
  folder: string,
  options: ServeOptions = {},
): Promise<FolderServer> {
  const { base = '/', port = 4321, tries = 50 } = options;
  const serve = serveStatic(folder, { index: 'index.html', redirect: true, etag: true });

  const answerMissing = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    let page: Buffer | string;
    try {
      if (!isInside(folder, '404.html')) throw new Error('404.html: expected a file of the folder');
      page = readFileSync(join(folder, '404.html'));
    } catch {
      page = '<!doctype html><title>404</title><p>404';
    }
    response.writeHead(404, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(page),
    });
    response.end(request.method === 'HEAD' ? undefined : page);
  };

  const server = createServer((request, response) => {
    const asked = request.url ?? '/';
    if (!isLocalHost(request.headers.host)) {
      const text = 'expected 127.0.0.1 or localhost as the host of the address\n';
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
      return;
    }
    if (base !== '/' && asked === base.slice(0, -1)) {
      response.writeHead(301, { location: base }).end();
      return;
    }
    if (!asked.startsWith(base)) {
      answerMissing(request, response);
      return;
    }
    // serve-static looks below the base, and redirects from the whole address.
    const url = asked.slice(base.length - 1);
    if (!isInside(folder, url)) {
      answerMissing(request, response);
      return;
    }
    Object.assign(request, { originalUrl: asked, url });
    serve(request, response, (error) => {
      if (error === undefined) answerMissing(request, response);
      else if (response.headersSent) response.destroy();
      // The file is there, but cannot be sent: a range behind its end, or no right to read it.
      else response.writeHead(error.statusCode, error.headers).end();
    });
  });

  const found = await listenOnFree(server, port, port === 0 ? 1 : tries);
  return {
    url: `http://${host}:${found}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
