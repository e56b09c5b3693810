/** 复姓: the surnames of two characters that are borne today, Traditional forms beside the others. */
const COMPOUND_SURNAMES =
  '欧阳 歐陽 太史 端木 上官 司马 司馬 东方 東方 独孤 獨孤 南宫 南宮 万俟 萬俟 闻人 聞人 夏侯 诸葛 諸葛 尉迟 尉遲 公羊 赫连 赫連 澹台 澹臺 皇甫 宗政 濮阳 濮陽 公冶 太叔 申屠 公孙 公孫 慕容 仲孙 仲孫 钟离 鍾離 长孙 長孫 宇文 司徒 司空 司寇 鲜于 鮮于 闾丘 閭丘 亓官 巫马 巫馬 颛孙 顓孫 壤驷 壤駟 公良 漆雕 宰父 谷梁 穀梁 拓跋 夹谷 夾谷 轩辕 軒轅 令狐 段干 百里 呼延 东郭 東郭 西门 西門 羊舌 微生 梁丘 左丘 第五 南荣 南榮 淳于 单于 單于 达奚 達奚 褚师 褚師 相里 綦毋 耶律 纳兰 納蘭 完颜 完顏';

const KNOWN = new Set(COMPOUND_SURNAMES.split(' '));

/** The compound surname that a name opens with: 欧阳 of 欧阳志远. */
export function compoundSurname(name: string): string | undefined {
  const opening = name.slice(0, 2);
  return KNOWN.has(opening) ? opening : undefined;
}

/** The hundred-odd commonest surnames: evidence for a name, never a condition. */
const COMMON_SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闫解柴华车冉房边郗晋苑畅宿郜逯褚蔚郇弓亢仝相进双',
);

/** True when the word begins with a common or a compound surname. */
export function hasCommonSurname(word: string): boolean {
  const [first = ''] = word;
  return COMMON_SURNAMES.has(first) || compoundSurname(word) !== undefined;
}
