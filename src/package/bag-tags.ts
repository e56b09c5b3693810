import { createHash } from 'node:crypto';

/** A file in the bag with the checksum of its bytes. */
export interface Checksum {
  /** Path below the bag, with forward slashes: `data/dist/index.html`. */
  path: string;
  /** Hex. */
  digest: string;
}

/** Algorithms of manifests (RFC 8493, 2.4) -> hex digits of a checksum. */
const algorithms = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 } as const;
export type Algorithm = keyof typeof algorithms;

/** Versions of BagIt whose bags are read alike: that of RFC 8493, and the draft that most bags are of. */
const versions = ['1.0', '0.97'] as const;
export type BagVersion = (typeof versions)[number];

/** A manifest by its name: `manifest-sha256.txt`, `tagmanifest-md5.txt`. */
export interface ManifestName {
  name: string;
  algorithm: Algorithm;
  /** True when it lists the payload, false when it lists the tag files. */
  isPayload: boolean;
}

/** `manifest-sha512.txt` -> what it is; undefined for any other file. Throws for an algorithm that nobody knows. */
export function parseManifestName(name: string): ManifestName | undefined {
  const [, tag, algorithm] = /^(tag)?manifest-([^/]+)\.txt$/i.exec(name) ?? [];
  if (algorithm === undefined) return undefined;
  const known = Object.keys(algorithms).find((each) => each === algorithm.toLowerCase());
  if (known === undefined)
    throw new Error(
      `${name}: expected one of ${Object.keys(algorithms).join(', ')}, found ${algorithm}`,
    );
  // One of the keys since the lines above.
  return { name, algorithm: known as Algorithm, isPayload: tag === undefined };
}

/** Declaration that the folder is a bag (RFC 8493, 2.1.1). */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Characters that would end a line of a manifest, and the one that escapes them. */
const escapes: Record<string, string> = { '\n': '%0A', '\r': '%0D', '%': '%25' };

/** Checksums -> lines of a manifest, sorted by path. */
export function formatManifest(checksums: readonly Checksum[]): string {
  return checksums
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, digest }) => {
      const escaped = path.replace(/[\n\r%]/g, (char) => escapes[char] ?? char);
      return `${digest}  ${escaped}\n`;
    })
    .join('');
}

/** Lines of a text, whichever way they end. */
const linesOf = (text: string): string[] => {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

/** A path of a manifest or of fetch.txt as the file is called. */
const unescapePath = (path: string): string =>
  path.replace(/^(?:\.\/)+/, '').replace(/%(0A|0D|25)/gi, (code) => decodeURIComponent(code));

/** Lines of a manifest -> checksums. Throws on a line that is none, with its number. */
export function parseManifest(
  name: string,
  text: string,
  algorithm: Algorithm = 'sha256',
): Checksum[] {
  const form = new RegExp(`^([0-9a-f]{${algorithms[algorithm]}})[ \\t]+\\*?([^ \\t].*)$`, 'i');
  const seen = new Set<string>();
  return linesOf(text).map((line, i) => {
    const [, digest, escaped] = form.exec(line) ?? [];
    if (digest === undefined || escaped === undefined) {
      throw new Error(`${name}:${i + 1}: expected a checksum and a path, found ${line}`);
    }
    const path = unescapePath(escaped);
    if (/^[/~\\]|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(path))
      throw new Error(`${name}:${i + 1}: expected a path inside the bag, found ${path}`);
    if (seen.has(path)) throw new Error(`${name}:${i + 1}: ${path} is named a second time`);
    seen.add(path);
    return { path, digest: digest.toLowerCase() };
  });
}

/** bagit.txt -> the version of the bag. Throws when it is none that this program reads. */
export function parseDeclaration(text: string): BagVersion {
  const [first = '', second = '', ...rest] = linesOf(text);
  const [, found] = /^BagIt-Version: (\d+\.\d+)$/.exec(first) ?? [];
  if (found === undefined) throw new Error('bagit.txt:1: expected BagIt-Version on its first line');
  const version = versions.find((each) => each === found);
  if (version === undefined)
    throw new Error(`bagit.txt:1: expected BagIt-Version ${versions.join(' or ')}, found ${found}`);
  if (!/^Tag-File-Character-Encoding: UTF-8$/i.test(second))
    throw new Error(
      `bagit.txt:2: expected Tag-File-Character-Encoding: UTF-8, found ${JSON.stringify(second)}`,
    );
  if (rest.length > 0) throw new Error('bagit.txt:3: expected two lines, found more');
  return version;
}

/** fetch.txt -> address of each file that the bag leaves elsewhere. Throws on a line that is none. */
export function parseFetch(text: string): Map<string, string> {
  return new Map(
    linesOf(text).map((line, i) => {
      const [, url, path] = /^(\S+)[ \t]+(?:\d+|-)[ \t]+([^ \t].*)$/.exec(line) ?? [];
      if (url === undefined || path === undefined)
        throw new Error(`fetch.txt:${i + 1}: expected address, length and path, found ${line}`);
      return [unescapePath(path), url];
    }),
  );
}

/** Facts of the newspaper -> bag-info.txt. No date of packing: the same archive is the same bag. */
export function formatBagInfo(facts: readonly (readonly [label: string, value: string])[]): string {
  return facts.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`).join('');
}

/** bag-info.txt -> label and value; lines that begin with a blank go on the line before. */
export function parseBagInfo(text: string): Map<string, string> {
  const facts = new Map<string, string>();
  for (const line of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const [, label, value] = /^([^:]+):(.*)$/.exec(line) ?? [];
    if (label !== undefined && value !== undefined) facts.set(label, value.trimStart());
  }
  return facts;
}

/** The tag files of a bag over its payload, the manifest of the tag files among them. */
export function bagTags(
  payload: readonly (Checksum & { bytes: number })[],
  facts: readonly (readonly [label: string, value: string])[],
): { path: string; text: string }[] {
  const oxum = `${payload.reduce((sum, { bytes }) => sum + bytes, 0)}.${payload.length}`;
  const tags = [
    { path: 'bagit.txt', text: bagDeclaration },
    { path: 'bag-info.txt', text: formatBagInfo([...facts, ['Payload-Oxum', oxum]]) },
    { path: 'manifest-sha256.txt', text: formatManifest(payload) },
  ];
  const checksums = tags.map(({ path, text }) => ({
    path,
    digest: createHash('sha256').update(text).digest('hex'),
  }));
  return [...tags, { path: 'tagmanifest-sha256.txt', text: formatManifest(checksums) }];
}
