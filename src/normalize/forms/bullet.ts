/** Marks that open an item, a brief, or the heading of one: ◆, ■, ●, ▲, ★ and the like. */
const MARK = '[◆◇●○▲△■□★☆※◎▶►➤·•]';

const BULLET = new RegExp(`^${MARK}\\s*(?=\\S{6})`, 'u');

/** True for a line that a bullet opens; a mark before a short word is a column head or a name. */
export const opensWithBullet = (text: string): boolean => BULLET.test(text);

/** `◆阳城：陶瓷展签下订单` -> the same without its mark. */
export const withoutBullet = (text: string): string => text.replace(BULLET, '');
