import type { Article } from '../domain/article.ts';
import { type Block, textOfBlock } from '../markdown/body.ts';

/** An article as plain text: head, writers, paragraphs, captions, jump, and the line that says where from. */
export function articleText(
  article: Article,
  blocks: readonly Block[],
  lines: { jump: string | null; source: string },
): string {
  const head = [article.kicker, article.headline, article.deck && `——${article.deck}`];
  const writers = article.byline.map(({ name }) => name).join(' ');
  const figures = (article.figures ?? []).map(({ caption, credit }) =>
    [caption, credit?.text].filter((part) => part !== undefined).join(' '),
  );
  return [
    [...head, writers].filter((line) => line !== undefined && line !== '').join('\n'),
    article.editorNote,
    ...blocks.map(textOfBlock),
    ...figures,
    lines.jump,
    lines.source,
  ]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .join('\n\n')
    .concat('\n');
}
