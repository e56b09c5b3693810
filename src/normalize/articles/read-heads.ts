import type { Draft } from '../draft.ts';
import { breaksOff } from '../forms/broken-heading.ts';
import { withoutBullet } from '../forms/bullet.ts';
import { bareHead, seriesBehind } from '../forms/column-head.ts';
import type { Segment } from '../stages/segment-articles.ts';
import { lineOf, ofRole } from './segments-of.ts';

const PINYIN = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\s']+$/iu;
/** Printed lines of one heading: those set close or within a sentence run on, a blank between is a space. */
function joinHeading(
  segments: readonly Segment[],
  clean: (text: string) => string,
): string | undefined {
  let out = '';
  for (const { view } of segments) {
    const text = clean(view.unit.printed);
    if (text === '') continue;
    const runsOn = view.adjacent || /[：:]$/u.test(out) || breaksOff(out, text);
    out += out === '' || runsOn ? text : ` ${text}`;
  }
  return out === '' ? undefined : out.replace(/[ \u3000]+/gu, ' ').trim();
}

/** Fills headline, kicker, deck, column head, series and editor’s note of a draft. */
export function readHeads(draft: Draft): void {
  const headline = ofRole(draft, 'headline');
  for (const { view } of headline) {
    if (view.jumpFrom !== undefined)
      draft.jump = { direction: 'from', page: view.jumpFrom.page, article: null };
  }
  draft.headline =
    joinHeading(headline, (text) => {
      const view = headline.find(({ view: v }) => v.unit.printed === text)?.view;
      const mark = view?.jumpFrom;
      const whole = mark === undefined ? text : text.slice(0, mark.start) + text.slice(mark.end);
      return withoutBullet(whole.trim());
    }) ?? null;
  draft.kicker = joinHeading(ofRole(draft, 'kicker'), (text) => text);
  draft.deck = joinHeading(ofRole(draft, 'deck'), (text) => text.replace(/^[—―－─–-]+\s*/u, ''));
  const column = joinHeading(
    ofRole(draft, 'standingHead').filter(({ view }) => !PINYIN.test(view.text)),
    (text) => bareHead(text.replace(/^[A-Z]\s(?=[\p{Script=Han}]{2,8}$)/u, '')),
  );
  // 园区新变化系列报道③: the mark says which part of the series this is.
  const mark = column === undefined ? undefined : seriesBehind(column);
  draft.standingHead = column === '' || column === mark ? undefined : column;
  draft.series = joinHeading(ofRole(draft, 'series'), (text) => text) ?? mark;
  for (const { view } of ofRole(draft, 'standingHead')) {
    const logo = /^([A-Z])\s(?=[\p{Script=Han}]{2,8}$)/u.exec(view.text);
    if (logo?.[1] !== undefined)
      draft.dropped.push({ line: lineOf(view), rule: 'logo', printed: logo[1] });
    if (PINYIN.test(view.text))
      draft.dropped.push({ line: lineOf(view), rule: 'pinyin', printed: view.text });
  }
  draft.editorNote = joinHeading(ofRole(draft, 'editorNote'), (text) => text);
}
