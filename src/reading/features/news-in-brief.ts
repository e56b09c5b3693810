import { withoutBullet } from '../../normalize/forms/bullet.ts';
import { headsBriefs } from '../../normalize/forms/column-head.ts';
import { nextOf, type PageView } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';

/**
 * Of each unit, whether it opens a piece of news in brief: a bullet under a head of such news (简讯), or
 * one of several bulleted headings that each open with another place (◆阳城：…, ◆忻州：…).
 */
export function briefsOf(page: PageView): boolean[] {
  const { views, lexicon } = page;
  const placed = headingsByPlace(page);
  let under = false;
  return views.map((view, index) => {
    if (!view.prose && !view.bullet && view.length <= 12) {
      // A list under one zone's line is one article about it.
      if (headsBriefs(view.text, lexicon.publication))
        under = views[index - 1]?.zone.listed === undefined;
    }
    if (view.zone.listed !== undefined) under = false;
    return (under && view.bullet) || placed.has(view);
  });
}

/** Longest text that is the whole of a brief. */
const LONGEST_TEXT = 260;

/** Headings behind one mark, each over one short text and each of another place. */
function headingsByPlace(page: PageView): Set<View> {
  const byMark = Map.groupBy(
    page.views.filter(
      (view) => isItemHeading(view, page) && page.lexicon.startsWithPlace(withoutBullet(view.text)),
    ),
    ({ text }) => text.charAt(0),
  );
  const found = new Set<View>();
  for (const headings of byMark.values()) {
    const places = new Set(headings.map(({ text }) => withoutBullet(text).slice(0, 2)));
    const short = headings.every((view) => (nextOf(view, page)?.length ?? 0) <= LONGEST_TEXT);
    if (places.size < 2 || places.size < headings.length || !short) continue;
    for (const view of headings) found.add(view);
  }
  return found;
}

/** ◆阳城：陶瓷展签下订单 over a text that no bullet opens is the heading of that text. */
function isItemHeading(view: View, page: PageView): boolean {
  const next = nextOf(view, page);
  return (
    view.bullet &&
    !view.closed &&
    !view.prose &&
    view.length <= 34 &&
    view.byline === undefined &&
    !view.credit &&
    view.caption === undefined &&
    next?.prose === true &&
    !next.bullet
  );
}
