import { nextOf, type PageView, previousOf } from '../../normalize/page-view.ts';
import type { View } from '../../normalize/view.ts';
import type { Feature } from '../features/feature.ts';

/** 编者按：…: opens with the words that announce a note. */
export const isAnnounced = (view: View, { lexicon }: PageView): boolean => {
  const bare = view.text.replace(/^[【■●◆\s[（(]+/u, '');
  return lexicon.publication.kinds.editorNote.some((word) => bare.startsWith(word));
};

/** 即日起，本刊开设专栏…: between a column head and a headline, a text that speaks of the column. */
export const speaksOfColumn = (view: View, page: PageView): boolean => {
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

/** 编者按, and what closes a notice. */
export const NOTE_FEATURES: readonly Feature[] = [
  {
    name: 'note of the editor',
    evidence:
      '编者按：… says what it is, or a text between column and headline speaks of the column.',
    of: ({ view, page }) =>
      isAnnounced(view, page.view) && view.length > 8
        ? 'announced'
        : speaksOfColumn(view, page.view)
          ? 'speaks of its column'
          : undefined,
  },
];
