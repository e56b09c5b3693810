import type { Article } from '../domain/article.ts';
import { type Block, isNumbered, textOfBlock } from '../markdown/body.ts';
import { type PrintedHead, printedHeads } from '../domain/printed-heads.ts';

/** What a searched passage is: named so that a hit can say where it stands. */
export type Field =
  'headline' | PrintedHead | 'byline' | 'editorNote' | 'caption' | 'body' | 'subhead' | 'printed';

/**
 * A passage of an article: no phrase is found across two of them.
 * Kept as a short tuple because it is stored as it is beside the index.
 */
export type Passage = [field: Field, text: string, paragraph?: number];

/**
 * What is searched of an article, in reading order, headline first (empty when there is none).
 *
 * Every printed string of the article is here once: heads, lead-in, names, captions with credits,
 * the editor's note and each block of the body. The lines of verse, the cells of a table and a
 * subhead and its deck are separated by newlines, which nothing is found across: they are separate
 * lines in print. A corrected passage follows at the end as it was printed (`printed`), with the
 * number of the paragraph that holds its correction.
 */
export function passagesOf(article: Article, blocks: readonly Block[]): Passage[] {
  const segments: Passage[] = [['headline', article.headline ?? '']];
  const head = (field: Field, text: string | undefined): void => {
    if (text !== undefined) segments.push([field, text]);
  };
  for (const field of printedHeads) head(field, article[field]);
  for (const { name, affiliation } of article.byline) {
    head('byline', name);
    head('byline', affiliation);
  }
  head('editorNote', article.editorNote);
  for (const { caption, credit } of article.figures ?? []) {
    head('caption', caption);
    head('caption', credit?.text);
  }
  let paragraph = 0;
  for (const block of blocks) {
    if (isNumbered(block)) segments.push(['body', textOfBlock(block), ++paragraph]);
    else segments.push(['subhead', textOfBlock(block), paragraph + 1]);
  }
  for (const { printed, in: place } of article.corrections ?? []) {
    if (printed === '') continue;
    segments.push(typeof place === 'number' ? ['printed', printed, place] : ['printed', printed]);
  }
  return segments;
}
