import { Article, type AppliedCorrection, type LineRange } from '../../domain/article.ts';
import { formatArticleFile } from '../../markdown/article-file.ts';
import { type Block, isNumbered, textOfBlock } from '../../markdown/body.ts';
import { formatBody } from '../../markdown/format-body.ts';
import type { DraftBlock } from '../draft.ts';
import type { Lexicon } from '../lexicon.ts';
import { madeOnce } from '../made-once.ts';
import type { FinishedDraft, PageReading } from '../page-reading.ts';
import { fixPunctuation } from './fix-punctuation.ts';
import type { PlacedDraft } from './link-continuations.ts';
import { forEachHead } from '../../domain/printed-heads.ts';

/** A file below the content folder, with forward slashes, and its text. */
export interface WrittenFile {
  file: string;
  text: string;
}

/** The file of an article, with its id and where it was printed. */
export interface WrittenArticle extends WrittenFile {
  id: string;
  issue: string;
  source: Article['source'];
}

const fixed = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : fixPunctuation(text);

/** A block as an article file holds it: its marks in the widths of this archive. */
export const fixBlock = (block: Block, leadIn?: string): Block =>
  keepLeadIn(block, leadIn) ?? fixMarks(block);

/** The blocks of a draft as its article file holds them, each with the lines it was made from. */
export const writtenBlocks = ({
  blocks,
  leadIn,
}: Pick<FinishedDraft, 'blocks' | 'leadIn'>): DraftBlock[] =>
  blocks
    .map((own) => ({ ...own, block: fixBlock(own.block, leadIn) }))
    .filter(({ block }) => textOfBlock(block).trim() !== '');

function fixMarks(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', text: fixPunctuation(block.text) };
    case 'subhead':
      return {
        type: 'subhead',
        text: fixPunctuation(block.text),
        ...(block.deck === undefined ? {} : { deck: fixPunctuation(block.deck) }),
      };
    case 'verse':
      return { type: 'verse', lines: block.lines.map(fixPunctuation) };
    case 'table':
      return { type: 'table', rows: block.rows.map((row) => row.map(fixPunctuation)) };
  }
}

/** `科学导报讯 6月9日` keeps the space that sets the lead-in apart, whatever follows it. */
function keepLeadIn(block: Block, leadIn: string | undefined): Block | undefined {
  if (block.type !== 'paragraph' || leadIn === undefined || !block.text.startsWith(leadIn)) {
    return undefined;
  }
  const rest = block.text.slice(leadIn.length);
  const gap = /^[\s\u3000]/u.test(rest) ? ' ' : '';
  return { type: 'paragraph', text: leadIn + gap + fixPunctuation(rest.trimStart()) };
}

/** Sorted line numbers -> inclusive ranges; lines with only blank ones between them are one range. */
function rangesOf(numbers: readonly number[], printed: ReadonlySet<number>): LineRange[] {
  const ranges: LineRange[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    let gap = last === undefined ? 0 : last[1] + 1;
    while (gap < number && !printed.has(gap)) gap++;
    if (last !== undefined && gap === number) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** Numbers of the lines that are not blank. */
const printedLines = madeOnce(
  ({ lines }: PageReading): ReadonlySet<number> => new Set(lines.map(({ line }) => line)),
);
const NO_LINES: ReadonlySet<number> = new Set();

/** Keys without a value are left out; empty lists of optional keys too. */
function compact(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

const folderOf = (draft: FinishedDraft, lexicon: Lexicon): string => {
  const [zone] = draft.zones;
  if (zone !== undefined) return zone;
  const { region } = lexicon.publication;
  return region.prefectures.find(({ name }) => name === draft.place)?.id ?? region.id;
};

/**
 * A draft -> its file, and the paragraph number of each of its scan lines (`scan:line`).
 * Throws when the front matter does not fit the schema: that is a fault of a stage, not of a page.
 */
export function writeArticle(
  placed: PlacedDraft,
  context: {
    id: string;
    order: number;
    pageOf: ReadonlyMap<string, PageReading>;
    lexicon: Lexicon;
  },
): { file: WrittenArticle; paragraphs: Map<string, number> } {
  const { draft } = placed;
  const parts = [draft, ...placed.continuations];
  const paragraphs = new Map<string, number>();
  let number = 0;
  for (const { block, lines } of draft.blocks) {
    if (!isNumbered(block)) continue;
    number++;
    for (const { scan, line } of lines) {
      const at = `${scan}:${String(line)}`;
      if (!paragraphs.has(at)) paragraphs.set(at, number);
    }
  }
  const blocks = writtenBlocks(draft).map(({ block }) => block);
  const byPart = Map.groupBy(parts, ({ scan }) => scan);
  const article = Article.parse(
    compact({
      id: context.id,
      issue: placed.issue,
      page: placed.label,
      order: context.order,
      kind: draft.kind,
      headline: draft.headline === null ? null : fixPunctuation(draft.headline),
      ...forEachHead((head) => fixed(draft[head])),
      zones: draft.zones,
      zoneStatus: draft.zoneStatus,
      zonesMentioned: draft.zonesMentioned.length === 0 ? undefined : draft.zonesMentioned,
      scope: draft.scope,
      place: draft.place,
      zoneProposed: draft.zoneProposed,
      // As printed: it says where and when.
      leadIn: draft.leadIn,
      byline: draft.byline,
      figures:
        draft.figures.length === 0
          ? undefined
          : draft.figures.map(({ caption, credit }) =>
              compact({ caption: fixed(caption), credit }),
            ),
      editorNote: fixed(draft.editorNote),
      jump: draft.jump,
      corrections: appliedCorrections(draft, parts, paragraphs, context.pageOf),
      source: [...byPart].map(([scan, drafts]) => {
        const page = context.pageOf.get(scan);
        return {
          scan,
          lines: rangesOf(
            drafts.flatMap(({ lines }) => lines),
            page === undefined ? NO_LINES : printedLines(page),
          ),
        };
      }),
    }),
  );
  return {
    file: {
      id: context.id,
      issue: article.issue,
      source: article.source,
      file: `articles/${folderOf(draft, context.lexicon)}/${context.id}.md`,
      text: formatArticleFile({ article, body: formatBody(blocks) }),
    },
    paragraphs,
  };
}

/**
 * Corrections on lines of the article, each with the paragraph or field that shows it, and the
 * paragraphs that an editor added.
 */
function appliedCorrections(
  whole: FinishedDraft,
  parts: readonly FinishedDraft[],
  paragraphs: ReadonlyMap<string, number>,
  pageOf: ReadonlyMap<string, PageReading>,
): AppliedCorrection[] | undefined {
  const found: AppliedCorrection[] = [];
  for (const { scan, lines } of parts) {
    const page = pageOf.get(scan);
    for (const { correction, line } of page?.corrections ?? []) {
      const role = page?.lines.find((row) => row.line === line)?.role;
      if (role === undefined || !lines.includes(line)) continue;
      found.push({
        scan,
        line,
        in: paragraphs.get(`${scan}:${String(line)}`) ?? role,
        printed: correction.printed,
        corrected: correction.corrected,
        reason: correction.reason,
      });
    }
  }
  let number = 0;
  for (const { block, insertion } of whole.blocks) {
    if (isNumbered(block)) number++;
    if (insertion === undefined) continue;
    const corrected = textOfBlock(fixBlock(block));
    found.push({ ...insertion, in: number, printed: '', corrected });
  }
  return found.length === 0 ? undefined : found;
}
