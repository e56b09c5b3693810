import { madeOnce } from '../made-once.ts';
import { nearestViews } from '../nearest-views.ts';
import type { View } from '../view.ts';

const AFFINITY_SPAN = 4;

/**
 * Share of a heading's character pairs that stand in the texts behind it, less those before it. Words
 * that every page is full of (开发, 项目) stand on both sides and take themselves out.
 */
export function affinityOf(views: readonly View[], index: number): number {
  const view = views[index];
  if (view === undefined || view.prose || view.length < 3) return 0;
  const bare = (view.zone.listed?.[0]?.name ?? view.text).replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= bare.length; i++) pairs.add(bare.slice(i, i + 2));
  if (pairs.size < 2) return 0;
  const near = nearestViews(textsOf(views), index, AFFINITY_SPAN);
  const share = (texts: readonly View[]): number => {
    let found = 0;
    for (const pair of pairs) if (texts.some(({ text }) => text.includes(pair))) found++;
    return found / pairs.size;
  };
  return (
    share(near.filter((text) => text.index > index)) -
    share(near.filter((text) => text.index < index))
  );
}

const textsOf = madeOnce((views: readonly View[]) => views.filter(({ prose }) => prose));
