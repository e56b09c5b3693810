import { nextOf, type PageView, previousOf } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';
import { inTable } from './tables.ts';
import { isVerse } from './verse.ts';

/** 第 3 页 共 8 页, 3/8: a page of so many. */
const RUNNING_NUMBER =
  /^[-—–\s]{0,8}(?:第\s?\d{1,3}\s?页[\s/，,]{0,3}[(（]?共\s?\d{1,3}\s?页[)）]?|\d{1,3}\s?\/\s?\d{1,3})[-—–\s]{0,8}$/u;
const PAGE_NUMBER =
  /^(?:[-—–·\s\[（(【]*(?:第\s*)?\d{1,3}(?:\s*[页版])?[-—–·\s\]）)】]*|[A-Z]\s?\d{1,2})$/u;
const GARBAGE = /^[^\p{L}\p{N}]*$|^(?:[□■�|丨口卩\s]{2,}|[^\p{Script=Han}\d]{1,3})$/u;

/** Units below which the title of the newspaper stands in no masthead. */
const TITLE_SPAN = 14;

/** The newspaper's or the supplement's name, whole or one of its lines. */
function isTitle(view: View, page: PageView): boolean {
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

const isGarbage = (view: View, page: PageView): boolean =>
  GARBAGE.test(view.text) && !isVerse(view, page) && !inTable(view, page);

/** What belongs to the page and to no article: masthead, folio, staff, footer, page numbers, garbage. */
export const FURNITURE: readonly Evidence[] = [
  {
    name: 'masthead words',
    for: { masthead: 10, ...headings(-5), ...text(-5), standingHead: -4, byline: -4 },
    when: (v) => v.furniture === 'masthead',
  },
  {
    name: 'stands in the masthead',
    for: { masthead: 9, standingHead: -6, zoneLine: -6, ...headings(-6), byline: -6, ...text(-4) },
    when: (v, p) => v.index <= p.mastheadEnd && !v.prose,
  },
  {
    name: 'title of the newspaper',
    for: { masthead: 6, folio: 2, ...headings(-4) },
    when: (v, p) => isTitle(v, p),
  },
  {
    name: 'no masthead',
    for: { masthead: -12 },
    when: (v, p) => v.furniture !== 'masthead' && v.index > p.mastheadEnd && !isTitle(v, p),
  },
  {
    name: 'folio words',
    for: { folio: 12, ...headings(-5), ...text(-5), byline: -5, standingHead: -4 },
    when: (v) => v.furniture === 'folio',
    otherwise: { name: 'no folio', for: { folio: -14 } },
  },
  {
    name: 'staff words',
    for: { staff: 12, byline: -8, ...headings(-5), ...text(-5), masthead: -4 },
    when: (v) => v.furniture === 'staff',
    otherwise: { name: 'no staff', for: { staff: -14 } },
  },
  {
    name: 'footer words',
    for: { footer: 12, ...text(-5), ...headings(-5) },
    when: (v) => v.furniture === 'footer',
    otherwise: { name: 'no footer', for: { footer: -14 } },
  },
  {
    name: 'page number',
    for: { pageNumber: 11, ...headings(-6), ...text(-6), standingHead: -6 },
    when: (v) => PAGE_NUMBER.test(v.text) || RUNNING_NUMBER.test(v.text),
    otherwise: { name: 'no page number', for: { pageNumber: -14 } },
  },
  {
    name: 'garbage',
    for: { garbage: 9, verse: -6, ...text(-6), ...headings(-6), standingHead: -6 },
    when: isGarbage,
    otherwise: { name: 'no garbage', for: { garbage: -14 } },
  },
];
