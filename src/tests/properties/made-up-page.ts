import fc from 'fast-check';

/** Zones of content/zones.yaml that made-up articles are about: id, line as printed, short form. */
export const MADE_UP_ZONES = [
  { id: 'jishan-etdz', line: '稷山经济技术开发区', short: '稷山经开区' },
  { id: 'xinjiang-etdz', line: '新绛经济技术开发区', short: '新绛经开区' },
  { id: 'hejin-etdz', line: '河津经济技术开发区', short: '河津经开区' },
  { id: 'wenxi-etdz', line: '闻喜经济技术开发区', short: '闻喜经开区' },
  { id: 'yongji-etdz', line: '永济经济技术开发区', short: '永济经开区' },
  { id: 'puxian-etdz', line: '蒲县经济技术开发区', short: '蒲县经开区' },
  { id: 'guxian-etdz', line: '古县经济技术开发区', short: '古县经开区' },
  { id: 'anze-etdz', line: '安泽经济技术开发区', short: '安泽经开区' },
] as const;

/** What articles are about: each word stands in the headline and the text of one article only. */
const SUBJECTS = [
  ['红枣加工', '红枣清洗、分拣、烘干车间里机声隆隆，红枣制品远销十几个省份'],
  ['电机制造', '电机绕线、嵌线、浸漆环节用上了机械臂，电机返修率大幅下降'],
  ['铝镁轮毂', '铝镁轮毂压铸线昼夜不停，轮毂装箱后直接发往港口'],
  ['焦化余热', '焦化余热通过十余公里管网送进县城，冬天屋里暖意融融'],
  ['钢渣利用', '钢渣经过破碎、磁选、磨粉，变成混凝土里的好材料'],
  ['核桃榨油', '核桃油经冷榨、过滤、灌装走上货架，核桃粕也做成了饲料'],
  ['陶瓷微珠', '陶瓷微珠在窑炉中烧结成形，颗粒均匀、强度很高'],
  ['光伏玻璃', '光伏玻璃窑炉火光通红，压延、钢化、镀膜一气呵成'],
  ['蜂蜜分装', '蜂蜜分装车间一尘不染，槐花蜜、荆条蜜贴上了溯源码'],
  ['轴承锻造', '轴承锻件在辗环机上旋转成形，热处理工序实现无人值守'],
] as const;

const ACTIONS = ['项目投产见效', '延链补链有新招', '按下“快进键”', '跑出加速度', '走上智能化新路'];
const CLAUSES = [
  '预计全年产值可达{n}万元',
  '为周边村民提供就业岗位{n}个',
  '每年可节约标准煤{n}吨',
  '占地{n}亩的二期工程正在抓紧施工',
  '今年以来已经接到订单{n}单',
  '职能部门上门服务{n}次，难题逐一化解',
  '产品合格率比去年提高{n}个百分点',
] as const;
const SAYINGS = [
  '“以前想都不敢想，现在变成了现实。”一位车间主任说',
  '在生产现场，技术人员紧盯屏幕，随时调整参数',
  '下一步，该区将继续做好要素保障，推动项目早日达产达效',
  '谈起当初的选择，企业负责人连说“来对了”',
  '目前，设备安装已进入尾声，调试工作同步展开',
] as const;
const WRITERS = ['高敏', '孙倩', '马瑞', '田雨', '冯洁', '段慧', '郝宇', '曹建军', '赵立新'];

/** One made-up article, as it is known before it is printed. */
export interface MadeUpArticle {
  zone: (typeof MADE_UP_ZONES)[number];
  headline: string;
  paragraphs: string[];
  writer: string;
  /** How the name stands: `。高敏`, `。 高敏`, `。（高敏）`, a line of its own behind, none. */
  signed: 'glued' | 'spaced' | 'bracketed' | 'ownLine' | 'none';
}

/** How a page is set and what the scan did to it. */
export interface Setting {
  /** Paragraph of each article that a column break cuts, and after how many characters. */
  breaks: { paragraph: number; at: number }[];
  halfWidth: boolean;
  marks: boolean;
  folio: boolean;
  pageNumber: boolean;
  crlf: boolean;
}

