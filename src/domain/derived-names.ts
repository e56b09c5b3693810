import { pinyin } from 'pinyin-pro';

/** Endings that say what kind of place it is, not which. */
const KIND =
  /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|特別行政區|[\p{Script=Han}]{1,3}族自治[州县]|省|市|[县縣]|[区區]|地区|盟)$/u;

/** The name of a place without its kind: 临汾市 -> 临汾; of two characters the whole name. */
const stemOf = (name: string): string => {
  const stem = name.replace(KIND, '');
  return [...stem].length >= 2 ? stem : name;
};

const latin = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-');

/** ASCII id that follows from the name of a newspaper: 临江日报 -> `linjiangribao`. */
export const titleId = (name: string): string => latin(name) || 'newspaper';

/** ASCII id that follows from the name of a place; with its kind where the region has that id: 吉林市 -> `jilinshi`. */
export function placeId(name: string, region = ''): string {
  const short = latin(stemOf(name)) || 'place';
  return short === region ? latin(name) : short;
}

/** How the people of a place call all of it, by the last character of its name. */
const WHOLES: Record<string, string> = {
  省: '省',
  市: '市',
  县: '县',
  縣: '县',
  区: '区',
  區: '区',
  州: '州',
  盟: '盟',
};

/** Words that follow from a place's name and mean all of it: 山西省 -> 山西, 全省, 我省. */
export function placeAliases(name: string): string[] {
  if (/^(?:全国|中国|中國)$/u.test(name)) return ['全国', '我国'];
  const stem = stemOf(name);
  const whole = WHOLES[name.slice(-1)];
  return [
    ...(stem === name ? [] : [stem]),
    ...(whole === undefined ? [] : [`全${whole}`, `我${whole}`]),
  ];
}
