import { createHash } from 'node:crypto';

/** A file in the bag with the checksum of its bytes. */
export interface Checksum {
  /** Path below the bag, with forward slashes: `data/dist/index.html`. */
  path: string;
  /** Hex. */
  sha256: string;
}

/** Declaration that the folder is a bag (RFC 8493, 2.1.1). */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Characters that would end a line of a manifest, and the one that escapes them. */
const escapes: Record<string, string> = { '\n': '%0A', '\r': '%0D', '%': '%25' };

/** Checksums -> lines of a manifest, sorted by path. */
export function formatManifest(checksums: readonly Checksum[]): string {
  return checksums
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => {
      const escaped = path.replace(/[\n\r%]/g, (char) => escapes[char] ?? char);
      return `${sha256}  ${escaped}\n`;
    })
    .join('');
}

/** Lines of a manifest -> checksums. Throws on a line that is none, with its number. */
export function parseManifest(name: string, text: string): Checksum[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, i) => {
    const [, sha256, path] = /^([0-9a-f]{64})[ \t]+\*?([^ \t].*)$/i.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) {
      throw new Error(`${name}:${i + 1}: expected a checksum and a path, found ${line}`);
    }
    const unescaped = path.replace(/%(0A|0D|25)/gi, (code) => decodeURIComponent(code));
    return { path: unescaped, sha256: sha256.toLowerCase() };
  });
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
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
  return [...tags, { path: 'tagmanifest-sha256.txt', text: formatManifest(checksums) }];
}
