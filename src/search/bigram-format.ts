/*
 * The positional index of our own: files of posting lists.
 *
 * `g/<n>` holds pairs of neighbouring characters: for each pair its articles, and the positions in
 * each. `u/<n>` holds single characters: for each its articles, and whether the headline has it.
 * A list lies in the file that the hash of its characters names, so no directory has to be loaded.
 *
 * file     = list*
 * list     = first, second (0 in `u`), length in bytes, then the articles
 * article  = distance to the last article, then
 *            in `g` the number of positions and the distances between them,
 *            in `u` nothing: the lowest bit of the distance says whether the headline has it
 * Numbers are LEB128: seven bits a byte, lowest first.
 */

/** Number of the file that holds the list of these characters, of `files` files. */
export function fileOf(first: number, second: number, files: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) % files;
}

/**
 * Over how many files the lists of a bundle lie, by its number of articles: about 8 KB a file before
 * it is packed. By articles and not by bytes, so that a build can name the files of a bundle that it
 * does not make; articles of another length only make smaller or larger files.
 */
export function fileCounts(articles: number): { pairs: number; singles: number } {
  const of = (perArticle: number): number => Math.max(1, Math.round(articles * perArticle));
  return { pairs: of(0.75), singles: of(0.07) };
}

/** Positions of a pair in the articles that hold it. */
export interface PairPostings {
  articles: number[];
  /** As long as `articles`. */
  positions: number[][];
}

/** Articles that hold a character, and whether each has it in the headline. */
export interface SinglePostings {
  articles: number[];
  inTitle: boolean[];
}

class Reader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new Error('a posting file ends inside a number');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
}

/** Moves to the list of two characters; its end, or null when the file holds no such list. */
function findList(reader: Reader, first: number, second: number): number | null {
  while (!reader.done) {
    const found = reader.number() === first;
    const same = reader.number() === second;
    const length = reader.number();
    if (found && same) return reader.at + length;
    reader.at += length;
  }
  return null;
}

/** Reads the list of a pair from its file; null when no article holds the pair. */
export function readPair(file: Uint8Array, first: number, second: number): PairPostings | null {
  const reader = new Reader(file);
  const end = findList(reader, first, second);
  if (end === null) return null;
  const postings: PairPostings = { articles: [], positions: [] };
  let article = 0;
  while (reader.at < end) {
    article += reader.number();
    const count = reader.number();
    const positions: number[] = [];
    let position = 0;
    for (let i = 0; i < count; i++) positions.push((position += reader.number()));
    postings.articles.push(article);
    postings.positions.push(positions);
  }
  return postings;
}

/** Reads the list of a character from its file; null when no article holds it. */
export function readSingle(file: Uint8Array, character: number): SinglePostings | null {
  const reader = new Reader(file);
  const end = findList(reader, character, 0);
  if (end === null) return null;
  const postings: SinglePostings = { articles: [], inTitle: [] };
  let article = 0;
  while (reader.at < end) {
    const number = reader.number();
    article += number >>> 1;
    postings.articles.push(article);
    postings.inTitle.push((number & 1) === 1);
  }
  return postings;
}

/** Bytes of a file or of a list, as they grow. */
export class Writer {
  #room = new Uint8Array(1024);
  #length = 0;

  /** What has been written: to be read before more is. */
  get bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  number(value: number): void {
    this.#makeRoom(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#room[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#room[this.#length++] = rest;
  }

  append(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#room.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#room.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#room.length, this.#length + more));
    larger.set(this.bytes);
    this.#room = larger;
  }
}
