import { bareHead } from '../forms/column-head.ts';
import { previousOf } from '../page-view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** 图说 and 供图/摄: what stands at a photograph. */
export const PICTURES: readonly Evidence[] = [
  {
    name: 'credit',
    for: { credit: 8, caption: -4, byline: -4, ...text(-4), ...headings(-4), standingHead: -4 },
    when: (v) =>
      v.credit && v.caption?.caption === undefined && (v.byline?.photographers.length ?? 0) === 0,
    otherwise: { name: 'no credit', for: { credit: -12 } },
  },
  {
    name: 'caption with credit',
    for: { caption: 6, ...text(-1.5), ...headings(-4), deck: -3 },
    when: (v) => v.caption?.caption !== undefined && v.caption.caption.length <= 70,
  },
  {
    name: 'long text with credit',
    for: { caption: -2.5, ...text(2) },
    when: (v) => v.caption?.caption !== undefined && v.caption.caption.length > 60,
  },
  {
    name: 'points at a picture',
    for: { caption: 6, ...text(-2), ...headings(-3) },
    when: (v) =>
      v.length <= 120 &&
      /^(?:[（(]?(?:图[①-⑩\d一二三四五六七八九]?[:：为]|上图|下图|左图|右图|图为|图片说明|题图|压题图|本版图片|照片))/u.test(
        v.text,
      ),
  },
  {
    name: 'picture was dropped before it',
    for: { caption: 2.5, credit: 0.5 },
    when: (v) => v.unit.blanksBefore >= 3 && v.length <= 80,
  },
  {
    name: 'image link before it',
    for: { caption: 2.5 },
    when: (v) => v.unit.lines[0].afterImage && v.length <= 80,
  },
  {
    name: 'sentence about a picture',
    for: { caption: 1.5 },
    when: (v) =>
      v.length <= 50 &&
      /(?:现场|一角|一景|场景|画面|效果图|鸟瞰|车间|生产线|外景|掠影|情景|留影)[。.]?$/u.test(
        v.text,
      ) &&
      v.closed,
  },
  {
    name: 'no caption',
    for: { caption: -4 },
    when: (v) =>
      v.caption?.caption === undefined &&
      v.unit.blanksBefore < 3 &&
      !/^[（(]?(?:[上下左右]?图|题图)/u.test(v.text),
  },
  {
    name: 'too long for a caption',
    for: { caption: -3 },
    when: (v) => Math.max(0, (v.length - 70) / 20),
  },
  {
    name: 'open line is no caption',
    for: { caption: -3 },
    when: (v) =>
      !v.closed && v.caption === undefined && !/^[（(]?(?:[上下左右]?图|题图)/u.test(v.text),
  },
  {
    name: 'under a head of picture news',
    for: { ...text(6), caption: -6 },
    when: (v, p) => {
      const before = previousOf(v, p)?.text;
      return (
        before !== undefined && p.lexicon.publication.kinds.photoStory.includes(bareHead(before))
      );
    },
  },
];
