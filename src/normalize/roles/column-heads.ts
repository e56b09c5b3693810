import { bareHead, isPinyin, isSeriesMark, seriesBehind } from '../forms/column-head.ts';
import { nextOf, type PageView } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** Words that column heads of Chinese newspapers end in, whichever the paper. */
const COLUMN_HEAD =
  /(?:时评|短评|评论|论道|论坛|观察|聚焦|纵横|视点|视窗|动态|速递|速览|快讯|短讯|简讯|专栏|专题|特写|风采|人物|镜头|扫描|之窗|之声|前沿|链接|关注|要闻|新闻|访谈|对话|巡礼|走笔|札记|纪实|一线|看台|导航|资讯|广角|天地|论丛|圆桌|笔谈|公告栏|服务台|进行时|先锋|榜样)$/u;

/** True for a short line in the words of a column head: 科导时评, 创新前沿, 开发区行. */
export const wordsOfColumnHead = (v: View, { lexicon }: PageView): boolean =>
  v.length <= 12 &&
  (COLUMN_HEAD.test(bareHead(v.text)) ||
    bareHead(v.text).endsWith(`${lexicon.publication.site.zoneNoun}行`)) &&
  !v.closed &&
  v.parts.length === 1 &&
  v.byline === undefined;

/** 园区匠心录④: the number of a part; （上） also stands behind headlines, which stand over text. */
export const isNumbered = (view: View, page: PageView): boolean =>
  seriesBehind(view.text) !== undefined &&
  (!/[上中下][）)]$/u.test(view.text) || nextOf(view, page)?.prose === false);

/** 栏目: heads of columns, of series, and of the section a page belongs to. */
export const COLUMN_HEADS: readonly Evidence[] = [
  {
    name: 'known column head',
    for: { standingHead: 8, ...headings(-3), zoneLine: -3, byline: -5, ...text(-3) },
    when: (v, p) => p.lexicon.standingHeads.has(bareHead(v.text)),
  },
  {
    name: 'pinyin under it',
    for: { standingHead: 6, headline: -2, byline: -4 },
    when: (v, p) => {
      const next = nextOf(v, p);
      return next !== undefined && v.length <= 10 && isPinyin(next.text);
    },
  },
  {
    name: 'pinyin',
    for: { standingHead: 14, sectionName: 4, ...text(-4), ...headings(-10), garbage: -4 },
    when: (v) => isPinyin(v.text),
  },
  {
    name: 'column head in brackets',
    for: { standingHead: 4, headline: -1 },
    when: (v) =>
      /^(?:【[^】]{2,10}】|〖[^〗]{2,10}〗|\[[\p{Script=Han}]{2,10}\]|[■●◆▲★☆□]\s*[\p{Script=Han}]{2,8})$/u.test(
        v.text,
      ) && v.byline === undefined,
  },
  {
    name: 'series number',
    for: { standingHead: 4, series: 0, headline: -1, kicker: -2, ...text(-2) },
    when: (v, p) => v.length <= 20 && isNumbered(v, p) && !v.closed,
  },
  {
    name: 'words of a column head',
    for: { standingHead: 4.5, headline: -1 },
    when: wordsOfColumnHead,
  },
  {
    name: 'two names with a dot between',
    for: { standingHead: 4, kicker: -1 },
    when: (v) =>
      /^\p{Script=Han}{2,8}·\p{Script=Han}{2,8}$/u.test(v.text) && v.byline === undefined,
  },
  {
    name: 'a series mark under it',
    for: { standingHead: 3, kicker: -1 },
    when: (v, p) => v.length <= 16 && isSeriesMark(nextOf(v, p)?.text ?? ''),
  },
  {
    name: 'form of a column head',
    for: { standingHead: 0.5 },
    when: (v) =>
      v.length >= 2 &&
      v.length <= 6 &&
      /^\p{Script=Han}+$/u.test(v.text) &&
      v.unit.blanksAfter > 0 &&
      v.unit.blanksBefore > 0,
  },
  {
    name: 'not the form of a column head',
    for: { standingHead: -4 },
    when: (v) => v.length > 14 || v.parts.length > 2 || v.commas > 0,
  },
  {
    name: 'series mark alone',
    for: { series: 10, standingHead: -3, ...headings(-4) },
    when: (v) => isSeriesMark(v.text),
    otherwise: { name: 'no series mark', for: { series: -14 } },
  },
  {
    name: 'not a section name',
    for: { sectionName: -6 },
    when: (v, p) => !(v.index <= 3 && (isPinyin(v.text) || isPinyin(nextOf(v, p)?.text ?? ''))),
  },
];
