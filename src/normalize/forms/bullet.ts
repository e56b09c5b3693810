/** Marks that open an item, a brief, or the heading of one: ◆, ■, ●, ▲, ★ and the like. */
export const MARK = '[◆◇●○▲△■□★☆※◎▶►➤❖▍▎▌·•]';

const BULLET = new RegExp(`^${MARK}\\s*(?=\\S.{5})`, 'u');

/** True for a line that a bullet opens; a mark before a few characters opens a column head or a name. */
export const opensWithBullet = (text: string): boolean => BULLET.test(text);

const AT_START = new RegExp(`^${MARK}\\s*(?=\\S)`, 'u');

/** A heading without the mark before it: `◆阳城：陶瓷展签下订单`, `■ 记者手记`. */
export const withoutBullet = (heading: string): string => heading.replace(AT_START, '');
