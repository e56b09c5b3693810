import { z } from 'zod';
import { Article, ArticleKind } from '../domain/article.ts';
import { Address } from '../domain/correction.ts';
import { type Doubt, Role } from '../domain/ledger.ts';
import type { Zone } from '../domain/zone.ts';
import { zh } from '../site/strings.zh.ts';
import { printedHeadNames } from '../domain/printed-heads.ts';

/** Words of the editor's desk. It is for the newsroom alone, and speaks Chinese. */
export const words = {
  desk: '存疑台',
  site: '档案首页',
  all: '全部版面',
  lead: '程序拿不准的地方列在这里。看一眼原行和它成了什么，点一下即裁定，写入 content/corrections/，文章随即重做。读对了也可以点，下次不再问。',
  scan: '版面文本',
  issue: '期次',
  page: '版次',
  articles: '文章',
  doubts: '存疑',
  decisions: '已裁定',
  noDoubts: '没有存疑。',
  nothing: '还没有读过的版面。先用 npm run add 加一个版，或把文本放进 content/scans/。',
  lines: '原行',
  made: '成文',
  sameArticle: '（续上）',
  furniture: '版面附件，不属于任何文章',
  read: '现作',
  could: '也可能是',
  share: (choice: string, share: string | undefined) =>
    share === undefined ? choice : `${choice}（${share}）`,
  why: '依据',
  none: '无',
  by: '理由',
  reason: '编辑裁定',
  keep: (label: string) => `就是${label}`,
  change: (label: string) => `应为${label}`,
  joined: '接上行',
  changeLine: '改',
  changeLineAt: (line: number) => `改第 ${String(line)} 行`,
  correctedText: '改成（只动有误的字；原文件不变）',
  correctReasonGiven: '识别有误',
  save: '写入勘误',
  insert: '补一段',
  insertedText: '其后补一段（原版有而识别漏掉的）',
  insertReasonGiven: '识别漏掉',
  inserted: (text: string) => `补入一段“${text}”`,
  undo: '撤销',
  mark: '改行',
  markRole: '这一行是',
  markPlace: '它的位置',
  asIs: (role: string) => `${role}（不变）`,
  asItIs: '不变',
  places: {
    starts: '另起一篇',
    continues: '同属上一篇，不另起',
    join: '接上一段',
    apart: '自成一段',
  },
  placeTo: (headline: string) => `归入：${headline}`,
  changeArticle: '改这一篇',
  zone: '所属（名录里的名称）',
  setZone: '改所属',
  withdraw: '撤下这一篇',
  withdrawReason: '理由（必填，例如当事人要求）',
  merge: '并入上一篇',
  mergeOf: (headline: string) => `并入上一篇：${headline}`,
  decided: '已裁定',
  corrected: (printed: string, corrected: string) =>
    corrected === '' ? `删去“${printed}”` : `“${printed}”改作“${corrected}”`,
  previous: '上一个有存疑的版面',
  next: '下一个有存疑的版面',
  nextDoubt: '下一处',
  toLine: (line: number) => `第 ${String(line)} 行`,
  failed: '上次重做没有成功，文章还是原来的样子：',
  renewed: '文章已重做。先写入正在填写的内容，或刷新页面。',
  pageEnd: '（页末）',
  notFound: '没有这一页',
  notRead: '没有读过这个版面文本。',
  refused: '没有写入',
  unreadable: '这一页读不出来',
  back: '返回',
} as const;

/** Why a click or a form was not carried out. */
export const refusals = {
  origin: '只接受本机存疑台页面的操作。',
  stale: '这一处已经变了，请刷新页面再看。',
  scan: '没有这个版面文本。',
  line: '版面文本里没有这一行。',
  merge: '这两行不在两篇文章里，请刷新页面再看。',
  reason: '请写明理由。',
  paragraph: '没有写要补的文字。',
  same: '字句没有改动。',
  place: (printed: string) =>
    `“${printed}”在这一行里不止一处，或与已有的勘误重叠，请在勘误文件里改。`,
  unchanged: '没有选择要改什么。',
  zone: (name: string) => `名录里没有“${name}”。先加进 content/zones.yaml，再来选它。`,
  form: '表单不完整。',
} as const;

/** What a decision may say; line, words and reason are shown elsewhere. */
const Said = z.object({
  role: Role.optional(),
  starts: z.boolean().optional(),
  join: z.boolean().optional(),
  belongsTo: Address.optional(),
  mergeInto: Address.optional(),
  withdraw: z.literal(true).optional(),
  set: z.record(z.string(), z.unknown()).optional(),
  printed: z.string().optional(),
  corrected: z.string().optional(),
});

