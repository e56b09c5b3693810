import { endsInOrganization, isDayAlone } from '../forms/signature.ts';
import { nextOf, type PageView, previousOf } from '../page-view.ts';
import type { View } from '../view.ts';
import { type Evidence, headings, text } from './evidence.ts';

/** 编者按：…: opens with the words that announce a note. */
const isAnnounced = (view: View, { lexicon }: PageView): boolean => {
  const bare = view.text.replace(/^[【■●◆\s[（(]+/u, '');
  return lexicon.publication.kinds.editorNote.some((word) => bare.startsWith(word));
};

/** 即日起，本刊开设专栏…: between a column head and a headline, a text that speaks of the column. */
const speaksOfColumn = (view: View, page: PageView): boolean => {
  const [before, after] = [previousOf(view, page), nextOf(view, page)];
  return (
    view.prose &&
    before?.prose === false &&
    after?.prose === false &&
    /本(?:栏目|专栏|栏|期(?!间))|开栏|(?:本[刊报版]|即日起).{0,12}(?:推出|开设|开辟|刊发|特)/u.test(
      view.text,
    )
  );
};

/** The name of who gives notice, close under the text or over the day. */
const isIssuer = (view: View, page: PageView): boolean =>
  !view.closed &&
  endsInOrganization(view.text) &&
  (view.adjacent || isDayAlone(nextOf(view, page)?.text ?? ''));

/** The day that a notice closes with: 2025年7月14日 under the name of who gives it. */
const isDayOfNotice = (view: View, page: PageView): boolean => {
  const before = previousOf(view, page);
  return isDayAlone(view.text) && before !== undefined && isIssuer(before, page);
};

/** 编者按, and the contacts and signatures that close a notice. */
export const NOTES: readonly Evidence[] = [
  {
    name: 'editor’s note',
    for: { editorNote: 12, ...text(-8) },
    when: (v, p) => isAnnounced(v, p) && v.length > 8,
  },
  {
    name: 'speaks of the column it stands in',
    for: { editorNote: 12, ...text(-6) },
    when: (v, p) => !isAnnounced(v, p) && speaksOfColumn(v, p),
  },
  {
    name: 'no editor’s note',
    for: { editorNote: -14 },
    when: (v, p) => !isAnnounced(v, p) && !speaksOfColumn(v, p),
  },
  {
    name: 'contact or signature of a notice',
    for: { ...text(6), ...headings(-5), byline: -4, standingHead: -4 },
    when: (v, p) =>
      (v.length <= 60 &&
        /^(?:联系|报名|咨询|监督)?(?:电话|方式|人|地址|传真)\s*[:：]/u.test(v.text)) ||
      isIssuer(v, p),
  },
  {
    name: 'day that a notice closes with',
    for: { ...text(14), folio: -14, masthead: -14 },
    when: isDayOfNotice,
  },
];
