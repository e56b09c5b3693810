import type { Draft } from '../draft.ts';
import { parseAffiliation } from '../forms/byline.ts';
import { withoutBullet } from '../forms/bullet.ts';
import { splitCaption } from '../forms/credit.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Segment } from '../../reading/read-lines.ts';
import { addCredits, addWriters, applyAffiliation, readReporter } from './read-writers.ts';
import { lineOf } from './segments-of.ts';

/** A line of running text while what belongs to other fields is taken from its ends. */
interface Strip {
  draft: Draft;
  segment: Segment;
  /** It is the first, or the last, text of its article. */
  first: boolean;
  last: boolean;
  lexicon: Lexicon;
  /** What is left of it: a range of its printed text. */
  start: number;
  end: number;
}

/** Text of a body line without what belongs to other fields: jump, byline, affiliation, credit. */
export function readParagraph(
  draft: Draft,
  segment: Segment,
  place: { first: boolean; last: boolean },
  lexicon: Lexicon,
): string {
  const { printed } = segment.view.unit;
  const strip: Strip = { draft, segment, ...place, lexicon, start: 0, end: printed.length };
  takeJumpFrom(strip);
  takeHead(strip);
  readLeadIn(strip);
  takeJumpTo(strip);
  takeAffiliation(strip);
  takeCreditInBrackets(strip);
  if (!takeSignature(strip)) takeStoryCredit(strip);
  return printed.slice(strip.start, strip.end).trim();
}

/** Cuts off everything from a place on; a field says it, the log keeps how it was printed. */
function cutFrom(strip: Strip, at: number, rule: string): void {
  const { view } = strip.segment;
  strip.draft.dropped.push({
    line: lineOf(view),
    rule,
    printed: view.unit.printed.slice(at, strip.end).trim(),
  });
  strip.end = Math.min(strip.end, at);
}

function takeJumpFrom(strip: Strip): void {
  const { draft, segment } = strip;
  const { jumpFrom, unit } = segment.view;
  if (jumpFrom?.start !== 0) return;
  draft.jump = { direction: 'from', page: jumpFrom.page, article: null };
  const printed = unit.printed.slice(0, jumpFrom.end).trim();
  draft.dropped.push({ line: lineOf(segment.view), rule: 'jump', printed });
  strip.start = jumpFrom.end;
}

/** A title on the line of its text is the headline of an article that has no other. */
function takeHead(strip: Strip): void {
  const { draft, segment, first, start } = strip;
  const { head, unit } = segment.view;
  if (head === undefined || !first || start > 0 || draft.headline !== null) return;
  draft.headline = withoutBullet(unit.printed.slice(0, head.end).trim());
  strip.start = head.end;
}

/** The lead-in and the reporter behind it are printed in the paragraph and stay there. */
function readLeadIn({ draft, segment, first, start, lexicon }: Strip): void {
  const { leadIn, text, unit } = segment.view;
  if (leadIn === undefined || !first || start !== leadIn.end - leadIn.words.length) return;
  draft.leadIn = unit.printed.slice(start, leadIn.end);
  readReporter(draft, text.slice(leadIn.end), lexicon);
}

function takeJumpTo(strip: Strip): void {
  const { jumpTo } = strip.segment.view;
  if (jumpTo === undefined || jumpTo.start < strip.start) return;
  strip.draft.jump = { direction: 'to', page: jumpTo.page, article: null };
  cutFrom(strip, jumpTo.start, 'jump');
}

/** …谱写新篇章。（作者系霍州经开区党工委书记） */
function takeAffiliation(strip: Strip): void {
  const { draft, segment, last, lexicon, start, end } = strip;
  const { text } = segment.view;
  if (!last) return;
  const affiliation = parseAffiliation(text.slice(0, end).trimEnd());
  if (affiliation === undefined || affiliation.end <= start) return;
  if (!/[。！？”]\s*$/u.test(text.slice(0, affiliation.end))) return;
  applyAffiliation(draft, affiliation, lexicon);
  cutFrom(strip, affiliation.end, 'affiliation');
}

/** A credit in brackets behind the text: …一声不响。麦子（图片由应县经开区提供） */
function takeCreditInBrackets(strip: Strip): void {
  const { draft, segment, last, lexicon, start, end } = strip;
  const text = segment.view.text.slice(start, end).trimEnd();
  if (!last || !/[）)】]$/u.test(text)) return;
  const parts = splitCaption(text, lexicon);
  if (parts?.caption === undefined || !/[图摄]/u.test(text.slice(parts.caption.length))) return;
  draft.figures.push({ credit: parts.credit });
  cutFrom(strip, start + text.indexOf(parts.caption) + parts.caption.length, 'credit');
}

/** A name behind the last sentence. One set apart by a space signs even where a column was laid behind it. */
function takeSignature(strip: Strip): boolean {
  const { draft, segment, start, last } = strip;
  const { closing, text } = segment.view;
  const signed =
    closing !== undefined &&
    (segment.reading === 'closingBody' ||
      closing.form !== 'bare' ||
      (closing.commonSurnames && (last || /^[\s\u3000]/u.test(text.slice(closing.end)))));
  if (!signed || closing.end < start) return false;
  draft.signedLines.add(lineOf(segment.view));
  addWriters(draft, closing.writers);
  addCredits(draft, closing.credits);
  cutFrom(strip, closing.end, 'byline');
  return true;
}

/** The text of a photo story closes with the credit: …作业。本报记者 王波 摄 */
function takeStoryCredit(strip: Strip): void {
  const { draft, segment, last, lexicon, start, end } = strip;
  if (!last || draft.blocks.length > 0) return;
  const text = segment.view.text.slice(start, end);
  const parts = splitCaption(text.trim(), lexicon);
  if (parts?.caption === undefined) return;
  if (draft.figures.some((figure) => figure.credit !== undefined)) return;
  draft.figures.push({ credit: parts.credit });
  cutFrom(strip, start + text.indexOf(parts.caption) + parts.caption.length, 'credit');
}
