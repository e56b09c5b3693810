import type { Random } from './random.ts';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
];
const GIVEN = [...'波阳琛洋娟萍宇彬苗花晓鹏旗斌静丽敏强磊军勇杰涛明超秀霞平刚桂英华文玉建国红志伟'];

/** Names of two and three characters for reporters and photographers. */
export function makePeople(random: Random, count: number): string[] {
  return Array.from(
    { length: count },
    () =>
      random.pick(SURNAMES) + random.pick(GIVEN) + (random.chance(0.6) ? random.pick(GIVEN) : ''),
  );
}
