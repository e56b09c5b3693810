import { closesForeignMark, openMarks } from './quotation.ts';
import { endsInOrganization } from './signature.ts';

/**
 * Verbs that say nothing without an object: 长治高新区两家企业入选 | “未来独角兽”榜单. Verbs that also
 * close a sentence (提速, 推进, 赋能) are left out.
 */
const WANTS_OBJECT =
  /(?:入选|跻身|荣获|获评|获批|荣膺|摘得|斩获|夺得|喜获|捧回|迈向|迈入|走向|走进|走出|跨入|驶入|踏上|闯出|蹚出|跑出|打造|打响|建起|建成|撑起|托起|扛起|挺起|筑起|筑牢|点亮|点燃|激活|开启|奏响|谱写|书写|绘就|唱响|催生|实现|迎来|成为|变身|化身|变成|变为|铺就|织就|架起|搭起|种出|长出|端上|用上|抢占|瞄准|锚定|擦亮|叫响)$/u;

/** Words and a mark that lead on: …经开区与 | 三所高校, 灵丘经开区： | 有机农业成大产业. */
const LEADS_ON = /[的与和把让、：:]$/u;

/** True when a line of a heading breaks off in a sentence that the next line goes on with. */
export const breaksOff = (line: string, next: string): boolean =>
  WANTS_OBJECT.test(line) ||
  LEADS_ON.test(line) ||
  (endsInOrganization(line) && next.startsWith('关于')) ||
  (openMarks(line) > 0 && closesForeignMark(next));
