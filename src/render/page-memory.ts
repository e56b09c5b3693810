import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import {
  recallJson,
  type RecallList,
  recallLists,
  rememberJson,
  rememberLists,
} from '../files/json-memory.ts';
import type { Read } from '../archive/reads.ts';
import { projectDir } from '../process/run-program.ts';

/** A file of the site as the last build left it. */
export interface KnownFile {
  /** Of its bytes. */
  digest: string;
  size: number;
  /** When it was written, in µs (touched.ts). */
  touched: number;
  /** Numbers of what it was made from, in the `reads` of its volume. */
  reads: number[];
}

/** Something that was read, and what it looked like. */
type ReadPair = [read: Read, fingerprint: string];

/** All files of a volume together. */
export interface VolumeTotal {
  /** Digest of their paths, in the order in which the site lists them. */
  paths: string;
  files: number;
  bytes: number;
  /** Sum of the times at which they were written (touched.ts). */
  touched: number;
}

/** What a build remembers of one volume of the site. */
export interface VolumeMemory {
  readonly total: VolumeTotal;
  /** Everything that any of its files read, and what it looked like. */
  readonly reads: readonly ReadPair[];
  /** By path. Where nothing has changed, nobody needs to ask for it. */
  readonly files: ReadonlyMap<string, KnownFile>;
}

/** What a build remembers of the site as a whole. */
export interface SiteMemory {
  /** Key of program, templates and publication that the pages were made under. */
  pageKey: string;
  /** Key of program and publication that all other files were made under. */
  fileKey: string;
  /** Paths of styles, scripts and public files below the site's folder. */
  assets: Set<string>;
  /** Names of the volumes that are remembered. */
  volumes: Set<string>;
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
  total: VolumeTotal;
  reads: Iterable<ReadPair>;
  files: Iterable<[path: string, file: KnownFile]>;
}

/** Where builds of the site in a folder, by its whole path, remember it. */
export function pageMemoryOf(out: string): string {
  const name = createHash('sha256').update(out).update('\0').digest('hex').slice(0, 16);
  return join(projectDir, '.cache/pages', name);
}

/** Of the file of a volume. */
const ending = '.jsonl';

type StoredFile = [path: string, digest: string, size: number, touched: number, reads: number[]];

/** Of all that is stored; another one when that is stored in another way. */
const form = 3;

type StoredSite = Omit<SiteMemory, 'assets' | 'volumes'> & {
  form: number;
  assets: string[];
  volumes: string[];
};

/** A volume whose files are parsed when they are asked for: they are two thirds of what is stored. */
class StoredVolume implements VolumeMemory {
  readonly total: VolumeTotal;
  readonly reads: ReadPair[];
  readonly #storedFiles: RecallList;
  #files: Map<string, KnownFile> | undefined;

  constructor(total: VolumeTotal, reads: ReadPair[], files: RecallList) {
    this.total = total;
    this.reads = reads;
    this.#storedFiles = files;
  }

  get files(): Map<string, KnownFile> {
    // Written below.
    const stored = (): StoredFile[] => this.#storedFiles() as StoredFile[];
    this.#files ??= new Map(
      stored().map(([path, digest, size, touched, reads]) => [
        path,
        { digest, size, touched, reads },
      ]),
    );
    return this.#files;
  }
}

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

  /**
   * Undefined when nothing is remembered, or what was never came to its end, or by an older program;
   * also when what was remembered of a volume is gone: nobody knows then which files it had.
   */
  site(): SiteMemory | undefined {
    // Written below; so are the others.
    const stored = recallJson(this.#site) as StoredSite | undefined;
    if (stored?.form !== form) return undefined;
    const { pageKey, fileKey, assets, volumes } = stored;
    const there = new Set(this.volumes());
    if (!volumes.every((name) => there.has(name))) return undefined;
    return { pageKey, fileKey, assets: new Set(assets), volumes: new Set(volumes) };
  }

  rememberSite(site: SiteMemory): void {
    const [assets, volumes] = [[...site.assets], [...site.volumes]];
    const stored: StoredSite = { ...site, form, assets, volumes };
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

  /** Undefined when nothing is remembered of it, or what was is damaged. */
  volume(name: string): VolumeMemory | undefined {
    const known = this.#recent.get(name);
    if (known !== undefined) return known;
    const lists = recallLists(this.#fileOf(name));
    if (lists?.length !== 3) return undefined;
    const [total, reads, files] = lists as [RecallList, RecallList, RecallList];
    // Written below.
    const found = new StoredVolume(total()[0] as VolumeTotal, reads() as ReadPair[], files);
    this.#recent.set(name, found);
    return found;
  }

  rememberVolume(name: string, { total, reads, files }: VolumeParts): void {
    function* stored(): Generator<StoredFile> {
      for (const [path, known] of files) {
        const { digest, size, touched, reads } = known;
        yield [path, digest, size, touched, reads];
      }
    }
    this.#recent.delete(name);
    rememberLists(this.#fileOf(name), [[total], reads, stored()]);
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
    if (!existsSync(this.#unfinished)) return undefined;
    // Of a list that is damaged nothing is known but that there was one.
    return (recallJson(this.#unfinished) as Unfinished | undefined) ?? { paths: null };
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
