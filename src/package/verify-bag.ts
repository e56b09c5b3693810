import {
  type Algorithm,
  type BagVersion,
  type Checksum,
  type ManifestName,
  parseBagInfo,
  parseDeclaration,
  parseFetch,
  parseManifest,
  parseManifestName,
} from './bag-tags.ts';
import { openBag, type OpenBag } from './open-bag.ts';

/** What a check of a bag found. */
export interface BagReport {
  /** Files of the payload that the manifests name. */
  files: number;
  bytes: number;
  /** `data/dist/index.html is missing`, sorted; none for a bag that is whole. */
  problems: string[];
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Checks one bag, and gathers what is wrong with it. */
class BagCheck {
  readonly #bag: OpenBag;
  readonly #there: ReadonlySet<string>;
  readonly #problems: Set<string>;

  constructor(bag: OpenBag) {
    this.#bag = bag;
    this.#there = new Set(bag.paths);
    this.#problems = new Set(bag.problems);
  }

  async run(): Promise<BagReport> {
    const version = await this.#read('bagit.txt', parseDeclaration);
    const fetched = this.#there.has('fetch.txt') ? await this.#read('fetch.txt', parseFetch) : null;
    const manifests = await this.#readManifests();
    const payload = manifests.filter(({ isPayload }) => isPayload);
    const expected = new Map<string, Map<Algorithm, string>>();
    for (const { algorithm, checksums } of manifests) {
      for (const { path, digest } of checksums) {
        const name = this.#nameOf(path);
        const known = expected.get(name) ?? new Map<Algorithm, string>();
        expected.set(name, known.set(algorithm, digest));
      }
    }
    let bytes = 0;
    for (const [path, digests] of expected) {
      const size = await this.#compare(path, digests, fetched?.get(path));
      if (path.startsWith('data/')) bytes += size;
    }
    this.#checkComplete(payload, version);
    const files = new Set(payload.flatMap(({ checksums }) => checksums.map(({ path }) => path)));
    await this.#checkOxum(`${bytes}.${files.size}`);
    return { files: files.size, bytes, problems: [...this.#problems].sort() };
  }

  /** A tag file as what it says; null, with a problem, when it is missing or says nothing. */
  async #read<T>(path: string, parse: (text: string) => T): Promise<T | null> {
    if (!this.#there.has(path)) {
      this.#problems.add(`${path} is missing`);
      return null;
    }
    let text: string;
    try {
      text = await this.#bag.readText(path);
    } catch (error) {
      this.#problems.add(`${path} cannot be unpacked: ${messageOf(error)}`);
      return null;
    }
    try {
      return parse(text);
    } catch (error) {
      this.#problems.add(messageOf(error));
      return null;
    }
  }

  /** Every manifest of the bag, whatever its algorithm: none may disagree. */
  async #readManifests(): Promise<(ManifestName & { checksums: Checksum[] })[]> {
    const found: (ManifestName & { checksums: Checksum[] })[] = [];
    let hasPayload = false;
    for (const path of this.#bag.paths) {
      let manifest: ManifestName | undefined;
      try {
        manifest = parseManifestName(path);
      } catch (error) {
        this.#problems.add(messageOf(error));
      }
      if (manifest === undefined) continue;
      const { algorithm, isPayload } = manifest;
      hasPayload ||= isPayload;
      const checksums = await this.#read(path, (text) => parseManifest(path, text, algorithm));
      for (const each of checksums ?? []) {
        if (each.path.startsWith('data/') !== isPayload)
          this.#problems.add(
            `${path}: expected files of the ${isPayload ? 'payload' : 'bag itself'}, found ${each.path}`,
          );
      }
      if (checksums !== null) found.push({ ...manifest, checksums });
    }
    if (!hasPayload) this.#problems.add('manifest-sha256.txt is missing, or one like it');
    return found;
  }

  /** The file that a manifest means: programs before RFC 8493 wrote a per cent sign as it is. */
  #nameOf(path: string): string {
    const raw = path.replaceAll('%', '%25');
    return !this.#there.has(path) && this.#there.has(raw) ? raw : path;
  }

  /** Bytes of a file whose checksums were compared. */
  async #compare(
    path: string,
    expected: ReadonlyMap<Algorithm, string>,
    address: string | undefined,
  ): Promise<number> {
    if (!this.#there.has(path)) {
      const where = address === undefined ? '' : `; fetch.txt leaves it at ${address}`;
      this.#problems.add(`${path} is missing${where}`);
      return 0;
    }
    try {
      const { digests, bytes } = await this.#bag.hash(path, expected.keys());
      for (const [algorithm, digest] of expected)
        if (digests.get(algorithm) !== digest) this.#problems.add(`${path} is changed`);
      return bytes;
    } catch (error) {
      this.#problems.add(`${path} cannot be unpacked: ${messageOf(error)}`);
      return 0;
    }
  }

  /** Every file of the payload stands in every manifest of it, before RFC 8493 in any. */
  #checkComplete(
    payload: readonly (ManifestName & { checksums: Checksum[] })[],
    version: BagVersion | null,
  ): void {
    const named = payload.map(({ name, checksums }) => ({
      name,
      paths: new Set(checksums.map(({ path }) => this.#nameOf(path))),
    }));
    if (named.length === 0) return;
    const all = new Set(named.flatMap(({ paths }) => [...paths]));
    for (const path of this.#bag.paths) {
      if (path.startsWith('data/') && !all.has(path))
        this.#problems.add(`${path} is in no manifest`);
    }
    if (version === '0.97') return;
    for (const { name, paths } of named) {
      for (const path of all) {
        if (!paths.has(path)) this.#problems.add(`${path} is not in ${name}`);
      }
    }
  }

  /** What bag-info.txt says of bytes and files; of a bag that is not whole they differ anyway. */
  async #checkOxum(found: string): Promise<void> {
    if (!this.#there.has('bag-info.txt')) return;
    const info = await this.#read('bag-info.txt', parseBagInfo);
    const label = [...(info?.keys() ?? [])].find((each) => /^payload-oxum$/i.test(each.trim()));
    const expected = label === undefined ? undefined : info?.get(label)?.trim();
    if (this.#problems.size === 0 && expected !== undefined && expected !== found)
      this.#problems.add(`Payload-Oxum: expected ${expected}, found ${found}`);
  }
}

/** Compares every file of a bag with its manifests. Throws when there is no zip or folder to open. */
export async function verifyBag(file: string): Promise<BagReport> {
  const bag = await openBag(file);
  try {
    return await new BagCheck(bag).run();
  } finally {
    bag.close();
  }
}
