import type { Feature } from '../features/feature.ts';

const POINTS_AT_PICTURE =
  /^[（(]?(?:图[①-⑩\d一二三四五六七八九]?[:：为]|[上下左右]图|图片说明|题图|压题图|本版图片|照片)/u;

/** 图说 and 供图/摄: what stands at a photograph. */
export const PICTURE_FEATURES: readonly Feature[] = [
  {
    name: 'points at a picture',
    evidence: '图为…, 上图：… says that it is about a picture.',
    of: ({ view }) => view.length <= 120 && POINTS_AT_PICTURE.test(view.text),
  },
];
