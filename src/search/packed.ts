/** Reads a file of a bundle; throws when it is missing or broken. Passed in so that tests need no server. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Reader of files below an address: `https://host/archive/search/data/`. */
export function readFrom(root: string): ReadFile {
  return async (path) => {
    const response = await fetch(root + path);
    if (!response.ok) throw new Error(`${root}${path}: ${String(response.status)}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/**
 * Unpacks gzip, unless the server already did: a host may or may not say `Content-Encoding` for a
 * file whose name it does not know.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads a packed JSON file. The type is trusted: the build wrote it, its name holds its hash. */
export async function readPacked<T>(read: ReadFile, path: string): Promise<T> {
  const text = new TextDecoder().decode(await unpack(await read(path)));
  return JSON.parse(text) as T;
}
