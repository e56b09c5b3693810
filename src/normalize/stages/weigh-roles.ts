import type { Reason, Role } from '../../domain/ledger.ts';
import type { Lexicon } from '../lexicon.ts';
import type { View } from '../view.ts';

/** A role, and for text whether it ends with the writer's name: `…新篇章。王波`. */
export type Reading = Role | 'closingBody';

/** One reading of a unit with its evidence. */
export interface Candidate {
  reading: Reading;
  score: number;
  why: Reason[];
}

/** What evidence about one unit may look at besides the unit: its page. */
export interface PageView {
  views: readonly View[];
  /** Index of the last unit that only a masthead prints; -1 on pages without one. */
  mastheadEnd: number;
  /** True where most headings carry a Markdown mark. */
  marked: boolean;
  /** How surely the words of a unit run on into the next text: 0 to 1. */
  bridges: readonly number[];
  lexicon: Lexicon;
}

/** One piece of evidence: nats of log-odds for readings when the test holds (times its number). */
interface Evidence {
  name: string;
  for: Partial<Record<Reading, number>>;
  when: (view: View, page: PageView) => boolean | number;
}

const HEADING: readonly Reading[] = ['headline', 'kicker', 'subhead'];
const headings = (weight: number): Partial<Record<Reading, number>> =>
  Object.fromEntries(HEADING.map((reading) => [reading, weight]));
const text = (weight: number): Partial<Record<Reading, number>> => ({
  body: weight,
  closingBody: weight,
  listItem: weight,
});

