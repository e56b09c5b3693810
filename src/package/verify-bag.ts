import { type Checksum, parseBagInfo, parseManifest } from './bag-tags.ts';
import { openBag, type OpenBag } from './open-bag.ts';

/** What a check of a bag found. */
export interface BagReport {
  /** Files of the payload that the manifest names. */
  files: number;
  bytes: number;
  /** `data/dist/index.html is missing`, sorted; none for a bag that is whole. */
  problems: string[];
}

/** The text of a tag file; null, with a problem, when it cannot be read. */
async function readTag(bag: OpenBag, path: string, problems: string[]): Promise<string | null> {
  if (!bag.paths.includes(path)) {
    problems.push(`${path} is missing`);
    return null;
  }
  try {
    return await bag.readText(path);
  } catch (error) {
    problems.push(`${path} cannot be unpacked: ${String(error)}`);
    return null;
  }
}

async function readManifest(
  bag: OpenBag,
  path: string,
  problems: string[],
): Promise<Checksum[] | null> {
  const text = await readTag(bag, path, problems);
  try {
    return text === null ? null : parseManifest(path, text);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function check(bag: OpenBag): Promise<BagReport> {
  const problems: string[] = [];
  const declaration = await readTag(bag, 'bagit.txt', problems);
  if (declaration !== null && !/^BagIt-Version: \d+\.\d+\n/.test(declaration)) {
    problems.push('bagit.txt: expected BagIt-Version on its first line');
  }
  const there = new Set(bag.paths);
  let bytes = 0;
  let files = 0;
  const compare = async ({ path, sha256 }: Checksum, isPayload: boolean): Promise<void> => {
    if (!there.has(path)) {
      problems.push(`${path} is missing`);
      return;
    }
    try {
      const found = await bag.hash(path);
      if (found.sha256 !== sha256) problems.push(`${path} is changed`);
      if (isPayload) bytes += found.bytes;
    } catch (error) {
      problems.push(`${path} cannot be unpacked: ${error instanceof Error ? error.message : ''}`);
    }
  };

  const tags = await readManifest(bag, 'tagmanifest-sha256.txt', problems);
  for (const checksum of tags ?? []) await compare(checksum, false);
  const payload = await readManifest(bag, 'manifest-sha256.txt', problems);
  for (const checksum of payload ?? []) {
    files++;
    await compare(checksum, true);
  }
  if (payload !== null) {
    const named = new Set(payload.map(({ path }) => path));
    for (const path of bag.paths) {
      if (path.startsWith('data/') && !named.has(path)) {
        problems.push(`${path} is in no manifest`);
      }
    }
  }
  const info = there.has('bag-info.txt') ? await readTag(bag, 'bag-info.txt', problems) : null;
  const oxum = info === null ? undefined : parseBagInfo(info).get('Payload-Oxum');
  const isComplete = problems.length === 0;
  if (isComplete && oxum !== undefined && oxum !== `${bytes}.${files}`) {
    problems.push(`Payload-Oxum: expected ${oxum}, found ${bytes}.${files}`);
  }
  return { files, bytes, problems: [...new Set(problems)].sort() };
}

/** Compares every file of a bag with its manifests. Throws when there is no zip or folder to open. */
export async function verifyBag(file: string): Promise<BagReport> {
  const bag = await openBag(file);
  try {
    return await check(bag);
  } finally {
    bag.close();
  }
}
