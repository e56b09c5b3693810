import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeenFiles } from './look-at-folders.ts';
import type { KnownFile, VolumeMemory } from './page-memory.ts';
import { digestOfPaths, planPages, type PlanInput } from './plan-pages.ts';

const file = (digest: string, ...reads: number[]) => ({ digest, size: 1, touched: 7, reads });
/** Paths are listed as they were, or `paths` is the digest of others. */
const remember = (
  reads: VolumeMemory['reads'],
  files: Record<string, KnownFile>,
  paths = digestOfPaths(Object.keys(files)),
): VolumeMemory => {
  const known = new Map(Object.entries(files));
  const { size } = known;
  return { total: { paths, files: size, bytes: size, touched: 7 * size }, reads, files: known };
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

/** Input of a plan whose files stand there as they were written, unless said otherwise. */
type TestInput = Partial<Omit<PlanInput, 'seen'>> & {
  /** Size and time of what stands in the place of a path. */
  seen?: (path: string) => [size: number, touched: number];
};
const gone =
  (path: string) =>
  (other: string): [size: number, touched: number] =>
    other === path ? [-1, 0] : [1, 7];

async function plan(input: TestInput = {}, changed: Record<string, string> = {}) {
  const answers: Record<string, string> = { 'article|a': '1', 'article|b': '2', ...changed };
  const paths = input.wanted ?? wanted(all);
  const seen = input.seen ?? (() => [1, 7]);
  const made = await planPages({
    remembered: Object.keys(memory),
    recall: (volume) => memory[volume],
    isTrusted: () => true,
    unfinished: undefined,
    fingerprintOf: (read) => answers[read] ?? '',
    digestOf: () => undefined,
    ...input,
    wanted: paths,
    seen: Promise.resolve(
      new Map(
        [...paths].map(([volume, each]) => [
          volume,
          new SeenFiles(new Float64Array(each.flatMap(seen))),
        ]),
      ),
    ),
  });
  assert.ok(made, 'nothing is planned');
  const { volumes, isThere, ...rest } = made;
  const kept = volumes.map(({ volume, dropped }) => [
    volume,
    [...(memory[volume]?.files.keys() ?? [])].filter(
      (path) => dropped !== 'all' && !dropped.has(path),
    ),
  ]);
  const stale = volumes.flatMap(({ volume, stale, digests }) =>
    stale.map((path) => ({ volume, path, before: digests.get(path) })),
  );
  const touched = volumes.flatMap((each) => [...each.touched]);
  const absent = stale.map(({ path }) => path).filter((path) => !isThere(path));
  return { ...rest, kept, stale, touched, absent };
}

const pathsOf = ({ stale }: Awaited<ReturnType<typeof plan>>) => stale.map(({ path }) => path);

describe('planPages', () => {
  it('makes nothing and rewrites no memory when every read is answered as before', async () => {
    const fresh = { files: 3, bytes: 3 };
    const { touched, absent, ...made } = await plan();
    assert.deepEqual(made, { kept: [], stale: [], gone: [], vanished: [], fresh });
    assert.deepEqual([touched, absent], [[], []]);
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
      { seen: gone('/a/') },
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
    const { kept, stale, fresh: found } = await plan({ recall });
    assert.deepEqual([kept, stale, found], [[], [], fresh]);
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
    const missing = await plan({ seen: gone('/a/') });
    assert.deepEqual(missing.stale, [{ volume: '2024', path: '/a/', before: undefined }]);
    assert.deepEqual(missing.absent, ['/a/']);
  });

  it('makes again what was cut, or touched and is another, and only that', async () => {
    const seen =
      (size: number, touched: number) =>
      (path: string): [size: number, touched: number] =>
        path === '/a/' ? [size, touched] : [1, 7];
    const again = [{ volume: '2024', path: '/a/', before: undefined }];
    const none = (): never => {
      throw new Error('nobody needs its digest');
    };
    assert.deepEqual((await plan({ seen: seen(0, 8), digestOf: none })).stale, again);
    const other = await plan({ seen: seen(1, 8), digestOf: () => 'other' });
    assert.deepEqual([other.stale, other.absent], [again, []]);
    assert.deepEqual((await plan({ seen: seen(1, 8) })).stale, again);
    const same = await plan({ seen: seen(1, 8), digestOf: () => 'x' });
    assert.deepEqual([same.stale, same.touched, same.fresh.files], [[], [['/a/', 8]], 3]);
  });

  it('does not take the bytes of a touched file for known', async () => {
    const { stale } = await plan({ seen: () => [1, 8] }, { 'article|a': '3', 'article|b': '3' });
    assert.deepEqual(
      stale.map(({ before }) => before),
      [undefined, undefined, undefined],
    );
  });

  it('plans nothing when what is remembered of a volume is damaged', async () => {
    const recall = (volume: string) => (volume === '2024' ? undefined : memory[volume]);
    await assert.rejects(plan({ recall }), /nothing is planned/);
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
