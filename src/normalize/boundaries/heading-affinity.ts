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
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= bare.length; i++) {
    const pair = bare.slice(i, i + 2);
    if (!COMMON_PAIRS.has(pair)) pairs.add(pair);
  }
  if (pairs.size < 2) return 0;
  const share = (texts: readonly View[]): number => {
    let found = 0;
    for (const pair of pairs) if (texts.some(({ text }) => text.includes(pair))) found++;
    return found / pairs.size;
  };
  return share(textsFrom(views, index, 1)) - share(textsFrom(views, index, -1));
}

/** The texts nearest to a line, in one direction. */
function textsFrom(views: readonly View[], index: number, direction: 1 | -1): View[] {
  const texts: View[] = [];
  for (let i = index + direction; texts.length < AFFINITY_SPAN; i += direction) {
    const view = views[i];
    if (view === undefined) break;
    if (view.prose) texts.push(view);
  }
  return texts;
}
