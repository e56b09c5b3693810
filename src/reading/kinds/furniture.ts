import { nextOf, type PageView, previousOf } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import { inTable } from './table.ts';
import { isVerse } from './verse.ts';
import type { Feature } from '../features/feature.ts';

/** 第 3 页 共 8 页, 3/8: a page of so many. */
const RUNNING_NUMBER =
  /^[-—–\s]{0,8}(?:第\s?\d{1,3}\s?页[\s/，,]{0,3}[(（]?共\s?\d{1,3}\s?页[)）]?|\d{1,3}\s?\/\s?\d{1,3})[-—–\s]{0,8}$/u;
export const PAGE_NUMBER =
  /^(?:[-—–·\s\[（(【]*(?:第\s*)?\d{1,3}(?:\s*[页版])?[-—–·\s\]）)】]*|[A-Z]\s?\d{1,2})$/u;
const GARBAGE = /^[^\p{L}\p{N}]*$|^(?:[□■�|丨口卩\s]{2,}|[^\p{Script=Han}\d]{1,3})$/u;

/** Units below which the title of the newspaper stands in no masthead. */
const TITLE_SPAN = 14;

/** The newspaper's or the supplement's name, whole or one of its lines. */
export function isTitle(view: View, page: PageView): boolean {
  if (view.index >= TITLE_SPAN) return false;
  const { name, supplement } = page.lexicon.publication;
  const bare = view.text.replace(/[\s《》·—\-]/gu, '');
  if (bare === name || bare === supplement || bare === `${name}${supplement ?? ''}`) return true;
  if (supplement === null || bare.length < 2 || bare.length > 12) return false;
  const beside = [previousOf(view, page), nextOf(view, page)];
  if (supplement.startsWith(bare) && beside.some((other) => other?.furniture === 'folio'))
    return true;
  const [before, after] = beside.map((other) => other?.text.replace(/\s/gu, '') ?? '');
  return `${bare}${after ?? ''}` === supplement || `${before ?? ''}${bare}` === supplement;
}

export const isGarbage = (view: View, page: PageView): boolean =>
  GARBAGE.test(view.text) && !isVerse(view, page) && !inTable(view, page);

/** What belongs to the page and to no article. */
export const FURNITURE_FEATURES: readonly Feature[] = [
  {
    name: 'page number',
    evidence: '- 3 -, 第3页, A2, 第 3 页 共 8 页 alone on a line.',
    of: ({ view }) => PAGE_NUMBER.test(view.text) || RUNNING_NUMBER.test(view.text),
  },
];