/** Words of Hanyu Pinyin and nothing else: `liangdian xinwen`. */
const PINYIN =
  /^(?=.{5,})(?:(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouvüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng?|r)?)+['\s-]?)+$/iu;
const PAGE_NUMBER =
  /^(?:[-—–·\s\[（(【]*(?:第\s*)?\d{1,3}(?:\s*[页版])?[-—–·\s\]）)】]*|[A-Z]\s?\d{1,2})$/u;
/** Words that column heads of Chinese newspapers end in, whichever the paper. */
const COLUMN_HEAD =
  /(?:时评|短评|评论|论道|论坛|观察|聚焦|纵横|视点|视窗|动态|速递|速览|快讯|短讯|简讯|专栏|专题|特写|风采|人物|镜头|扫描|之窗|之声|前沿|链接|关注|要闻|新闻|访谈|对话|巡礼|走笔|札记|纪实|一线|看台|导航|资讯|广角|天地|论丛|圆桌|笔谈|公告栏|服务台|进行时|先锋|榜样)$/u;
const GARBAGE = /^[^\p{L}\p{N}]*$|^(?:[□■�|丨口卩\s]{2,}|[^\p{Script=Han}\d]{1,3})$/u;
/** 系列报道之二: the mark of a series on a line of its own. */
const SERIES =
  /^[（(【]?(?:系列(?:报道|评论|访谈)|连载)(?:之?[一二三四五六七八九十\d]{1,3}|[①-⑳])?[）)】]?$/u;
const QUOTE_LINE = /^[“"].{4,40}[”"](?:\s*[—―]{1,2}.{2,30})$/u;

const isHan = (view: View): boolean => /^[\p{Script=Han}]+$/u.test(view.text);
const nextOf = (view: View, page: PageView): View | undefined => page.views[view.index + 1];
const previousOf = (view: View, page: PageView): View | undefined => page.views[view.index - 1];
const sameShape = (a: View, b: View): boolean =>
  a.parts.length === b.parts.length &&
  a.unit.level === b.unit.level &&
  Math.abs(a.length - b.length) <= 4 &&
  a.text !== b.text;
/** Short line of verse: closed or not, without a blank to its neighbour, neither heading nor prose. */
const verseLike = (view: View): boolean =>
  view.length >= 2 &&
  view.length <= 34 &&
  view.unit.level === 0 &&
  !view.credit &&
  view.byline === undefined &&
  !view.bullet &&
  !view.ordinal &&
  view.cells < 2;
const verseEnd = (view: View): boolean => /[，；。、！？：…—,;]$/u.test(view.text);
const tableRow = (view: View): boolean =>
  view.cells >= 3 ||
  (view.cells === 2 && /[|｜\t]/u.test(view.text)) ||
  /^[|｜].*[|｜]$/u.test(view.text);

/** All evidence about a unit's role, by what it looks at. Weights were set on labelled pages. */
const EVIDENCE: readonly Evidence[] = [
  // Form of running text.
  {
    name: 'long',
    for: {
      ...text(4),
      headline: -4,
      kicker: -4,
      subhead: -4,
      deck: -2.5,
      caption: -1.5,
      zoneLine: -6,
      standingHead: -6,
    },
    when: (v) => (v.length >= 60 ? Math.min(2, v.length / 60) : 0),
  },
  {
    name: 'closed sentence',
    for: { ...text(2.5), ...headings(-3), deck: -2.5, standingHead: -4, caption: 1 },
    when: (v) => /[。；;]$|[。！？]”$/u.test(v.text),
  },
  { name: 'prose', for: { ...text(2.5), ...headings(-2.5), deck: -1 }, when: (v) => v.prose },
  {
    name: 'commas',
    for: { ...text(1), ...headings(-1) },
    when: (v) => Math.min(3, v.commas) * (v.length > 24 ? 1 : 0.4),
  },
  {
    name: 'short and open',
    for: { ...text(-3.5), ...headings(1.5) },
    when: (v) => !v.closed && v.length <= 40 && !v.prose,
  },
  {
    name: 'halves',
    for: { headline: 1.5, kicker: 1.2, subhead: 1.2, ...text(-2), standingHead: -2 },
    when: (v) =>
      v.parts.length >= 2 &&
      v.parts.length <= 4 &&
      v.length <= 44 &&
      v.parts.every((p) => p.length >= 3) &&
      !v.prose,
  },
  {
    name: 'heading mark',
    for: {
      headline: 2,
      subhead: 2,
      standingHead: 1.5,
      zoneLine: 1.5,
      kicker: 0.6,
      ...text(-2),
      caption: -2,
      byline: -1.5,
      deck: 0,
    },
    when: (v) => v.unit.level > 0 && v.unit.level <= 6,
  },
  {
    name: 'all bold',
    for: { headline: 1, subhead: 1, standingHead: 1, byline: 0.5, ...text(-1) },
    when: (v) => v.unit.level === 7,
  },
  {
    name: 'no heading mark on a marked page',
    for: { headline: -0.8, zoneLine: -0.5 },
    when: (v, page) => page.marked && v.unit.level === 0,
  },
  {
    name: 'headline length',
    for: { headline: 1, kicker: 0.5, subhead: 0.6 },
    when: (v) => v.length >= 7 && v.length <= 30 && !v.prose,
  },
  {
    name: 'very short',
    for: { headline: -1.2, kicker: -2, deck: -1.5, standingHead: 1.2, subhead: 0.3 },
    when: (v) => v.length <= 5,
  },
  {
    name: 'too long for a heading',
    for: { headline: -1, kicker: -1, subhead: -2, standingHead: -4, zoneLine: -3 },
    when: (v) => Math.max(0, (v.length - 36) / 10),
  },

  // A line that the next text goes on from is text, however short.
  {
    name: 'words run on into the next text',
    for: { ...text(7), ...headings(-3.5), byline: -1 },
    when: (v, p) => (v.closed || v.zone.listed !== undefined ? 0 : (p.bridges[v.index] ?? 0)),
  },
  {
    name: 'open clause with commas',
    for: { ...text(2), ...headings(-1.5) },
    when: (v) =>
      !v.closed &&
      !v.prose &&
      v.parts.length === 1 &&
      ((v.length >= 22 && v.commas >= 1) || (v.length >= 12 && v.commas >= 2)),
  },
  {
    name: 'a full stop within the line',
    for: { ...headings(-4), deck: -3, ...text(1.5) },
    when: (v) => /。./u.test(v.text),
  },
  {
    name: 'opens like a sentence',
    for: { ...text(4), ...headings(-2.5) },
    when: (v) =>
      !v.closed &&
      v.length >= 12 &&
      v.parts.length === 1 &&
      (/^\p{Script=Han}{2,5}[，,]/u.test(v.text) ||
        (v.commas > 0 &&
          /^(?:随着|为了|通过|针对|根据|按照|近年来|目前|去年|今年|截至|记者)/u.test(v.text))),
  },
  {
    name: 'text is set close under it',
    for: { subhead: 1.5 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return (
        !v.prose &&
        n?.adjacent === true &&
        n.leadIn === undefined &&
        (n.prose || (p.bridges[n.index] ?? 0) > 0.5)
      );
    },
  },
  {
    name: 'names a place first',
    for: { headline: 1, subhead: -1 },
    when: (v, p) => !v.prose && v.zone.listed === undefined && p.lexicon.startsWithPlace(v.text),
  },

  {
    name: 'speaker and colon',
    for: { ...text(6), ...headings(-4), standingHead: -4 },
    when: (v, p) =>
      v.speaker !== undefined &&
      p.views.filter((o) => o.speaker === v.speaker && o !== v).length > 0 &&
      p.views.filter((o) => o.speaker !== undefined).length >= 3,
  },
  {
    name: 'asks or exclaims',
    for: { ...headings(2.5), ...text(-2.5) },
    when: (v) =>
      /[？！?!]$/u.test(v.text) &&
      v.length <= 30 &&
      !/[。；]/u.test(v.text) &&
      v.commas <= 2 &&
      !v.dash,
  },

  // Zones.
  {
    name: 'listed zone',
    for: { zoneLine: 9, headline: -2, kicker: -4, subhead: -4, standingHead: -3, byline: -4 },
    when: (v) => v.zone.listed !== undefined,
  },
  {
    name: 'form of a zone',
    for: { zoneLine: 6, headline: -1, kicker: -3, subhead: -3, standingHead: -2 },
    when: (v) => v.zone.unlisted !== undefined,
  },
  {
    name: 'no zone name',
    for: { zoneLine: -12 },
    when: (v) => v.zone.listed === undefined && v.zone.unlisted === undefined,
  },

  // Text that opens or continues.
  {
    name: 'lead-in',
    for: { ...text(6), ...headings(-6), caption: -5, standingHead: -5 },
    when: (v) => v.leadIn !== undefined,
  },
  {
    name: 'continuation mark',
    for: { ...text(4) },
    when: (v) => v.jumpFrom !== undefined && v.prose,
  },
  {
    name: 'title with continuation mark',
    for: { headline: 4, jump: -1 },
    when: (v) => v.jumpFrom !== undefined && !v.prose && v.jumpFrom.start > 2,
  },
  { name: 'jump alone', for: { jump: 9, ...text(-3), ...headings(-3) }, when: (v) => alone(v) },
  { name: 'no jump', for: { jump: -12 }, when: (v) => !alone(v) },
  {
    name: 'jump at its end',
    for: { ...text(4), ...headings(-3) },
    when: (v) => v.jumpTo !== undefined && v.jumpTo.start > 0,
  },

  // Bylines and credits.
  {
    name: 'byline',
    for: { byline: 4.5, ...text(-3), caption: -2, kicker: -2 },
    when: (v) => v.byline !== undefined,
  },
  {
    name: 'titled or marked byline',
    for: { byline: 4, headline: -4, standingHead: -4, subhead: -4, zoneLine: -4 },
    when: (v) => v.byline !== undefined && v.byline.form !== 'bare',
  },
  {
    name: 'common surname',
    for: { byline: 1.5, standingHead: -1, headline: -1, subhead: -0.7 },
    when: (v) => v.byline?.commonSurnames === true,
  },
  {
    name: 'rare surname',
    for: { byline: -1.5 },
    when: (v) => v.byline !== undefined && !v.byline.commonSurnames && v.byline.form === 'bare',
  },
  {
    name: 'no byline',
    for: { byline: -12 },
    when: (v) => v.byline === undefined && !v.affiliation,
  },
  {
    name: 'affiliation',
    for: { byline: 9, ...text(-2), ...headings(-4) },
    when: (v) => v.affiliation,
  },
  {
    name: 'name behind the last sentence',
    for: { closingBody: 3, ...headings(-6), deck: -4 },
    when: (v) => v.closing !== undefined,
  },
  {
    name: 'titled name behind the last sentence',
    for: { closingBody: 3 },
    when: (v) => v.closing !== undefined && v.closing.form !== 'bare',
  },
  {
    name: 'common surname behind the last sentence',
    for: { closingBody: 0.8 },
    when: (v) => v.closing?.commonSurnames === true,
  },
  {
    name: 'no name behind the last sentence',
    for: { closingBody: -30 },
    when: (v) => v.closing === undefined,
  },
  {
    name: 'credit',
    for: { credit: 8, caption: -4, byline: -4, ...text(-4), ...headings(-4), standingHead: -4 },
    when: (v) =>
      v.credit && v.caption?.caption === undefined && (v.byline?.photographers.length ?? 0) === 0,
  },
  {
    name: 'no credit',
    for: { credit: -12 },
    when: (v) =>
      !v.credit || v.caption?.caption !== undefined || (v.byline?.photographers.length ?? 0) > 0,
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
    name: 'several sentences',
    for: { caption: -3, ...text(2) },
    when: (v) =>
      (v.text.match(/[。！？]/gu) ?? []).length >= 2 && !/^[（(]?(?:图|[上下左右]图)/u.test(v.text),
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
  {
    name: 'contact or signature of a notice',
    for: { ...text(6), ...headings(-5), byline: -4, standingHead: -4 },
    when: (v) =>
      v.length <= 60 &&
      (/^(?:联系|报名|咨询|监督)?(?:电话|方式|人|地址|传真)\s*[:：]/u.test(v.text) ||
        (v.adjacent &&
          /(?:公司|委员会|管委会|局|厅|院|中心|协会|政府)[\s\u3000]*(?:\d{4}年\d{1,2}月\d{1,2}日)?$/u.test(
            v.text,
          ))),
  },

  // Decks, list items, verse, tables.
  {
    name: 'dash before it',
    for: {
      deck: 7,
      subheadDeck: 7,
      headline: -5,
      kicker: -5,
      subhead: -4,
      standingHead: -5,
      zoneLine: -5,
    },
    when: (v) => v.dash && v.length <= 48 && !/[。；]$/u.test(v.text),
  },
  {
    name: 'dash before a paragraph',
    for: { ...text(4), deck: -6, subheadDeck: -6 },
    when: (v) => v.dash && (v.length > 48 || /[。；]$/u.test(v.text)),
  },
  { name: 'no dash before it', for: { deck: -5.5, subheadDeck: -10 }, when: (v) => !v.dash },
  {
    name: 'bullet',
    for: { ...headings(-2), body: -4, closingBody: -3, listItem: 2 },
    when: (v) => v.bullet && v.length >= 12,
  },
  { name: 'no bullet', for: { listItem: -12 }, when: (v) => !v.bullet },
  {
    name: 'ordinal',
    for: { subhead: 2.5, headline: -3, kicker: -3, ...text(0.5) },
    when: (v) => v.ordinal && v.length <= 30 && !v.closed,
  },
  {
    name: 'lines of verse',
    for: { verse: 10, ...text(-3), caption: -2 },
    when: (v, p) => isVerse(v, p),
  },
  { name: 'no verse', for: { verse: -12 }, when: (v, p) => !isVerse(v, p) },
  {
    name: 'row of a table',
    for: { table: 8, ...text(-2), ...headings(-3), byline: -3 },
    when: (v, p) => inTable(v, p),
  },
  { name: 'no table', for: { table: -12 }, when: (v, p) => !inTable(v, p) },

  // Column heads.
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
      return next !== undefined && PINYIN.test(next.text) && v.length <= 10;
    },
  },
  {
    name: 'pinyin',
    for: { standingHead: 14, sectionName: 4, ...text(-4), ...headings(-10), garbage: -4 },
    when: (v) => PINYIN.test(v.text),
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
    for: { standingHead: 4, series: 0, headline: -1, ...text(-2) },
    when: (v) =>
      v.length <= 20 &&
      /(?:[①-⑳]|[（(][一二三四五六七八九十]{1,3}[）)]|之[一二三四五六七八九十]{1,2}|[（(]之?[一二三四五六七八九十\d]{1,3}[）)]|系列报道|系列评论)$/u.test(
        v.text,
      ) &&
      !v.closed,
  },
  {
    name: 'words of a column head',
    for: { standingHead: 4.5, headline: -1 },
    when: (v, p) =>
      v.length <= 12 &&
      (COLUMN_HEAD.test(bareHead(v.text)) ||
        bareHead(v.text).endsWith(`${p.lexicon.publication.site.zoneNoun}行`)) &&
      !v.closed &&
      v.parts.length === 1 &&
      v.byline === undefined,
  },
  {
    name: 'a series mark under it',
    for: { standingHead: 3, kicker: -1 },
    when: (v, p) => SERIES.test(nextOf(v, p)?.text ?? '') && v.length <= 16,
  },
  {
    name: 'form of a column head',
    for: { standingHead: 0.5 },
    when: (v) =>
      v.length >= 2 &&
      v.length <= 6 &&
      isHan(v) &&
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
    when: (v) => SERIES.test(v.text),
  },
  { name: 'no series mark', for: { series: -14 }, when: (v) => !SERIES.test(v.text) },

  // Lines of one heading.
  {
    name: 'behind a hard break',
    for: { headline: 2.5, subhead: 2.5, byline: -3.5, standingHead: -2 },
    when: (v, p) => previousOf(v, p)?.unit.lines.at(-1)?.hardBreak === true && !v.prose,
  },
  {
    name: 'set close under a heading',
    for: { headline: 1, byline: -1.5 },
    when: (v, p) =>
      v.adjacent &&
      v.byline?.form === 'bare' &&
      previousOf(v, p)?.prose === false &&
      previousOf(v, p)?.byline === undefined &&
      previousOf(v, p)?.dash === false,
  },

  // Kickers stand above headlines.
  {
    name: 'stands over a heading',
    for: { kicker: 1.2 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return (
        n !== undefined &&
        !n.prose &&
        n.length >= 6 &&
        n.length <= 44 &&
        n.byline === undefined &&
        n.zone.listed === undefined &&
        !n.dash &&
        v.length >= 8
      );
    },
  },
  {
    name: 'nothing under it',
    for: { kicker: -6 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return n === undefined || n.prose;
    },
  },
  {
    name: 'unmarked over a marked heading',
    for: { kicker: 2.5, headline: -1.5 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return (
        n !== undefined &&
        v.unit.level === 0 &&
        n.unit.level > 0 &&
        !n.prose &&
        v.length >= 8 &&
        n.zone.listed === undefined
      );
    },
  },
  {
    name: 'both full lines',
    for: { kicker: 1 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return (
        n !== undefined && !v.adjacent && n.unit.blanksBefore > 0 && v.length >= 9 && n.length >= 9
      );
    },
  },

  // What only a headline names.
  {
    name: 'names a zone',
    for: { headline: 1.5, subhead: -1.5, deck: 1.5, subheadDeck: -1.5 },
    when: (v) => !v.prose && v.mentions.length > 0 && v.zone.listed === undefined,
  },
  {
    name: 'a credit closes the one paragraph under it',
    for: { headline: 2, subhead: -2 },
    when: (v, p) =>
      !v.prose &&
      nextOf(v, p)?.prose === true &&
      nextOf(v, p)?.closed === true &&
      p.views[v.index + 2]?.credit === true,
  },
  {
    name: 'a gap before it',
    for: { headline: 0.8, kicker: 0.8, standingHead: 0.4 },
    when: (v) => v.unit.blanksBefore >= 3 && !v.prose,
  },
  {
    name: 'announces a notice',
    for: { headline: 5, subhead: -5, standingHead: -1, kicker: -3, byline: -5 },
    when: (v, p) =>
      v.length <= 40 &&
      !v.prose &&
      p.lexicon.publication.kinds.notice.some((word) => v.text.endsWith(word)),
  },

  // Subheads come in sets of one shape.
  {
    name: 'same shape as another line',
    for: { subhead: 0.8 },
    when: (v, p) =>
      v.prose || v.length > 34 || (v.parts.length < 2 && v.unit.level === 0 && !v.ordinal)
        ? 0
        : Math.min(
            2,
            p.views.filter(
              (o) =>
                o !== v &&
                !o.prose &&
                sameShape(o, v) &&
                o.zone.listed === undefined &&
                o.byline === undefined,
            ).length,
          ),
  },
  {
    name: 'same opening as another line',
    for: { subhead: 1.5 },
    when: (v, p) =>
      v.prose || v.length > 34 || v.length < 4
        ? 0
        : Math.min(
            2,
            p.views.filter(
              (o) =>
                o !== v &&
                !o.prose &&
                o.text.slice(0, 2) === v.text.slice(0, 2) &&
                o.length <= 34 &&
                o.zone.listed === undefined &&
                o.text !== v.text,
            ).length,
          ),
  },
  {
    name: 'text follows',
    for: { subhead: 0.3 },
    when: (v, p) => nextOf(v, p)?.prose === true && nextOf(v, p)?.leadIn === undefined,
  },
  {
    name: 'lead-in follows',
    for: { subhead: -4, headline: 1 },
    when: (v, p) => nextOf(v, p)?.leadIn !== undefined,
  },

  // Notes and page furniture.
  {
    name: 'editor’s note',
    for: { editorNote: 12, ...text(-2) },
    when: (v, p) =>
      p.lexicon.publication.kinds.editorNote.some(
        (word) =>
          v.text.replace(/^[【■●◆\s[（(]+/u, '').startsWith(word) && v.length > word.length + 4,
      ),
  },
  {
    name: 'no editor’s note',
    for: { editorNote: -14 },
    when: (v, p) =>
      !p.lexicon.publication.kinds.editorNote.some((word) =>
        v.text.replace(/^[【■●◆\s[（(]+/u, '').startsWith(word),
      ),
  },
  {
    name: 'masthead words',
    for: { masthead: 10, ...headings(-5), ...text(-5), standingHead: -4, byline: -4 },
    when: (v) => v.furniture === 'masthead',
  },
  {
    name: 'stands in the masthead',
    for: { masthead: 9, standingHead: -6, zoneLine: -6, ...headings(-6), byline: -6, ...text(-4) },
    when: (v, p) => v.index <= p.mastheadEnd && !v.prose,
  },
  {
    name: 'title of the newspaper',
    for: { masthead: 6, folio: 2, ...headings(-4) },
    when: (v, p) => isTitle(v, p) && v.index < 14,
  },
  {
    name: 'no masthead',
    for: { masthead: -12 },
    when: (v, p) =>
      v.furniture !== 'masthead' && v.index > p.mastheadEnd && !(isTitle(v, p) && v.index < 14),
  },
  {
    name: 'folio words',
    for: { folio: 12, ...headings(-5), ...text(-5), byline: -5, standingHead: -4 },
    when: (v) => v.furniture === 'folio',
  },
  { name: 'no folio', for: { folio: -14 }, when: (v) => v.furniture !== 'folio' },
  {
    name: 'staff words',
    for: { staff: 12, byline: -8, ...headings(-5), ...text(-5), masthead: -4 },
    when: (v) => v.furniture === 'staff',
  },
  { name: 'no staff', for: { staff: -14 }, when: (v) => v.furniture !== 'staff' },
  {
    name: 'footer words',
    for: { footer: 12, ...text(-5), ...headings(-5) },
    when: (v) => v.furniture === 'footer',
  },
  { name: 'no footer', for: { footer: -14 }, when: (v) => v.furniture !== 'footer' },
  {
    name: 'teaser',
    for: {
      teaser: 11,
      ...text(-5),
      ...headings(-5),
      standingHead: -4,
      listItem: -6,
      jump: -6,
      table: -6,
    },
    when: (v, p) => isTeaser(v, p),
  },
  { name: 'no teaser', for: { teaser: -14 }, when: (v, p) => !isTeaser(v, p) },
  {
    name: 'page number',
    for: { pageNumber: 11, ...headings(-6), ...text(-6), standingHead: -6 },
    when: (v) => PAGE_NUMBER.test(v.text),
  },
  { name: 'no page number', for: { pageNumber: -14 }, when: (v) => !PAGE_NUMBER.test(v.text) },
  {
    name: 'garbage',
    for: { garbage: 9, verse: -6, ...text(-6), ...headings(-6), standingHead: -6 },
    when: (v, p) => GARBAGE.test(v.text) && !isVerse(v, p) && !inTable(v, p),
  },
  {
    name: 'no garbage',
    for: { garbage: -14 },
    when: (v, p) => !GARBAGE.test(v.text) || isVerse(v, p) || inTable(v, p),
  },
  {
    name: 'not a section name',
    for: { sectionName: -6 },
    when: (v, p) =>
      !(v.index <= 3 && (PINYIN.test(v.text) || PINYIN.test(nextOf(v, p)?.text ?? ''))),
  },
];

/** Name of a column without marks around it: `■短评`, `【简讯】`, `一线论道③`. */
export function bareHead(source: string): string {
  return source
    .replace(/^[A-Z]\s(?=[\p{Script=Han}]{2,8}$)|^[\s■●◆▲★☆□【〖\[]+|[】〗\]:：\s]+$/gu, '')
    .trim();
}

function alone(view: View): boolean {
  const mark = view.jumpTo ?? view.jumpFrom;
  return mark !== undefined && mark.end - mark.start >= view.length - 1;
}

function isTitle(view: View, page: PageView): boolean {
  const { name, supplement } = page.lexicon.publication;
  const bare = view.text.replace(/[\s《》·—\-]/gu, '');
  if (bare === name || bare === supplement || bare === `${name}${supplement ?? ''}`) return true;
  if (supplement === null || bare.length < 2 || bare.length > 12) return false;
  const next = page.views[view.index + 1]?.text.replace(/\s/gu, '') ?? '';
  const previous = page.views[view.index - 1]?.text.replace(/\s/gu, '') ?? '';
  const beside = [page.views[view.index - 1], page.views[view.index + 1]];
  if (supplement.startsWith(bare) && beside.some((other) => other?.furniture === 'folio'))
    return true;
  return bare + next === supplement || previous + bare === supplement;
}

function isVerse(view: View, page: PageView): boolean {
  if (!verseLike(view)) return false;
  const run: View[] = [view];
  for (let v = view; v.adjacent;) {
    const before = previousOf(v, page);
    if (before === undefined || !verseLike(before)) break;
    run.unshift(before);
    v = before;
  }
  for (let v = nextOf(view, page); v?.adjacent === true && verseLike(v); v = nextOf(v, page))
    run.push(v);
  if (run.length < 2) return false;
  const ended = run.filter(verseEnd).length;
  return run.length >= 3
    ? ended >= run.length * 0.6
    : ended === run.length && run.every((v) => !/^[“"]/u.test(v.text));
}

function inTable(view: View, page: PageView): boolean {
  const before = previousOf(view, page);
  const after = nextOf(view, page);
  // The head of a table may have lost a gap: two cells right over rows of three.
  const head = view.cells === 2 && after?.adjacent === true && after.cells >= 3;
  if (!tableRow(view) && !head) return false;
  return [before, after].some(
    (other) => other !== undefined && tableRow(other) && Math.abs(other.cells - view.cells) <= 1,
  );
}

function isTeaser(view: View, page: PageView): boolean {
  if (view.furniture === 'teaser') return view.length < 60;
  if (QUOTE_LINE.test(view.text)) return true;
  // Under 导读 each short line that names a page is a teaser.
  for (let i = view.index - 1; i >= 0 && i >= view.index - 12; i--) {
    const other = page.views[i];
    if (other === undefined || (other.prose && other.furniture !== 'teaser')) return false;
    if (/^(?:今日|本期|本版)?(?:导读|看点|要目|提要)$/u.test(bareHead(other.text))) {
      return (
        /(?:^|[^A-Za-z\d])[A-Z]?\d{1,2}\s*版|^[A-Z]\d{1,2}\b|详见|版[)）]?$/u.test(view.text) &&
        view.length < 60
      );
    }
  }
  return false;
}

const READINGS: readonly Reading[] = [
  'masthead',
  'folio',
  'staff',
  'footer',
  'pageNumber',
  'sectionName',
  'teaser',
  'garbage',
  'standingHead',
  'series',
  'zoneLine',
  'kicker',
  'headline',
  'deck',
  'byline',
  'body',
  'closingBody',
  'verse',
  'listItem',
  'subhead',
  'subheadDeck',
  'table',
  'editorNote',
  'caption',
  'credit',
  'jump',
];

/** Readings further behind the best than this are not considered. */
const HOPELESS = 14;

/** Every unit's readings with their evidence, best first; the hopeless ones are left out. */
export function weighRoles(page: PageView): Candidate[][] {
  return page.views.map((view) => {
    const scores = new Map<Reading, Candidate>(
      READINGS.map((reading) => [reading, { reading, score: 0, why: [] }]),
    );
    for (const evidence of EVIDENCE) {
      const strength = Number(evidence.when(view, page));
      if (strength === 0) continue;
      for (const [reading, weight] of Object.entries(evidence.for)) {
        const candidate = scores.get(reading as Reading);
        if (candidate === undefined || weight === 0) continue;
        candidate.score += weight * strength;
        candidate.why.push({ name: evidence.name, weight: weight * strength });
      }
    }
    const sorted = [...scores.values()].sort((a, b) => b.score - a.score);
    const best = sorted[0]?.score ?? 0;
    return sorted.filter(({ score }) => score > best - HOPELESS);
  });
}
