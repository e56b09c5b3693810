import { printedHeadNames } from '../../domain/printed-heads.ts';
import type { Field } from '../../search/document.ts';
import type { FacetName } from '../../search/facet-names.ts';
import { formatNumber } from './format-number.ts';

const number = (n: number): string => formatNumber(n, 'zh');

/** Words of the search in Chinese. `SearchWords` is their shape, which other languages must have. */
export const zh = {
  number,
  title: '检索',
  label: '检索全部文章',
  placeholder: '逐字检索全文',
  submit: '检索',
  /** Examples with two words that the newspaper prints, such as 开发区 and 太原. */
  help: (word: string, other: string): [example: string, meaning: string][] => [
    [word, '逐字查找，一个字、一句话、数字、标点都可以'],
    [`${word} ${other}`, '空格隔开：同时含有这些词'],
    ['"Hello World"', '半角引号：连同空格当作一句'],
    [`${word} -${other}`, '词前加半角减号：不含这个词'],
  ],
  helpTitle: '怎样检索',
  noScript: '检索需要浏览器运行脚本，而这里没有运行。可以从下面的目录查找：',
  noScriptLinks: {
    zones: (noun: string) => `全部${noun}`,
    issues: '全部期次',
    reporters: '全部作者',
  },
  loading: '正在检索……',
  slow: '正在载入索引……',
  failed: '检索没有完成：索引未能载入。请检查网络后再试。',
  missing: (years: string, articles: number) =>
    `${years}的索引未能载入，下列结果缺这一部分（${number(articles)} 篇）。`,
  missingYear: (years: readonly number[]) =>
    years.length === 0 ? '日期不详各期' : `${years.map(String).join('、')}年`,
  retry: '再试一次',
  found: (_articles: number) => '篇文章',
  announce: (total: number, page: number, pages: number) =>
    total === 0
      ? '没有找到文章'
      : `找到 ${number(total)} 篇文章${pages > 1 ? `，第 ${String(page)} 页，共 ${String(pages)} 页` : ''}`,
  order: '排序',
  orders: { best: '标题优先', newest: '由新到旧' },
  filters: '筛选',
  filtersCount: (n: number) => (n === 0 ? '筛选' : `筛选（${number(n)}）`),
  closeSheet: '完成',
  showResults: (n: number) => `查看 ${number(n)} 篇`,
  clearFilters: '清除全部筛选',
  dropFilter: (name: string) => `去掉筛选：${name}`,
  /** `zoneNoun` is what the newspaper calls a zone. */
  facet: (facet: FacetName, zoneNoun: string): string =>
    ({
      zone: zoneNoun,
      prefecture: '地市',
      year: '年份',
      reporter: '作者',
      standingHead: '栏目',
      kind: '体裁',
    })[facet],
  months: '月份',
  monthRange: (from: string, to: string) => (from === to ? from : `${from}至${to}`),
  monthFrom: '从',
  monthTo: '到',
  anyMonth: '不限',
  monthName: (month: string) => `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`,
  monthBar: (month: string, count: number) => `${month}，${number(count)} 篇`,
  monthSkipped: (month: string) => `${month}，在所选范围之外，未计`,
  undatedNote: (n: number) => `另有 ${number(n)} 篇未印日期，月份未定，不在图中。`,
  year: (value: string) => (value === 'undated' ? '未定' : `${value}年`),
  kind: {
    news: '消息',
    feature: '通讯',
    photoStory: '图片新闻',
    brief: '简讯',
    notice: '公告',
    editorial: '评论',
  } as Record<string, string>,
  /** Said of a year that was not looked at, because another one is chosen. */
  uncounted: '未计',
  more: (n: number) => `展开其余 ${number(n)} 项`,
  fewer: '收起',
  field: {
    headline: '主题',
    ...printedHeadNames.zh,
    byline: '署名',
    editorNote: '编者按',
    caption: '图说',
    body: '正文',
    subhead: '小标题',
    printed: '勘误前',
  } satisfies Record<Field, string>,
  paragraph: (n: number) => `第${number(n)}段`,
  printedNote: '扫描文本原作如此，本库已改正',
  moreExcerpts: (n: number) => `本文另有 ${number(n)} 处`,
  fewerExcerpts: '收起',
  status: { inferred: '推定', editor: '编辑考定', printed: '', unknown: '' },
  pageLabel: (label: string) => `${label}版`,
  separator: '、',
  pages: '结果分页',
  previous: '上一页',
  next: '下一页',
  pageOf: (page: number, pages: number) => `第 ${String(page)} 页，共 ${String(pages)} 页`,
  empty: (query: string) => (query === '' ? '没有符合所选条件的文章' : `没有找到“${query}”`),
  emptySearched: (articles: number) =>
    `逐字查过全部 ${number(articles)} 篇的标题、署名、图说和正文。`,
  nowhere: (terms: string) => `${terms}不见于任何文章。`,
  quoted: (term: string) => `“${term}”`,
  dropTerm: (term: string, total: number) => `去掉“${term}”：${number(total)} 篇`,
  dropExcluded: (term: string, total: number) => `不再排除“${term}”：${number(total)} 篇`,
  dropFacet: (facet: string, total: number) => `不限${facet}：${number(total)} 篇`,
  dropAllFilters: (total: number) => `去掉全部筛选：${number(total)} 篇`,
  similar: '名称相近的有：',
  suggestions: '建议',
  suggestionKind: (kind: 0 | 1 | 2, zoneNoun: string): string =>
    ([zoneNoun, '作者', '栏目'] as const)[kind],
  suggestionsShown: (n: number) => `有 ${number(n)} 条建议，可用上下键选择`,
  articles: (n: number) => `${number(n)} 篇`,
};

/** Shape of the words of the search in any language. */
export type SearchWords = typeof zh;
