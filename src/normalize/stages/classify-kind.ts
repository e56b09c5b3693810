import { columnName } from '../../domain/column-name.ts';
import type { Draft } from '../draft.ts';
import { headsBriefs } from '../forms/column-head.ts';
import type { Lexicon } from '../lexicon.ts';

const bare = (text: string): string => text.replace(/[\s■●◆【】\[\]（）()：:]/gu, '');

/** Says what kind of piece a draft is, from its column head, headline, form and signature. */
export function classifyKind(draft: Draft, lexicon: Lexicon): void {
  const { kinds } = lexicon.publication;
  const head = bare(columnName(draft) ?? '');
  const title = bare(draft.headline ?? '');
  const paragraphs = draft.blocks.filter(({ block }) => block.type === 'paragraph').length;
  const credited = draft.figures.some(
    (figure) => figure.credit !== undefined && figure.caption === undefined,
  );
  const isBrief = draft.segments.every(
    ({ role }) => role === 'listItem' || role === 'standingHead',
  );

  const isList =
    draft.segments.some(({ role }) => role === 'listItem') &&
    draft.segments.every(({ role }) => role !== 'body');

  // ◆阳城：… over a paragraph is a piece of news in brief, whatever stands over it.
  const isMarked = draft.segments.some(({ role, view }) => role === 'headline' && view.bullet);
  const isShort = paragraphs <= 2 || isList;

  if (isBrief || (isShort && (isMarked || headsBriefs(head, lexicon.publication))))
    draft.kind = 'brief';
  else if (kinds.notice.some((word) => title.endsWith(word) || title === word || head === word))
    draft.kind = 'notice';
  else if (
    kinds.editorial.some((word) => head.endsWith(word)) ||
    draft.byline.some(({ role }) => role === 'commentator')
  )
    draft.kind = 'editorial';
  else if (
    kinds.photoStory.includes(head) ||
    (credited &&
      paragraphs === 1 &&
      draft.leadIn === undefined &&
      draft.byline.length === 0 &&
      draft.jump === undefined)
  )
    draft.kind = 'photoStory';
  else if (draft.deck !== undefined && draft.blocks.length >= 6) draft.kind = 'feature';
  else draft.kind = 'news';
}
