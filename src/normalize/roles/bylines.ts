import { findWords } from '../find-words.ts';
import { madeOnce } from '../made-once.ts';
import type { PageView } from '../page-view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** 强基础, 抓项目, 优服务: verbs that slogans open with and hardly a name does. */
const SLOGAN = /^[强优抓提建稳促扩保暖聚拓拼谋破补延赋惠夯亮攻转增]/u;

const NAME = /^\p{Script=Han}{3}$/u;

/** How often names of three characters stand on a page, and what stands in them behind the surname. */
const namesOf = madeOnce(({ views, text: page }: PageView) => {
  const names = views.filter(
    ({ byline, text: name }) => byline?.form === 'bare' && NAME.test(name),
  );
  return findWords(
    page,
    names.flatMap(({ text: name }) => [name, name.slice(1)]),
  );
});

/** 高质量, 强基础: what stands behind the surname is a word of the page, not a given name. */
function endsInWordOf(name: string, page: PageView): boolean {
  if (!NAME.test(name)) return false;
  const count = (word: string): number => namesOf(page).get(word)?.count ?? 0;
  return count(name.slice(1)) > count(name);
}

/** 署名: who wrote it, on a line of its own or behind the last sentence. */
export const BYLINES: readonly Evidence[] = [
  {
    name: 'byline',
    for: { byline: 4.5, ...text(-3), caption: -2, kicker: -2 },
    when: (v) => v.byline !== undefined,
  },
  {
    name: 'titled or marked byline',
    for: { byline: 4, headline: -4, standingHead: -4, subhead: -4, zoneLine: -4 },
    when: (v) => v.byline !== undefined && v.byline.form !== 'bare',
  },
  {
    name: 'common surname',
    for: { byline: 1.5, standingHead: -1, headline: -1, subhead: -0.7 },
    when: (v) => v.byline?.commonSurnames === true,
  },
  {
    name: 'rare surname',
    for: { byline: -1.5 },
    when: (v) => v.byline !== undefined && !v.byline.commonSurnames && v.byline.form === 'bare',
  },
  {
    name: 'a word of the page behind a surname',
    for: { byline: -3.5 },
    when: (v, p) => v.byline?.form === 'bare' && endsInWordOf(v.text, p),
  },
  {
    name: 'opens like a slogan',
    for: { byline: -2.5, standingHead: -1, subhead: 0.5 },
    when: (v) => v.byline?.form === 'bare' && SLOGAN.test(v.text),
  },
  {
    name: 'no byline',
    for: { byline: -12 },
    when: (v) => v.byline === undefined && !v.affiliation,
  },
  {
    name: 'affiliation',
    for: { byline: 9, ...text(-2), ...headings(-4) },
    when: (v) => v.affiliation,
  },
  {
    name: 'name behind the last sentence',
    for: { closingBody: 3, ...headings(-6), deck: -4 },
    when: (v) => v.closing !== undefined,
  },
  {
    name: 'titled name behind the last sentence',
    for: { closingBody: 3 },
    when: (v) => v.closing !== undefined && v.closing.form !== 'bare',
  },
  {
    name: 'common surname behind the last sentence',
    for: { closingBody: 0.8 },
    when: (v) => v.closing?.commonSurnames === true,
  },
  {
    name: 'no name behind the last sentence',
    for: { closingBody: -30 },
    when: (v) => v.closing === undefined,
  },
];
