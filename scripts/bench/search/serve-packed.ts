import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a server has sent since `forget`. */
export interface Sent {
  requests: number;
  /** Bytes of bodies. */
  bytes: number;
  /** Of these, texts of hits. */
  textBytes: number;
}

/** A server that counts what it sends: workers and pages alike. */
export interface PackedServer {
  url: string;
  sent: Sent;
  forget: () => void;
  close: () => void;
}

/** Serves a folder as a common host does: text is sent compressed, nothing is cached. */
export async function servePacked(folder: string): Promise<PackedServer> {
  const types: Record<string, string> = {
    js: 'text/javascript',
    json: 'application/json',
    html: 'text/html; charset=utf-8',
  };
  const packed = new Map<string, Buffer>();
  const sent: Sent = { requests: 0, bytes: 0, textBytes: 0 };
  const count = (path: string, bytes: number): void => {
    sent.requests++;
    sent.bytes += bytes;
    if (/\/t\/\d+$|\.pf_fragment$/.test(path)) sent.textBytes += bytes;
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const type = types[path.split('.').at(-1) ?? ''];
    readFile(join(folder, path)).then(
      (content) => {
        if (type === undefined) {
          count(path, content.length);
          response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(content);
          return;
        }
        const body = packed.get(path) ?? gzipSync(content);
        packed.set(path, body);
        count(path, body.length);
        response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return {
    url: `http://127.0.0.1:${String(address.port)}/`,
    sent,
    forget: () => Object.assign(sent, { requests: 0, bytes: 0, textBytes: 0 }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
