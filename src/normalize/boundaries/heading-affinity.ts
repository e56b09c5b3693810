import type { View } from '../view.ts';

/** Pairs that every page of a zone weekly is full of tell nothing apart. */
const COMMON_PAIRS = new Set([
  '经济',
  '济技',
  '技术',
  '术开',
  '开发',
  '发区',
  '园区',
  '示范',
  '范区',
  '产业',
  '业园',
  '项目',
  '发展',
  '建设',
  '企业',
  '高新',
  '新区',
  '济开',
  '高质',
  '质量',
]);

const AFFINITY_SPAN = 4;

/** Share of a heading's character pairs that stand in the texts behind it, less those before it. */
export function affinityOf(views: readonly View[], index: number): number {
  const view = views[index];
  if (view === undefined || view.prose || view.length < 3) return 0;
  const bare = (view.zone.listed?.[0]?.name ?? view.text).replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set(
    Array.from({ length: bare.length - 1 }, (_, i) => bare.slice(i, i + 2)).filter(
      (pair) => !COMMON_PAIRS.has(pair),
    ),
  );
  if (pairs.size < 2) return 0;
  const share = (texts: readonly View[]): number => {
    let found = 0;
    for (const pair of pairs) if (texts.some(({ text }) => text.includes(pair))) found++;
    return found / pairs.size;
  };
  const behind = share(
    views
      .slice(index + 1)
      .filter((v) => v.prose)
      .slice(0, AFFINITY_SPAN),
  );
  const before = share(
    views
      .slice(0, index)
      .filter((v) => v.prose)
      .slice(-AFFINITY_SPAN),
  );
  return behind - before;
}
