import { openMarks } from '../../normalize/forms/quotation.ts';
import { breaksOffAsText, type PageView } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import { goesOnInNextLine, standsInLines } from '../kinds/headline.ts';
import { turnAt } from './change-of-subject.ts';
import { briefsOf } from './news-in-brief.ts';

/** Facts about the place of a unit among the running text of its page. */
export interface Place {
  /** The unit before breaks off in a heading that this one goes on with. */
  goesOn: boolean;
  /** One of several short lines of one headline. */
  inLines: boolean;
  /** How surely the text before is cut off in a sentence: 0 no, 1 yes, more when a quotation is open. */
  cut: number;
  /** Opens a piece of news in brief: a bullet under such a head (简讯), or a bulleted heading of one. */
  brief: boolean;
  /** How much else the text behind is about than the text before: -1 the same, 0 unknown, 1 other places. */
  turn: number;
}

/** Units of a page -> the place of each. */
export function placesOf(page: PageView): Place[] {
  const { views } = page;
  const brief = briefsOf(page);
  const nextTexts = nextTextsOf(views);
  let lastText: View | undefined;
  return views.map((view, index): Place => {
    const before = views[index - 1];
    const place: Place = {
      goesOn: before !== undefined && goesOnInNextLine(before, page),
      inLines: standsInLines(view, page),
      cut: lastText === undefined ? 0 : cutBetween(lastText, nextTexts[index]),
      brief: brief[index] ?? false,
      turn: turnAt(views, index),
    };
    const isText =
      (view.prose || /。[”’）)]*$/u.test(view.text) || breaksOffAsText(view)) &&
      (view.caption?.caption === undefined || view.length > 90) &&
      view.furniture === undefined;
    if (isText) lastText = view;
    return place;
  });
}

/** Of each unit, the text that it is or that follows. */
function nextTextsOf(views: readonly View[]): (View | undefined)[] {
  let next: View | undefined;
  return views
    .toReversed()
    .map((view) => {
      if (view.prose && view.caption?.caption === undefined) next = view;
      return next;
    })
    .reverse();
}

/** How surely a text is cut off in a sentence that the next text goes on with. */
function cutBetween(before: View, next: View | undefined): number {
  if (before.closed || before.jumpTo !== undefined) return 0;
  let cut = /[：:]$/u.test(before.text) ? 0.4 : 1;
  if (openMarks(before.text) > 0) cut += 0.8;
  // A name behind the last sentence closes a text, if it is a name.
  if (before.closing !== undefined)
    cut = before.closing.form !== 'bare' ? 0 : before.closing.commonSurnames ? 0.2 : 0.5;
  if (next?.leadIn !== undefined) cut *= 0.4;
  if (next?.unit.indented === true) cut *= 0.3;
  return cut;
}
