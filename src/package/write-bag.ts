import { present } from '../domain/present.ts';
import { createReadStream, createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { listFiles } from '../files/list-files.ts';
import type { Publication } from '../domain/publication.ts';
import { bagTags } from './bag-tags.ts';
import { hashStream } from './hash-stream.ts';
import { openZip } from '../files/zip.ts';

/** What goes into a bag. */
export interface BagParts {
  publication: Publication;
  /** Name of a folder below `data/` -> the folder on disk: `{ dist: '…/dist' }`. */
  folders: Record<string, string>;
}

/** A bag that was written. */
export interface WrittenBag {
  /** Files of the payload. */
  files: number;
  /** Their bytes before compression. */
  bytes: number;
}

/** Files whose path holds a name that begins with a dot are work in progress, not content. */
const isHidden = (path: string): boolean => /(?:^|\/)\./.test(path);

/** Writes folders as a BagIt bag (RFC 8493) in one zip. The same folders give the same bytes. */
export async function writeBag(
  to: string,
  { publication, folders }: BagParts,
): Promise<WrittenBag> {
  const found = Object.entries(folders).flatMap(([name, folder]) =>
    listFiles(folder, '')
      .filter((path) => !isHidden(path))
      .map((path) => ({ path: `data/${name}/${path}`, file: join(folder, path) })),
  );
  const payload: { path: string; file: string; digest: string; bytes: number }[] = [];
  for (const entry of found) {
    const { digests, bytes } = await hashStream(createReadStream(entry.file), ['sha256']);
    const digest = present(digests.get('sha256'), `a checksum of ${entry.path}`);
    payload.push({ ...entry, digest, bytes });
  }
  const { id, name, site } = publication;
  const tags = bagTags(payload, [
    ['Source-Organization', name],
    ...(site.contact === null
      ? []
      : [
          ['Contact-Name', site.contact.name] as const,
          ['Contact-Email', site.contact.email] as const,
        ]),
    ['External-Identifier', id],
    ['External-Description', `${site.title}：${site.description}`],
    ...(site.rights === null ? [] : [['Rights', site.rights] as const]),
    ['Bag-Software-Agent', 'zhoukan'],
  ]);
  const folder = `${id}-archive`;
  const zip = openZip([
    ...payload.map(({ path, file }) => ({ name: `${folder}/${path}`, content: { file } })),
    ...tags.map(({ path, text }) => ({ name: `${folder}/${path}`, content: text })),
  ]);
  // Written beside and renamed, so that a run that is stopped leaves no half bag.
  const unfinished = `${to}.unfinished`;
  await pipeline(zip, createWriteStream(unfinished));
  renameSync(unfinished, to);
  return { files: payload.length, bytes: payload.reduce((sum, { bytes }) => sum + bytes, 0) };
}