/** What a decision says, in the newsroom's words: 主题, 另起一篇, 晋中经济技术开发区. */
export function nameDecision(
  decision: Readonly<Record<string, unknown>>,
  zones: ReadonlyMap<string, Zone>,
): string {
  const { role, starts, join, belongsTo, mergeInto, withdraw, set, printed, corrected } =
    Said.parse(decision);
  return [
    role === undefined ? undefined : zh.lineRole[role],
    starts === undefined ? undefined : starts ? '另起一篇' : '同属上一篇',
    join === undefined ? undefined : join ? '接上一段' : '自成一段',
    belongsTo === undefined ? undefined : `归入“${belongsTo.printed}”所在的文章`,
    mergeInto === undefined ? undefined : `整篇并入“${mergeInto.printed}”所在的文章`,
    withdraw === undefined ? undefined : '撤下整篇',
    ...(set === undefined ? [] : nameFields(set, zones)),
    corrected === undefined ? undefined : corrected === printed ? '原样' : `“${corrected}”`,
  ]
    .filter((part) => part !== undefined)
    .join('，');
}

const FIELD: Readonly<Record<string, string>> = {
  kind: '体裁',
  headline: '主题',
  ...printedHeadNames.zh,
  byline: '署名',
};

function nameFields(
  set: Readonly<Record<string, unknown>>,
  zones: ReadonlyMap<string, Zone>,
): string[] {
  const ids = Array.isArray(set.zones) ? set.zones.map(String) : undefined;
  const parts: string[] = [];
  if (ids !== undefined && ids.length > 0)
    parts.push(ids.map((id) => zones.get(id)?.name ?? id).join('、'));
  else if (typeof set.place === 'string') parts.push(set.place);
  for (const [key, name] of Object.entries(FIELD)) {
    const value = set[key];
    if (value === undefined) continue;
    parts.push(`${name} ${nameField(value)}`);
  }
  return parts;
}

/** A field's value as it is read: 通讯, 马瑞、孙倩, 无. */
function nameField(value: unknown): string {
  const kind = ArticleKind.safeParse(value);
  if (kind.success) return zh.kind[kind.data];
  const people = Article.shape.byline.safeParse(value);
  if (people.success && people.data.length > 0)
    return people.data.map(({ name }) => name).join('、');
  return typeof value === 'string' ? value : words.none;
}

/** English of the stages -> Chinese; `$1` stands for what the pattern caught. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [
    /^no date is printed; .* \(the issue is called (\S+) until then\)$/,
    '版面没有印日期。知道的话写进 content/issues/（期次暂称 $1）。',
  ],
  [/^repeats the page of scans\/(\S+); .*$/, '与 $1 是同一版，文字作为异本略去。'],
  [
    /^(.+) is not in content\/zones\.yaml; .*$/,
    '名录里没有“$1”。属实就加进 content/zones.yaml，或在勘误里写明是哪一个。',
  ],
  [
    /^expected the date of issues\/(\S+), (\S+), found (\S+) printed$/,
    '$1 写的是 $2，版面印的是 $3。',
  ],
  [/^expected a date of the calendar, found (.+)$/, '日历上没有这一天：$1。'],
  [/^(\S+) is (\S+), found (\S+) printed$/, '$1 是$2，版面印作$3。'],
  [/^expected (\S+) \(publication\.yaml\), (\S+) is (\S+)$/, '本报逢$1出版，$2 是$3。'],
  [
    /^lines (\d+) to (\d+) change between two stories; .*$/,
    '第 $1 至 $2 行在两篇之间来回跳，可能是跨栏识读，请对照报纸原版。',
  ],
  [/^expected a zone, a city or (\S+), found none named; .*$/, '没有写明是哪里，暂归$1。'],
  [
    /^a character could not be read: (.+); look it up .*$/s,
    '有认不出的字：“$1”。请对照报纸原版改正。',
  ],
  [
    /^(\S+) may be misread \(\d+ %\): …(.*?)…(?:; expected (.*))?; compare the printed page$/su,
    '“$1”可能识别有误：…$2…。请对照报纸原版。',
  ],
  [/^zone taken from the text: .*$/, '没有单位行，所属是从文中判断的。'],
];

/** What a doubt says, in Chinese where we have the words; the words of the stage otherwise. */
export function nameDoubt({ message, choices }: Doubt): string | undefined {
  for (const [pattern, text] of MESSAGES)
    if (pattern.test(message)) return message.replace(pattern, text);
  return choices === undefined ? message : undefined;
}

const DIGITS = '零一二三四五六七八九十';

/** A probability as a newsroom says it: 六成, 近十成, 不到一成. */
function inTenths(percent: number): string {
  if (percent >= 95) return '九成五以上';
  return percent < 5 ? '不到半成' : `${DIGITS.charAt(Math.max(1, Math.round(percent / 10)))}成`;
}

/** How probable the readings of a doubt are, as the stage says it, in its order. */
export const sharesOf = ({ message }: Doubt): string[] =>
  [...message.matchAll(/\((\d+) %\)/gu)].map(([, percent]) => inTenths(Number(percent)));
