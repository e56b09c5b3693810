/** 复姓: surnames of two characters. */
const doubleSurnames =
  /^(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|端木|东方|夏侯|司徒|司空|轩辕|呼延|南宫|百里|东郭|西门|申屠|闻人|澹台|濮阳|公冶|太史|钟离|鲜于|独孤|赫连|拓跋|耶律)/u;

/** A name as citation programs hold it: parts of a Chinese name, or a literal (本刊评论员, John Smith). */
export type AuthorName = { family: string; given: string } | { literal: string };

/** Name as printed -> family and given name when it is a Chinese name of two to four characters. */
export function authorName(name: string): AuthorName {
  const double = doubleSurnames.exec(name)?.[0];
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return { literal: name };
  if (double !== undefined && name.length > 2) {
    return { family: double, given: name.slice(double.length) };
  }
  if (name.length > 3) return { literal: name };
  return { family: name.slice(0, 1), given: name.slice(1) };
}