const article = (index: number, subject: (typeof SUBJECTS)[number]): fc.Arbitrary<MadeUpArticle> =>
  fc
    .record({
      action: fc.constantFrom(...ACTIONS),
      clauses: fc.shuffledSubarray([...CLAUSES], { minLength: 2, maxLength: 3 }),
      numbers: fc.array(fc.integer({ min: 3, max: 9800 }), { minLength: 3, maxLength: 3 }),
      sayings: fc.shuffledSubarray([...SAYINGS], { minLength: 0, maxLength: 2 }),
      writer: fc.constantFrom(...WRITERS),
      signed: fc.constantFrom('glued', 'spaced', 'bracketed', 'ownLine', 'none'),
    })
    .map(({ action, clauses, numbers, sayings, writer, signed }): MadeUpArticle => {
      const zone = MADE_UP_ZONES[index % MADE_UP_ZONES.length] ?? MADE_UP_ZONES[0];
      const [name, scene] = subject;
      const facts = clauses.map((clause, i) => clause.replace('{n}', String(numbers[i] ?? 7)));
      return {
        zone,
        headline: `${name}${action}`,
        paragraphs: [
          `科学导报讯 走进${zone.short}的${name}企业，${scene}，${facts[0] ?? ''}。`,
          ...sayings.map((saying) => `${saying}，${zone.short}的${name}正在成为当地的新名片。`),
          `据了解，${zone.short}把${name}作为重点，${facts.slice(1).join('，')}。`,
        ],
        writer,
        signed,
      };
    });

/** Articles of one page, no two about the same thing. */
const articlesOf = (fewest: number, most: number): fc.Arbitrary<MadeUpArticle[]> =>
  fc.shuffledSubarray([...SUBJECTS], { minLength: fewest, maxLength: most }).chain((subjects) =>
    fc
      .shuffledSubarray([...MADE_UP_ZONES.keys()], {
        minLength: subjects.length,
        maxLength: subjects.length,
      })
      .chain((zones) => fc.tuple(...subjects.map((subject, i) => article(zones[i] ?? i, subject)))),
  );

export const madeUpArticles = articlesOf(2, 4);
/** For properties that read several pages a case: what they are about needs no more. */
export const fewArticles = articlesOf(1, 2);

/** Characters a column break leaves on either side: shorter pieces may be anything. */
const SHORTEST_PIECE = { before: 34, behind: 24 };

export const settings = fc.record({
  breaks: fc.array(
    fc.record({
      paragraph: fc.nat({ max: 3 }),
      at: fc.integer({ min: SHORTEST_PIECE.before, max: 60 }),
    }),
    { maxLength: 2 },
  ),
  halfWidth: fc.boolean(),
  marks: fc.boolean(),
  folio: fc.boolean(),
  pageNumber: fc.boolean(),
  crlf: fc.boolean(),
});

const halve = (text: string): string =>
  text.replace(
    /[，；：（）]/gu,
    (mark) => ({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' })[mark] ?? mark,
  );

/** Lines of one article as a scan has them, without blank lines. `behind` puts heading after text. */
export function linesOf(
  { zone, headline, paragraphs, writer, signed }: MadeUpArticle,
  setting: Setting,
  behind = false,
): string[] {
  const head = setting.marks ? [`## ${zone.line}`, `# ${headline}`] : [zone.line, headline];
  const text = paragraphs.map((paragraph) => (setting.halfWidth ? halve(paragraph) : paragraph));
  const behindText = { glued: writer, spaced: ` ${writer}`, bracketed: `（${writer}）` };
  text.push(
    `${text.pop() ?? ''}${signed in behindText ? behindText[signed as keyof typeof behindText] : ''}`,
  );
  if (signed === 'ownLine' || behind) {
    if (signed === 'none' || signed === 'ownLine') text.push(writer);
  }
  const cut = setting.breaks.reduce<string[]>((lines, { paragraph, at }) => {
    const whole = lines[paragraph];
    // A break falls within the text and not before or behind a mark.
    if (whole === undefined || at + SHORTEST_PIECE.behind > whole.length) return lines;
    if (!/^[\p{Script=Han}][\p{Script=Han}]/u.test(whole.slice(at - 1, at + 1))) return lines;
    return lines.toSpliced(paragraph, 1, whole.slice(0, at), whole.slice(at));
  }, text);
  return behind ? [...cut, headline, zone.line] : [...head, ...cut];
}

/** A made-up page as the text of a scan. */
export function pageText(
  articles: readonly MadeUpArticle[],
  setting: Setting,
  behind: number | null = null,
): string {
  const lines = articles.flatMap((made, i) => linesOf(made, setting, i === behind));
  if (setting.folio) lines.unshift('A3 综合 2025年6月13日 星期五');
  if (setting.pageNumber) lines.push('- 3 -');
  return lines.join(setting.crlf ? '\r\n\r\n' : '\n\n');
}
