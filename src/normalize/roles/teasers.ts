import { bareHead } from '../forms/column-head.ts';
import type { PageView } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';

const QUOTE_LINE = /^[“"].{4,40}[”"](?:\s*[—―]{1,2}.{2,30})$/u;

function isTeaser(view: View, page: PageView): boolean {
  if (view.furniture === 'teaser') return view.length < 60;
  if (QUOTE_LINE.test(view.text)) return true;
  // Under 导读 each short line that names a page is a teaser.
  for (let i = view.index - 1; i >= 0 && i >= view.index - 12; i--) {
    const other = page.views[i];
    if (other === undefined || (other.prose && other.furniture !== 'teaser')) return false;
    if (!/导读|看点|要目|提要/u.test(other.text)) continue;
    if (/^(?:今日|本期|本版)?(?:导读|看点|要目|提要)$/u.test(bareHead(other.text))) {
      return (
        /(?:^|[^A-Za-z\d])[A-Z]?\d{1,2}\s*版|^[A-Z]\d{1,2}\b|详见|版[)）]?$/u.test(view.text) &&
        view.length < 60
      );
    }
  }
  return false;
}

/** 导读: lines that point to other pages, and sentences quoted in large type. */
export const TEASERS: readonly Evidence[] = [
  {
    name: 'teaser',
    for: {
      teaser: 11,
      ...text(-5),
      ...headings(-5),
      standingHead: -4,
      listItem: -6,
      jump: -6,
      folio: -6,
      table: -6,
    },
    when: isTeaser,
    otherwise: { name: 'no teaser', for: { teaser: -14 } },
  },
];
