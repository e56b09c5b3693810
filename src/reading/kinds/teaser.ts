import { bareHead } from '../../normalize/forms/column-head.ts';
import type { PageView } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import type { Feature } from '../features/feature.ts';

const QUOTE_LINE = /^[“"].{4,40}[”"](?:\s*[—―]{1,2}.{2,30})$/u;

export function isTeaser(view: View, page: PageView): boolean {
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
export const TEASER_FEATURES: readonly Feature[] = [
  {
    name: 'teaser',
    evidence: 'Under 导读 short lines name pages; large type quotes a sentence and who said it.',
    of: ({ view, page }) => isTeaser(view, page.view),
  },
];
