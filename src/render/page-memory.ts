import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recallJson, rememberJson } from '../archive/json-memory.ts';
import type { Read } from '../archive/reads.ts';

/** A file of the site as the last build left it. */
export interface KnownFile {
  /** Of its bytes. */
  digest: string;
  size: number;
  /** Numbers of what it was made from, in the `reads` of its volume. */
  reads: number[];
}

/** What a build remembers of one volume of the site. */
export interface VolumeMemory {
  /** Everything that any of its files read, and what it looked like. */
  reads: [read: Read, fingerprint: string][];
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

interface StoredVolume {
  reads: VolumeMemory['reads'];
  files: [path: string, digest: string, size: number, reads: number[]][];
}

type StoredSite = Omit<SiteMemory, 'assets'> & { assets: [name: string, digest: string][] };

/**
 * What builds remember of the site in one folder, in files of its own: one for each volume, so that
 * an edit reads them one by one and writes those it touches. May be deleted at any time.
 */
export class PageMemory {
  readonly #volumes: string;
  readonly #site: string;
  readonly #unfinished: string;

  constructor(home: string) {
    this.#volumes = join(home, 'volumes');
    this.#site = join(home, 'site.json');
    this.#unfinished = join(home, 'unfinished.json');
  }

  /** Undefined when nothing is remembered, or what was never came to its end. */
  site(): SiteMemory | undefined {
    // Written below; so are the others.
    const stored = recallJson(this.#site) as StoredSite | undefined;
    return stored && { ...stored, assets: new Map(stored.assets) };
  }

  rememberSite(site: SiteMemory): void {
    const stored: StoredSite = { ...site, assets: [...site.assets] };
    rememberJson(this.#site, stored);
  }

  /** Names of the volumes that are remembered. */
  volumes(): string[] {
    try {
      return readdirSync(this.#volumes)
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length));
    } catch {
      return [];
    }
  }

  volume(name: string): VolumeMemory | undefined {
    const stored = recallJson(this.#fileOf(name)) as StoredVolume | undefined;
    return (
      stored && {
        reads: stored.reads,
        files: new Map(
          stored.files.map(([path, digest, size, reads]) => [path, { digest, size, reads }]),
        ),
      }
    );
  }

  rememberVolume(name: string, { reads, files }: VolumeMemory): void {
    const stored: StoredVolume = {
      reads,
      files: [...files].map(([path, known]) => [path, known.digest, known.size, known.reads]),
    };
    rememberJson(this.#fileOf(name), stored);
  }

  forgetVolume(name: string): void {
    rmSync(this.#fileOf(name), { force: true });
  }

  /** Forgets everything. */
  clear(): void {
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
    return join(this.#volumes, `${volume}.json`);
  }
}
