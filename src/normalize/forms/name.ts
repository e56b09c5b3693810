/** Compound surnames: a name that begins with one may have four characters. */
const COMPOUND =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|夏侯|轩辕|端木|百里|呼延|南宫|申屠|闻人|独孤|赫连|澹台|宗政|濮阳|淳于|单于|太叔|鲜于|闾丘|东郭|西门|第五|公冶|相里|拓跋|万俟|綦毋|亓官';

/** The hundred-odd commonest surnames: evidence for a name, never a condition. */
const COMMON_SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闫解柴华车冉房边郗晋苑畅宿郜逯褚蔚郇弓亢仝相进双',
);

/** Two- and three-character words that stand at the start of a cut-off sentence, not names. */
const NOT_NAMES = new Set(
  '今年 去年 明年 目前 截至 同时 此外 其中 据悉 近日 日前 随后 为此 因此 对此 下一步 近年来 今年来 截至目前 当前 现在 接着 接下来 如今 未来 同样 然而 但是 不过 而且 并且 于是 所以 一是 二是 三是 四是 五是 首先 其次 再次 最后 记者 编者 本报 本刊 资料 完 未完 待续 附表 附图 图片 详见 公告 声明 简讯 要闻 综合 全省 全市 全区 全县 我省 我市 我区 我县 该区 该市 该县 该园 园区 企业 项目 公司 政府 上午 下午 当天 当日 是日 会上 会前 会后 期间 据了解 据介绍 另外 与此 总之 亮点 导读 新闻 动态 关注 聚焦 时评 短评 社论 评论 通讯 特写 专访 访谈 人物 视点 观察 调研 言论 来信 文摘 公示 通知 启事 广告 招聘 寻人 遗失 系列 专题 连载 手记 札记 随笔 感言 见闻 连线 短讯 快讯 简报 速览 速递 特刊 专刊 专版 专栏 本版 本期 周刊 热线'.split(
    ' ',
  ),
);

const NAME = new RegExp(
  `^(?:(?:${COMPOUND})\\p{Script=Han}{1,2}|\\p{Script=Han}{2,3}|\\p{Script=Han}{1,4}·\\p{Script=Han}{1,6})$`,
  'u',
);
const COMPOUND_NAME = new RegExp(`^(?:${COMPOUND})`, 'u');

/** True for a word in the form of a person's name: 2-3 Han characters, 3-4 after a compound surname. */
export function isName(word: string): boolean {
  return NAME.test(word) && !NOT_NAMES.has(word);
}

/** True when the word begins with a common or a compound surname. */
export function hasCommonSurname(word: string): boolean {
  return COMMON_SURNAMES.has(word.slice(0, 1)) || COMPOUND_NAME.test(word);
}

/** `王　波` -> `王波`: two-character names are spaced out to the width of three. */
export function closeSpacedNames(text: string): string {
  if (!/[ \u3000]/.test(text)) return text;
  return text.replace(
    /(?<=^|[\s\u3000、，,:：/丨|（(□■●])(\p{Script=Han})[ \u3000]{1,2}(\p{Script=Han})(?=$|[\s\u3000、，,/丨|）)])/gu,
    '$1$2',
  );
}
