import { openMarks } from '../forms/quotation.ts';
import { breaksOffAsText, type PageView } from '../page-view.ts';
import type { View } from '../view.ts';
import { goesOnInNextLine, standsInLines } from '../roles/lines-of-a-headline.ts';
import { turnAt } from './change-of-subject.ts';
import { affinityOf } from './heading-affinity.ts';
import { briefsOf } from './news-in-brief.ts';

/** Facts about the place of a unit among the running text of its page. */
export interface Place {
  view: View;
  /** The unit before it. */
  before: View | undefined;
  /** The unit before breaks off in a heading that this one goes on with. */
  goesOn: boolean;
  /** One of several short lines of one headline. */
  inLines: boolean;
  /** How surely the text before is cut off in a sentence: 0 no, 1 yes, more when a quotation is open. */
  cut: number;
  /** How usual it is on the page for articles to be signed: 0 to 1. */
  signed: number;
  /** The page names zones on lines of their own. */
  zoned: boolean;
  /** Opens a piece of news in brief: a bullet under such a head (简讯), or a bulleted heading of one. */
  brief: boolean;
  /** The next unit is a picture's credit. */
  beforeCredit: boolean;
  /** How much more the words of a heading stand in the text behind it than before it: -1 to 1. */
  affinity: number;
  /** How much else the text behind is about than the text before: -1 the same, 0 unknown, 1 other places. */
  turn: number;
}

/** Units of a page -> the place of each. */
export function placesOf(page: PageView): Place[] {
  const { views } = page;
  const habits = habitsOf(views);
  const brief = briefsOf(page);
  const nextTexts = nextTextsOf(views);
  let lastText: View | undefined;
  return views.map((view, index): Place => {
    const place: Place = {
      view,
      before: views[index - 1],
      goesOn: isContinued(views[index - 1], page),
      inLines: standsInLines(view, page),
      cut: lastText === undefined ? 0 : cutBetween(lastText, nextTexts[index]),
      ...habits,
      brief: brief[index] ?? false,
      beforeCredit: views[index + 1]?.credit === true,
      affinity: affinityOf(views, index),
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

const isContinued = (before: View | undefined, page: PageView): boolean =>
  before !== undefined && goesOnInNextLine(before, page);

/** What the articles of a page have in common: signatures, lines of zones. */
function habitsOf(views: readonly View[]): Pick<Place, 'signed' | 'zoned'> {
  const openings = views.filter((v) => v.leadIn !== undefined || v.zone.listed !== undefined);
  const signatures = views.filter(
    (v) => v.closing !== undefined || (v.byline !== undefined && v.unit.level === 0),
  );
  const zones = views.filter((v) => v.zone.listed !== undefined || v.zone.unlisted !== undefined);
  return {
    signed: Math.min(1, signatures.length / Math.max(1, openings.length)),
    zoned: zones.length >= 2,
  };
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
