import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { recallJson, recallList, rememberJson, rememberList } from '../archive/json-memory.ts';
import type { Read } from '../archive/reads.ts';

/** A file of the site as the last build left it. */
export interface KnownFile {
  /** Of its bytes. */
  digest: string;
  size: number;
  /** Numbers of what it was made from, in the `reads` of its volume. */
  reads: number[];
}

/** Something that was read, and what it looked like. */
type ReadPair = [read: Read, fingerprint: string];

/** What a build remembers of one volume of the site. */
export interface VolumeMemory {
  /** Everything that any of its files read, and what it looked like. */
  reads: ReadPair[];
  /** By path. */
  files: Map<string, KnownFile>;
}

/** What a build remembers of the site as a whole. */
export interface SiteMemory {
  /** Key of program, templates and publication that the pages were made under. */
  pageKey: string;
  /** Key of program and publication that all other files were made under. */
  fileKey: string;
  /** Styles, scripts and public files, by path below the site's folder, with their digest. */
  assets: Map<string, string>;
}

/**
 * The paths that a build is about to write or delete, kept while it does: of a build that was killed
 * nobody knows which of them are old, new or half. `null` stands for all.
 */
export interface Unfinished {
  paths: string[] | null;
}

/** The same, as it comes to be remembered. */
export interface VolumeParts {
  reads: Iterable<ReadPair>;
  files: Iterable<[path: string, file: KnownFile]>;
}

/** Of the file of a volume. */
const ending = '.jsonl';

type StoredFile = [path: string, digest: string, size: number, reads: number[]];

/** Of all that is stored; another one when that is stored in another way. */
const form = 2;

type StoredSite = Omit<SiteMemory, 'assets'> & {
  form: number;
  assets: [name: string, digest: string][];
};

/**
 * What builds remember of the site in one folder, in files of its own: one for each volume, so that
 * an edit reads them one by one and writes those it touches. May be deleted at any time.
 */
export class PageMemory {
  readonly #volumes: string;
  readonly #site: string;
  readonly #unfinished: string;
  /** Volumes read last: the largest, `common`, is read last of all and soon asked for again. */
  readonly #recent = new LRUCache<string, VolumeMemory>({ max: 2 });

  constructor(home: string) {
    this.#volumes = join(home, 'volumes');
    this.#site = join(home, 'site.json');
    this.#unfinished = join(home, 'unfinished.json');
  }

  /** Undefined when nothing is remembered, or what was never came to its end, or by an older program. */
  site(): SiteMemory | undefined {
    // Written below; so are the others.
    const stored = recallJson(this.#site) as StoredSite | undefined;
    return stored?.form === form ? { ...stored, assets: new Map(stored.assets) } : undefined;
  }

  rememberSite(site: SiteMemory): void {
    const stored: StoredSite = { ...site, form, assets: [...site.assets] };
    rememberJson(this.#site, stored);
  }

  /** Names of the volumes that are remembered. */
  volumes(): string[] {
    try {
      return readdirSync(this.#volumes)
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length));
    } catch {
      return [];
    }
  }

  volume(name: string): VolumeMemory | undefined {
    const known = this.#recent.get(name);
    if (known !== undefined) return known;
    const stored = recallList(this.#fileOf(name)) as (ReadPair | StoredFile)[] | undefined;
    if (stored === undefined) return undefined;
    const found: VolumeMemory = { reads: [], files: new Map() };
    for (const each of stored) {
      if (each.length === 2) found.reads.push(each);
      else found.files.set(each[0], { digest: each[1], size: each[2], reads: each[3] });
    }
    this.#recent.set(name, found);
    return found;
  }

  rememberVolume(name: string, { reads, files }: VolumeParts): void {
    function* stored(): Generator<ReadPair | StoredFile> {
      yield* reads;
      for (const [path, known] of files) yield [path, known.digest, known.size, known.reads];
    }
    this.#recent.delete(name);
    rememberList(this.#fileOf(name), stored());
  }

  forgetVolume(name: string): void {
    this.#recent.delete(name);
    rmSync(this.#fileOf(name), { force: true });
  }

  /** Forgets everything. */
  clear(): void {
    this.#recent.clear();
    for (const path of [this.#site, this.#volumes, this.#unfinished])
      rmSync(path, { recursive: true, force: true });
  }

  /** What a killed build left in doubt; undefined when the last one came to its end. */
  unfinished(): Unfinished | undefined {
    return recallJson(this.#unfinished) as Unfinished | undefined;
  }

  /** Says what is about to be touched. */
  begin(unfinished: Unfinished): void {
    rememberJson(this.#unfinished, unfinished);
  }

  /** Says that all is well again. */
  end(): void {
    rmSync(this.#unfinished, { force: true });
  }

  #fileOf(volume: string): string {
    return join(this.#volumes, `${volume}${ending}`);
  }
}
