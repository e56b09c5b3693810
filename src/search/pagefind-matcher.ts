import { present } from '../domain/present.ts';
import type { BundleHead, Manifest } from './catalog.ts';
import { MATCH, type Matcher } from './matcher.ts';
import type { ReadFile } from './packed.ts';
import { TITLE_END, tokensOfPhrase } from './tokens.ts';

/** The part of Pagefind's browser module that is used here. */
interface PagefindModule {
  createInstance: (options: {
    basePath: string;
    noWorker: boolean;
    metaCacheTag: string;
  }) => PagefindInstance;
}

interface PagefindInstance {
  init: () => Promise<void>;
  search: (term: string | null) => Promise<{ results: { id: string; words: number[] }[] } | null>;
}

type Fetch = (input: string) => Promise<Response>;

/**
 * Name under which the copy of Pagefind's module that the build writes finds its `fetch`:
 * see `build/write-index.ts`.
 */
export const FETCH_KEY = 'zhoukanPagefindFetch';

/** A made-up origin: Pagefind joins its paths to it, and `answer` takes them apart again. */
const BASE = 'https://pagefind.invalid/';

/** File of a bundle that lists its records and chunks; Pagefind's own name of it holds a hash. */
export const META = 'meta';

/** What Pagefind wants to know of a bundle before anything else: its `pagefind-entry.json`. */
function entryOf(articles: number, version: string): unknown {
  const language = { hash: 'bundle', wasm: null, page_count: articles };
  return { version, languages: { unknown: language }, include_characters: [] };
}

interface OpenBundle {
  instance: PagefindInstance;
  /** Pagefind's name of a record -> number of the article. */
  numbers: Map<string, number>;
}

/**
 * Matcher over Pagefind bundles: one instance for each, so that the answers of one that fails are
 * missing alone. Pagefind swallows a chunk that does not load and answers without it; its requests
 * therefore pass through here, where a failure is kept and makes the search of that bundle fail.
 */
export function createPagefindMatcher(
  read: ReadFile,
  load: (path: string) => Promise<unknown>,
  manifest: Manifest,
): Matcher {
  const shared = manifest.pagefind;
  if (shared === null) throw new Error('manifest.json: expected a Pagefind index, found another');
  const failures = new Map<string, number>();
  const opened = new Map<string, Promise<OpenBundle>>();
  /** Files that Pagefind needs before it can say that one is missing, by path. */
  const fetched = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const fetchOnce = (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    let reading = fetched.get(path);
    if (reading === undefined) {
      reading = read(path);
      fetched.set(path, reading);
      reading.catch(() => fetched.delete(path));
    }
    return reading;
  };

  const answer: Fetch = async (address) => {
    const path = address.slice(BASE.length).replace(/\?[^]*/, '');
    const folder = path.slice(0, path.indexOf('/'));
    try {
      if (path.endsWith('pagefind-entry.json')) {
        const bundle = manifest.bundles.find((each) => each.folder === folder);
        const { size } = present(bundle, `${folder} among the bundles`);
        return Response.json(entryOf(size, shared.version));
      }
      if (path.endsWith('.pf_meta')) return new Response(await fetchOnce(`${folder}/${META}`));
      if (path.includes('/wasm.')) return new Response(await fetchOnce(shared.wasm));
      return new Response(await (fetched.get(path) ?? read(path)));
    } catch (error) {
      failures.set(folder, (failures.get(folder) ?? 0) + 1);
      throw error;
    }
  };

  let module: Promise<PagefindModule> | undefined;
  const loadModule = (): Promise<PagefindModule> => {
    Object.assign(globalThis, { [FETCH_KEY]: answer });
    // the module is Pagefind's own, its shape is declared above
    module ??= load(shared.module) as Promise<PagefindModule>;
    module.catch(() => (module = undefined));
    return module;
  };

  const fail = (bundle: BundleHead): never => {
    opened.delete(bundle.folder);
    throw new Error(`${bundle.folder}: a file of the index did not load`);
  };

  /**
   * Instances start one after the other: they share one WebAssembly memory, and two that load it at
   * the same time would each keep pointers into another one's.
   */
  let started: Promise<unknown> = Promise.resolve();
  const start = async (
    { createInstance }: PagefindModule,
    bundle: BundleHead,
  ): Promise<OpenBundle> => {
    const instance = createInstance({
      basePath: `${BASE}${bundle.folder}/`,
      noWorker: true,
      metaCacheTag: 'x',
    });
    await instance.init();
    // an empty search lists all records in the order in which they were added
    const all = await instance.search(null);
    const numbers = new Map(all?.results.map(({ id }, number) => [id, number]));
    if (numbers.size !== bundle.size) fail(bundle);
    return { instance, numbers };
  };

  const open = async (bundle: BundleHead): Promise<OpenBundle> => {
    const [pagefind] = await Promise.all([
      loadModule(),
      fetchOnce(shared.wasm),
      fetchOnce(`${bundle.folder}/${META}`),
    ]);
    const opening = started.then(() => start(pagefind, bundle));
    started = opening.catch(() => undefined);
    return opening;
  };

  return {
    async match(bundle, phrase) {
      const before = failures.get(bundle.folder) ?? 0;
      let opening = opened.get(bundle.folder);
      if (opening === undefined) {
        opening = open(bundle);
        opened.set(bundle.folder, opening);
        opening.catch(() => opened.delete(bundle.folder));
      }
      const { instance, numbers } = await opening;
      const answered = await instance.search(tokensOfPhrase(phrase));
      if ((failures.get(bundle.folder) ?? 0) > before) fail(bundle);
      const flags = new Uint8Array(bundle.size);
      for (const { id, words } of answered?.results ?? []) {
        const number = numbers.get(id);
        if (number === undefined) return fail(bundle);
        flags[number] = (words[0] ?? Infinity) < TITLE_END ? MATCH.title : MATCH.text;
      }
      return flags;
    },
    retry() {
      failures.clear();
    },
  };
}
