import type { Article } from './article.ts';

/** 栏目 without the number of the part: `园区匠心录④` of series `④` -> `园区匠心录`; undefined without a head. */
export function columnName({
  standingHead,
  series,
}: {
  standingHead?: Article['standingHead'] | undefined;
  series?: Article['series'] | undefined;
}): string | undefined {
  if (standingHead === undefined || series === undefined) return standingHead;
  if (!standingHead.endsWith(series)) return standingHead;
  const name = standingHead.slice(0, -series.length).trim();
  return name === '' ? standingHead : name;
}
