import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { decide, DeskForm, Refusal } from './decide.ts';
import { type DeskContext, deskHref } from './desk-frame.ts';
import { refusals, words } from './desk-words.ts';
import { listPage } from './list-page.ts';
import { readDesk, readDeskPage } from './read-desk.ts';
import { refusalPage } from './refusal-page.ts';
import { scanPage } from './scan-page.ts';
import { isLocalHost } from '../build/local-host.ts';

/** What the desk needs from the server it runs in. */
export interface DeskHost {
  /** Absolute path of the content folder. */
  content: string;
  context: () => DeskContext;
  /** Reads the scans again; settles when the articles are made. */
  renewed: () => Promise<void>;
  /** Calls back with the number of each later run that changes something; returns what ends that. */
  follow: (tell: (run: number) => void) => () => void;
}

/** More than any form of the desk sends. */
const LARGEST = 100_000;

/**
 * Only the desk's own pages on this machine may write: the request names this machine as its host
 * (no other name that points here) and comes from a page of the same origin.
 */
function isOwn({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  return (
    isLocalHost(host) &&
    origin === `http://${host}` &&
    (site === undefined || site === 'same-origin')
  );
}

async function readForm(request: IncomingMessage): Promise<Record<string, string>> {
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers['content-type'] ?? ''))
    throw new Refusal(refusals.form);
  let size = 0;
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read to its end all the same: who is cut off while sending does not see the answer.
    if (size <= LARGEST) chunks.push(chunk);
  }
  if (size > LARGEST) throw new Refusal(refusals.form);
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
  });
  response.end(html);
}

/** Tells a page of the desk when the articles were made anew since it was sent. */
function sendChanges(request: IncomingMessage, response: ServerResponse, host: DeskHost): void {
  const seen = Number(new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('seen'));
  const tell = (run: number): void => {
    response.write(`data: ${run}\n\n`);
  };
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  const { run } = host.context();
  if (run !== seen) tell(run);
  request.on('close', host.follow(tell));
}

/**
 * Answers requests below `/desk/`: the list of scans, one scan with its doubts, and the forms that
 * write a decision, which lead back to the line they are about once the articles are made again.
 */
export async function answerDesk(
  request: IncomingMessage,
  response: ServerResponse,
  host: DeskHost,
): Promise<void> {
  const { content } = host;
  const context = host.context();
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (!isLocalHost(request.headers.host)) {
    send(response, 403, refusalPage(context, refusals.origin));
    return;
  }
  const place = url.pathname.slice(`${context.base}desk/`.length);
  if (request.method === 'POST') {
    const form = DeskForm.safeParse(place);
    if (!form.success || !isOwn(request)) {
      send(response, form.success ? 403 : 404, refusalPage(context, refusals.origin));
      return;
    }
    let fields: Record<string, string> = {};
    try {
      fields = await readForm(request);
      const { scan, line } = decide(content, form.data, fields);
      await host.renewed();
      response.writeHead(303, { location: deskHref(context.base, scan, line) });
      response.end();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const status = error instanceof Refusal ? 409 : 500;
      send(response, status, refusalPage(context, message, { scan: fields.scan }));
    }
    return;
  }
  if (place === 'changes') sendChanges(request, response, host);
  else if (place !== '')
    send(response, 404, refusalPage(context, words.notRead, { title: words.notFound }));
  else await sendPage(response, host, url.searchParams.get('scan'));
}

/** Sends the list of scans, or one scan; of a file that cannot be read the reason. */
async function sendPage(
  response: ServerResponse,
  { content, context }: DeskHost,
  scan: string | null,
): Promise<void> {
  try {
    if (scan === null) {
      const entries = await readAgain(() => readDesk(content));
      send(response, 200, listPage(context(), entries));
      return;
    }
    const page = await readAgain(() => readDeskPage(content, scan));
    if (page === undefined)
      send(response, 404, refusalPage(context(), words.notRead, { title: words.notFound }));
    else send(response, 200, scanPage(context(), page));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    send(response, 500, refusalPage(context(), message, { title: words.unreadable }));
  }
}

/** How long to wait, in ms, before what could not be read is read once more. */
const waits = [50, 200];

/** Reads files of the editor. One that is being saved where it stands is empty for a moment. */
async function readAgain<T>(read: () => T): Promise<T> {
  for (const wait of waits) {
    try {
      return read();
    } catch {
      await setTimeout(wait);
    }
  }
  return read();
}
