import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import {
  type ListsForm,
  type MemoryForm,
  recallJson,
  type RecallList,
  recallLists,
  rememberJson,
  rememberLists,
} from '../files/json-memory.ts';
import type { Read } from '../archive/reads.ts';
import { projectDir } from '../files/project-dir.ts';

/** A file of the site as the last build left it. */
export interface KnownFile {
  /** Digest of its bytes. */
  digest: string;
  size: number;
  /** When it was written, in µs (touched.ts). */
  touched: number;
  /** Numbers of what it was made from, in the `reads` of its volume. */
  reads: number[];
}

/** Something that was read, and what it looked like. */
type ReadPair = [read: Read, fingerprint: string];

const VolumeTotal = z.object({
  /** Digest of their paths, in the order in which the site lists them. */
  paths: z.string(),
  files: z.number(),
  bytes: z.number(),
  /** Sum of the times at which they were written (touched.ts). */
  touched: z.number(),
});

/** All files of a volume together. */
export type VolumeTotal = z.infer<typeof VolumeTotal>;

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

const Unfinished = z.object({ paths: z.array(z.string()).nullable() });

/**
 * The paths that a build is about to write or delete, kept while it does: after a build that was
 * killed, each of them may be old, new or half written. `null` stands for all.
 */
export type Unfinished = z.infer<typeof Unfinished>;

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

/** Ending of the file of a volume. */
const ending = '.jsonl';

type StoredFile = [path: string, digest: string, size: number, touched: number, reads: number[]];

/** Number of the form in which all of it is stored; raised when that changes. */
const form = 4;

const siteForm = {
  form,
  schema: z.object({
    pageKey: z.string(),
    fileKey: z.string(),
    assets: z.array(z.string()),
    volumes: z.array(z.string()),
  }),
};

const unfinishedForm: MemoryForm<Unfinished> = { form, schema: Unfinished };

const volumeForm: ListsForm<[VolumeTotal, ReadPair, StoredFile]> = {
  form,
  schemas: [
    VolumeTotal,
    z.tuple([z.string(), z.string()]),
    z.tuple([z.string(), z.string(), z.number(), z.number(), z.array(z.number())]),
  ],
};

/** A volume whose files are parsed when they are asked for: they are two thirds of what is stored. */
class StoredVolume implements VolumeMemory {
  readonly total: VolumeTotal;
  readonly reads: ReadPair[];
  readonly #storedFiles: RecallList<StoredFile>;
  #files: Map<string, KnownFile> | undefined;

  constructor(total: VolumeTotal, reads: ReadPair[], files: RecallList<StoredFile>) {
    this.total = total;
    this.reads = reads;
    this.#storedFiles = files;
  }

  get files(): Map<string, KnownFile> {
    this.#files ??= new Map(
      this.#storedFiles().map(([path, digest, size, touched, reads]) => [
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
    const stored = recallJson(this.#site, siteForm);
    if (stored === undefined) return undefined;
    const { pageKey, fileKey, assets, volumes } = stored;
    const there = new Set(this.volumes());
    if (!volumes.every((name) => there.has(name))) return undefined;
    return { pageKey, fileKey, assets: new Set(assets), volumes: new Set(volumes) };
  }

  rememberSite(site: SiteMemory): void {
    const [assets, volumes] = [[...site.assets], [...site.volumes]];
    rememberJson(this.#site, siteForm, { ...site, assets, volumes });
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
    const [totals, reads, files] = recallLists(this.#fileOf(name), volumeForm) ?? [];
    const [total] = totals?.() ?? [];
    if (total === undefined || reads === undefined || files === undefined) return undefined;
    const found = new StoredVolume(total, reads(), files);
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
    rememberLists(this.#fileOf(name), volumeForm, [[total], reads, stored()]);
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
    // The list is damaged: all that is known is that there was one.
    return recallJson(this.#unfinished, unfinishedForm) ?? { paths: null };
  }

  /** Says what is about to be touched. */
  begin(unfinished: Unfinished): void {
    rememberJson(this.#unfinished, unfinishedForm, unfinished);
  }

  /** Says that all is well again. */
  end(): void {
    rmSync(this.#unfinished, { force: true });
  }

  #fileOf(volume: string): string {
    return join(this.#volumes, `${volume}${ending}`);
  }
}
