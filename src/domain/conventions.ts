import type { ContributorRole } from './article.ts';

/**
 * What Chinese newspapers share: how their articles open, what stands around them on a page, and the
 * words beside names. `publication.yaml` adds to it what its newspaper has besides, under the same
 * keys. `{name}` is the newspaper's own name, `{region}` that of its region. Patterns are tried on a
 * line without its outer spaces and Markdown marks; behind each stands an example as printed.
 */
export const CONVENTIONS: Conventions = {
  /** 电头. Words stand apart by a space, a bracket or the reporter; patterns say where they end. */
  leadIns: {
    words: ['{name}讯', '本刊讯', '本报讯', '本网讯', '本报综合', '综合消息'],
    patterns: [
      [
        String.raw`(?:{name}|本报|本刊)[\p{Script=Han}]{2,4}(?:\d{1,2}月)?(?:\d{1,2}日)?[讯电]`,
        '本报临江讯',
      ],
      [String.raw`(?:{name}|本报|本刊)\d{1,2}月\d{1,2}日[讯电]`, '本报5月8日讯'],
      [
        String.raw`(?:{name}|本报|本刊)[\p{Script=Han}/／·]{2,10}(?:\d{1,2}月)?\d{1,2}日[讯电]`,
        '本报乌鲁木齐5月8日电',
      ],
      [
        String.raw`(?:据)?(?:新华社|中新社|中新网|人民网|新华网|央视网)[\p{Script=Han}/／·]{0,10}(?:\d{1,2}月)?(?:\d{1,2}日)?[电讯]`,
        '新华社北京5月8日电',
      ],
      [
        String.raw`(?:据)?[\p{Script=Han}]{2,5}社[\p{Script=Han}/／·]{2,10}(?:\d{1,2}月)?\d{1,2}日[电讯]`,
        '路透社伦敦5月8日电',
      ],
      // In brackets a dispatch needs no words that are known.
      [String.raw`[【〔［][^【】〔〕［］。]{2,24}[电讯][】〕］]`, '【新华社北京八日电】'],
      [
        String.raw`[（(](?:据)?(?:{name}|本报|本刊|[\p{Script=Han}]{2,5}社)[^（）()。]{0,20}[电讯][）)]`,
        '（本报临江5月8日讯）',
      ],
      [
        String.raw`据(?:新华社|中新社|《[^》]{2,12}》)(?:报道|消息|电|讯)?(?=[\s　，,：:])`,
        '据《临江日报》',
      ],
    ],
  },

  /** 栏目 known by name; others are found by their form. */
  standingHeads: [
    '图片新闻',
    '简讯',
    '要闻',
    '一周要闻',
    '综合新闻',
    '社论',
    '短评',
    '链接',
    '编后',
  ],

  /** Lines that belong to the page and to no article. */
  furniture: {
    masthead: [
      [
        String.raw`^第\s*\d+(?:\s*(?:期\s*)?[-—–~～至、/]\s*(?:第\s*)?\d+)?\s*期`,
        '第14期 总第4369期',
      ],
      [
        String.raw`总第\s*\d+(?:\s*(?:期\s*)?[-—–~～至、/]\s*(?:第\s*)?\d+)?\s*期`,
        '总第4402-4403期',
      ],
      [String.raw`^(?:创刊于|始于)\s*\d{4}\s*年`, '创刊于1984年'],
      [
        String.raw`^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:星期|周)[一二三四五六日天](?:\s*农历.*)?$`,
        '2025年5月9日 星期五',
      ],
      [String.raw`(?:主管|主办|承办|协办)(?:\s|$|单位|主办)`, '临江省科学技术协会主管'],
      [String.raw`^[\p{Script=Han}]{4,20}\s*(?:指导|指导单位)$`, '临江省商务厅 指导'],
      [String.raw`国内统一(?:连续出版物|刊)号`, '国内统一连续出版物号 CN 99-0001'],
      ['邮发代号', '邮发代号: 21-465'],
      [String.raw`今日\s*\d+\s*版`, '今日 8 版'],
      [
        String.raw`(?:投稿邮箱|网址|网站)\s*(?:[:：]\s*)?(?:https?:|www\.|[\w.]+@|[\w-]+\.(?:com|cn))`,
        '网址: http://www.example.com',
      ],
      [String.raw`^[\p{Script=Han}]{0,4}(?:特刊|专刊|增刊|号外)$`, '国庆特刊'],
      [
        String.raw`^(?:全国|{region}|全省|中国)?(?:优秀|十强|十佳|一级|百强)[\p{Script=Han}]{0,6}(?:报|报纸|期刊|媒体)$`,
        '全省十强报纸',
      ],
    ],
    folio: [
      [
        String.raw`^(?:[A-Z]\s?\d{1,2}(?:\s*[-—–]\s*[A-Z]?\d{1,2})?|第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版|\d{2})\s+.{0,16}\d{4}\s*年\s*\d{1,2}\s*月`,
        'A2 综合 2025年5月9日 星期五 责编：王波',
      ],
      [
        String.raw`^(?:[\p{Script=Han}·《》]{2,12}\s+)?(?:第\s*)?[A-Z]?\s?[\d一二三四五六七八九十]{1,3}\s*版(?:\s+[\p{Script=Han}]{2,8})?$`,
        '临江日报 2版',
      ],
      [String.raw`^(?:[A-Z]\s?\d{1,2}|\d{2})\s+[\p{Script=Han}]{2,8}$`, '03 城乡建设'],
      [String.raw`^[\p{Script=Han}\s]{2,14}\s+[A-Z]\s?\d{1,2}$`, '综合 A2'],
      [String.raw`^[A-Z]\s?\d{1,2}$`, 'B4'],
      ['跨版', 'A2-A3 跨版'],
      [
        String.raw`^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:\s*(?:星期|周)[一二三四五六日天])?(?:\s+(?:[A-Z]?\d{1,2}版?|第.{1,4}版|[\p{Script=Han}]{2,6}))?$`,
        '2025年5月9日 星期五 A2',
      ],
      [
        String.raw`^(?:[A-Z]\s?\d{1,2}|\d{2})\s+(?:[\p{Script=Han}]{2,8}\s+)?\d{4}[-./]\d{1,2}[-./]\d{1,2}`,
        'A2 综合 2025-05-09',
      ],
      [String.raw`^\d{4}[-./]\d{1,2}[-./]\d{1,2}$`, '2025-05-09'],
      [
        String.raw`^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*《?{name}》?\s*(?:第\s*)?[A-Z]?\d{1,3}\s*版$`,
        '2025年5月9日临江日报第3版',
      ],
      [
        String.raw`^第\s*[A-Z]?\d{1,3}\s*版\s*(?:[:：]\s*[\p{Script=Han}·/、]{2,10}|[（(][\p{Script=Han}·/、]{2,10}[)）])$`,
        '第03版：都市新闻',
      ],
    ],
    staff: [
      [
        String.raw`^(?:本版|值班|执行|责任)?(?:责编|责任编辑|编辑|主编|副主编|编审|终审|审读|版式|美编|校对|组版|总值班|统筹|策划|监制|值班主任|值班主编|值班编委)\s*(?:[:：]\s*)?[\p{Script=Han}\s]{2,12}(?:$|[|｜/　\s])`,
        '本版责编 王波 | 美编 李阳',
      ],
      [
        String.raw`(?:责编|责任编辑|编辑|主编|编审|终审|审读|版式|美编|校对|组版)\s*[:：].{1,16}(?:责编|责任编辑|编辑|主编|终审|审读|版式|美编|校对|组版|电话|E-?mail|邮箱)`,
        '责编：王波 校对：李阳',
      ],
      [
        String.raw`^(?:本版)?(?:责编|责任编辑|编辑|校对|版式|版式设计|美编)\s*[:：]`,
        '责任编辑：王晓静',
      ],
      [
        String.raw`^(?:E-?mail|邮箱|电子邮箱|新闻热线|投稿邮箱|编辑部电话|热线电话|联系电话)\s*(?:[:：]\s*)?[\w@.\-][\w@.\-\s]*$`,
        'E-mail:bianji@example.com',
      ],
    ],
    footer: [
      [
        String.raw`^(?:本报)?(?:社址|地址)\s*[:：].*(?:邮编|邮政编码|电话)`,
        '社址：临江市长风东街15号 邮编：030006',
      ],
      [String.raw`广告(?:经营)?许可证`, '广告许可证号：1400004000081'],
      [
        String.raw`^(?:本报)?(?:广告|发行|征订|订阅|投诉|新闻)(?:热线|电话|部)?\s*(?:[:：]\s*)?(?:\(?0\d{2,3}\)?[-\s]?)?\d{7,8}`,
        '广告热线 0351-7537000',
      ],
      [String.raw`^(?:承?印刷?|印制)\s*[:：].{2,24}(?:印|公司|厂)`, '印刷：临江日报印业有限公司'],
      [
        String.raw`(?:零售价|定价|每份|全年订价|全年定价)\s*(?:[:：]\s*)?\d*.{0,8}元`,
        '零售价：每份1.50元',
      ],
      [
        String.raw`^(?:电话|传真|邮编|邮箱)\s*[:：]\s*[\d\-—()（）\s]{6,}`,
        '电话：0351-7537000 传真：0351-7537001',
      ],
      [String.raw`法律顾问\s*[:：]`, '法律顾问：李阳律师'],
      [String.raw`^本报(?:常年)?(?:法律顾问|开户行|账号)`, '本报法律顾问'],
    ],
    teaser: [
      [String.raw`^(?:今日|本期|本版)?(?:导读|看点|要目|提要)$`, '导读'],
      [String.raw`^[▶►>》]{1,3}\s*.{0,24}(?:详见|见|刊)\s*[A-Z]?\d{1,2}`, '>>>详见A4版'],
      [
        String.raw`(?:详见|报道见|全文见|刊)\s*第?[A-Z]?[\d一二三四五六七八九十]{1,3}\s*(?:版|—|-|、).{0,12}$`,
        '详见A7版',
      ],
    ],
  },

  /** Words around names. */
  bylines: {
    titles: {
      记者: 'reporter',
      首席记者: 'reporter',
      特约记者: 'reporter',
      见习记者: 'reporter',
      实习记者: 'intern',
      通讯员: 'correspondent',
      特约通讯员: 'correspondent',
      实习生: 'intern',
      评论员: 'commentator',
      特约评论员: 'commentator',
      作者: 'author',
      编译: 'editor',
      整理: 'editor',
      撰稿: 'author',
    },
    photographer: ['摄', '摄影', '拍摄', '图'],
    provider: ['供图', '提供', '提供图片', '供稿'],
  },

  /** Words that announce a kind of article. */
  kinds: {
    brief: ['简讯', '短讯', '快讯', '一周简讯', '速览', '简报', '动态', '一句话新闻'],
    notice: [
      ...['公告', '公示', '声明', '启事', '通告', '通知', '遗失声明', '招标公告', '拍卖公告'],
      ...['减资公告', '注销公告', '更正', '须知'],
    ],
    editorial: [
      ...['社论', '时评', '短评', '评论', '本报评论员', '评论员文章', '编后', '卷首语', '快评'],
      '观察家',
    ],
    photoStory: ['图片新闻', '图片报道', '图说', '光影'],
    editorNote: ['编者按', '编者的话', '编前', '开栏的话', '开栏语'],
  },
};

/** A pattern, and an example as printed. */
type Example = readonly [pattern: string, example: string];

/** The shape of the defaults. */
interface Conventions {
  leadIns: { words: readonly string[]; patterns: readonly Example[] };
  standingHeads: readonly string[];
  furniture: Record<'masthead' | 'folio' | 'staff' | 'footer' | 'teaser', readonly Example[]>;
  bylines: {
    titles: Record<string, ContributorRole>;
    photographer: readonly string[];
    provider: readonly string[];
  };
  kinds: Record<'brief' | 'notice' | 'editorial' | 'photoStory' | 'editorNote', readonly string[]>;
}
