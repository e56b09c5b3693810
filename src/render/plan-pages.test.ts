import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { IsThere } from './look-at-folders.ts';
import type { KnownFile, VolumeMemory } from './page-memory.ts';
import { digestOfPaths, planPages, type PlanInput } from './plan-pages.ts';

const file = (digest: string, ...reads: number[]) => ({ digest, size: 1, reads });
/** Paths are listed as they were, or `paths` is the digest of others. */
const remember = (
  reads: VolumeMemory['reads'],
  files: Record<string, KnownFile>,
  paths = digestOfPaths(Object.keys(files)),
): VolumeMemory => {
  const known = new Map(Object.entries(files));
  return { total: { paths, files: known.size, bytes: known.size }, reads, files: known };
};
const memory: Record<string, VolumeMemory> = {
  '2024': remember([['article|a', '1']], { '/a/': file('x', 0) }),
  '2025': remember([['article|b', '2']], { '/b/': file('y', 0) }),
  common: remember(
    [
      ['article|a', '1'],
      ['article|b', '2'],
    ],
    { '/list/': file('z', 0, 1) },
  ),
};
const wanted = (volumes: Record<string, string[]>) => new Map(Object.entries(volumes));
const all = { '2024': ['/a/'], '2025': ['/b/'], common: ['/list/'] };

/** Input of a plan whose files are all there, unless said otherwise. */
type TestInput = Partial<Omit<PlanInput, 'isThere'> & { isThere: IsThere }>;

async function plan(input: TestInput = {}, changed: Record<string, string> = {}) {
  const answers: Record<string, string> = { 'article|a': '1', 'article|b': '2', ...changed };
  const { volumes, ...rest } = await planPages({
    wanted: wanted(all),
    remembered: Object.keys(memory),
    recall: (volume) => memory[volume],
    isTrusted: () => true,
    unfinished: undefined,
    fingerprintOf: (read) => answers[read] ?? '',
    ...input,
    isThere: Promise.resolve(input.isThere ?? (() => true)),
  });
  const kept = volumes.map(({ volume, dropped }) => [
    volume,
    [...(memory[volume]?.files.keys() ?? [])].filter(
      (path) => dropped !== 'all' && !dropped.has(path),
    ),
  ]);
  const stale = volumes.flatMap(({ volume, stale, digests }) =>
    stale.map((path) => ({ volume, path, before: digests.get(path) })),
  );
  return { ...rest, kept, stale };
}

const pathsOf = ({ stale }: Awaited<ReturnType<typeof plan>>) => stale.map(({ path }) => path);

describe('planPages', () => {
  it('makes nothing and rewrites no memory when every read is answered as before', async () => {
    const fresh = { files: 3, bytes: 3 };
    assert.deepEqual(await plan(), { kept: [], stale: [], gone: [], vanished: [], fresh });
  });

  it('does not look at the files of a volume in which nothing changed', async () => {
    const recall = (volume: string): VolumeMemory => {
      const { total, reads } = memory[volume] ?? remember([], {});
      return {
        ...{ total, reads },
        get files(): never {
          throw new Error('nobody needs them');
        },
      };
    };
    assert.deepEqual((await plan({ recall })).fresh, { files: 3, bytes: 3 });
    for (const input of [
      { isThere: (path: string) => path !== '/a/' },
      { isTrusted: (path: string) => path !== '/a/' },
      { wanted: wanted({ ...all, '2024': ['/c/'] }) },
      { unfinished: { paths: [] } },
    ])
      await assert.rejects(plan({ recall, ...input }), /nobody needs them/);
    await assert.rejects(plan({ recall }, { 'article|b': '3' }), /nobody needs them/);
  });

  it('makes nothing when the site only lists its files in another order', async () => {
    const recall = (volume: string): VolumeMemory | undefined =>
      memory[volume] && { ...memory[volume], total: { ...memory[volume].total, paths: 'other' } };
    const fresh = { files: 3, bytes: 3 };
    assert.deepEqual(await plan({ recall }), {
      kept: [],
      stale: [],
      gone: [],
      vanished: [],
      fresh,
    });
  });

  it('makes what read something that changed, and nothing else', async () => {
    const { stale, fresh, kept } = await plan({}, { 'article|b': '3' });
    assert.deepEqual(stale, [
      { volume: '2025', path: '/b/', before: 'y' },
      { volume: 'common', path: '/list/', before: 'z' },
    ]);
    assert.deepEqual(
      [fresh.files, kept],
      [
        1,
        [
          ['2025', []],
          ['common', []],
        ],
      ],
    );
  });

  it('makes new files and files that are missing, and keeps the others of their volume', async () => {
    const made = await plan({ wanted: wanted({ ...all, common: ['/list/', '/new/'] }) });
    assert.deepEqual(made.stale, [{ volume: 'common', path: '/new/', before: undefined }]);
    assert.deepEqual(made.kept, [['common', ['/list/']]]);
    const missing = await plan({ isThere: (path) => path !== '/a/' });
    assert.deepEqual(missing.stale, [{ volume: '2024', path: '/a/', before: undefined }]);
  });

  it('lets go of files and volumes that nobody wants', async () => {
    const { gone, vanished, stale } = await plan({ wanted: wanted({ common: ['/list/'] }) });
    assert.deepEqual([gone, vanished, stale], [['/a/', '/b/'], ['2024', '2025'], []]);
    const emptied = await plan({ wanted: wanted({ ...all, '2025': [] }) });
    assert.deepEqual([emptied.gone, emptied.kept], [['/b/'], [['2025', []]]]);
  });

  it('makes a file that moved to another volume there, knows its bytes, and does not remove it', async () => {
    const { gone, stale, kept } = await plan({
      wanted: wanted({ '2024': [], '2025': ['/b/', '/a/'], common: ['/list/'] }),
    });
    assert.deepEqual(gone, []);
    assert.deepEqual(stale, [{ volume: '2025', path: '/a/', before: 'x' }]);
    assert.deepEqual(kept, [
      ['2024', []],
      ['2025', ['/b/']],
    ]);
  });

  it('makes everything when nothing is to be trusted, and without a memory', async () => {
    assert.deepEqual(pathsOf(await plan({ isTrusted: () => false })), ['/a/', '/b/', '/list/']);
    assert.deepEqual(pathsOf(await plan({ isTrusted: (path) => path !== '/a/' })), ['/a/']);
    const without = await plan({ remembered: [], recall: () => undefined });
    assert.deepEqual(pathsOf(without), ['/a/', '/b/', '/list/']);
  });

  it('makes again what a killed build was about to write, and removes what it may have written', async () => {
    const { gone, stale } = await plan({ unfinished: { paths: ['/b/', '/new/'] } });
    assert.deepEqual(
      [stale, gone],
      [[{ volume: '2025', path: '/b/', before: undefined }], ['/new/']],
    );
    const unknown = await plan({ unfinished: { paths: null } });
    assert.deepEqual(
      unknown.stale.map(({ before }) => before),
      [undefined, undefined, undefined],
    );
  });
});
