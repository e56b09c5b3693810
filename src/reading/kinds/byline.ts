import type { Feature } from '../features/feature.ts';

/** 署名: who wrote it, on a line of its own or behind the last sentence. */
export const BYLINE_FEATURES: readonly Feature[] = [
  {
    name: 'common surname',
    evidence:
      'A word of two or three letters is sooner a name where it opens with a common surname.',
    of: ({ view: { byline, closing } }) =>
      byline !== undefined
        ? `${byline.form} ${String(byline.commonSurnames)}`
        : closing !== undefined
          ? `closing ${String(closing.commonSurnames)}`
          : undefined,
  },
];
