import type { Draft } from '../draft.ts';
import { breaksOff } from '../forms/broken-heading.ts';
import { withoutBullet } from '../forms/bullet.ts';
import { bareHead, seriesBehind } from '../forms/column-head.ts';
import type { Segment } from '../../reading/read-lines.ts';
import { isPinyin } from '../../text/pinyin.ts';
import type { View } from '../view.ts';
import { lineOf, ofRole } from './segments-of.ts';

/** Characters of a heading that a sentence or a quotation may stay open for. */
const SEAM = 120;

/** Printed lines of one heading: those set close or within a sentence run on, a blank between is a space. */
function joinHeading(
  segments: readonly Segment[],
  clean: (view: View) => string,
): string | undefined {
  let out = '';
  /** The last words of it, which say whether the next line goes on. */
  let end = '';
  for (const { view } of segments) {
    const text = clean(view);
    if (text === '') continue;
    const runsOn = view.adjacent || /[：:]$/u.test(end) || breaksOff(end, text);
    out += out === '' || runsOn ? text : ` ${text}`;
    end = `${end}${text}`.slice(-SEAM);
  }
  return out === '' ? undefined : out.replace(/[ \u3000]+/gu, ' ').trim();
}

const asPrinted = ({ unit }: View): string => unit.printed;

/** Fills headline, kicker, deck, column head, series and editor’s note of a draft. */
export function readHeads(draft: Draft): void {
  const headline = ofRole(draft, 'headline');
  for (const { view } of headline) {
    if (view.jumpFrom !== undefined)
      draft.jump = { direction: 'from', page: view.jumpFrom.page, article: null };
  }
  draft.headline =
    joinHeading(headline, ({ unit: { printed: text }, jumpFrom: mark }) => {
      const whole = mark === undefined ? text : text.slice(0, mark.start) + text.slice(mark.end);
      return withoutBullet(whole.trim());
    }) ?? null;
  draft.kicker = joinHeading(ofRole(draft, 'kicker'), asPrinted);
  draft.deck = joinHeading(ofRole(draft, 'deck'), (view) =>
    asPrinted(view).replace(/^[—―－─–-]+\s*/u, ''),
  );
  const column = joinHeading(
    ofRole(draft, 'standingHead').filter(({ view }) => !isPinyin(view.text)),
    (view) => bareHead(asPrinted(view).replace(/^[A-Z]\s(?=[\p{Script=Han}]{2,8}$)/u, '')),
  );
  // 园区新变化系列报道③: the mark says which part of the series this is.
  const mark = column === undefined ? undefined : seriesBehind(column);
  draft.standingHead = column === '' || column === mark ? undefined : column;
  draft.series = joinHeading(ofRole(draft, 'series'), asPrinted) ?? mark;
  for (const { view } of ofRole(draft, 'standingHead')) {
    const logo = /^([A-Z])\s(?=[\p{Script=Han}]{2,8}$)/u.exec(view.text);
    if (logo?.[1] !== undefined)
      draft.dropped.push({ line: lineOf(view), rule: 'logo', printed: logo[1] });
    if (isPinyin(view.text))
      draft.dropped.push({ line: lineOf(view), rule: 'pinyin', printed: view.text });
  }
  draft.editorNote = joinHeading(ofRole(draft, 'editorNote'), asPrinted);
}
