import { compoundSurname } from '../text/surnames.ts';

/** A name as citation programs hold it: parts of a Chinese name, or a literal (本刊评论员, John Smith). */
export type AuthorName = { family: string; given: string } | { literal: string };

/** Name as printed -> family and given name when it is a Chinese name of two to four characters. */
export function authorName(name: string): AuthorName {
  const [first = '', ...rest] = name;
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return { literal: name };
  const compound = compoundSurname(name);
  if (compound !== undefined && rest.length > 1) {
    return { family: compound, given: name.slice(compound.length) };
  }
  return rest.length > 2 ? { literal: name } : { family: first, given: rest.join('') };
}
