import { bareHead, seriesBehind } from '../../normalize/forms/column-head.ts';
import { nextOf, type PageView } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import type { Feature } from '../features/feature.ts';

/** Words that column heads of Chinese newspapers end in, whichever the paper. */
const COLUMN_HEAD =
  /(?:时评|短评|评论|论道|论坛|观察|聚焦|纵横|视点|视窗|动态|速递|速览|快讯|短讯|简讯|专栏|专题|特写|风采|人物|镜头|扫描|之窗|之声|前沿|链接|关注|要闻|新闻|访谈|对话|巡礼|走笔|札记|纪实|一线|看台|导航|资讯|广角|天地|论丛|圆桌|笔谈|公告栏|服务台|进行时|先锋|榜样)$/u;

const IN_BRACKETS =
  /^(?:【[^】]{2,10}】|〖[^〗]{2,10}〗|\[[\p{Script=Han}]{2,10}\]|[■●◆▲★☆□]\s?[\p{Script=Han}]{2,8})$/u;

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
export const COLUMN_HEAD_FEATURES: readonly Feature[] = [
  {
    name: 'known column head',
    evidence: 'The newspaper’s columns are known by name.',
    of: ({ view, page }) => page.view.lexicon.standingHeads.has(bareHead(view.text)),
  },
  {
    name: 'column head in brackets',
    evidence: '【一线调查】, ■人物: columns are set apart by brackets and signs.',
    of: ({ view }) => view.byline === undefined && IN_BRACKETS.test(view.text),
  },
  {
    name: 'series number',
    evidence: '园区匠心录④: the column numbers its parts.',
    of: ({ view, page }) => view.length <= 20 && !view.closed && isNumbered(view, page.view),
  },
];
