import { CorrectionFile } from '../../domain/correction.ts';
import { type Block, textOfBlock } from '../../markdown/body.ts';
import { openScan } from '../../scan/open-scan.ts';
import { writtenBlocks } from '../stages/write-article.ts';
import type { Lexicon } from '../lexicon.ts';
import type { ContentInput } from '../model.ts';
import type { FinishedDraft } from '../page-reading.ts';
import { readPage } from '../read-page.ts';
import type { NewDecision } from './correction-file.ts';
import { linesOf } from '../../text/lines-of.ts';
import { printedHeads } from '../../domain/printed-heads.ts';

/** A block of an article on a page; one without a block may hold any words. */
export interface TrialBlock {
  block: Block | undefined;
  lines: number[];
}

/**
 * An article on a page: its lines, its blocks, and all else that is read from it, as one string;
 * undefined where that may be anything.
 */
export interface TrialArticle {
  lines: readonly number[];
  blocks: readonly TrialBlock[];
  rest: string | undefined;
}

/** A page on which decisions are tried before they are written. */
export interface TrialPage {
  scan: string;
  /** Its lines as received, index 0 for line 1. */
  received: readonly string[];
  /** The articles as they are read with all decisions that were taken so far. */
  articles: () => readonly TrialArticle[];
  /**
   * Takes decisions if the page, read with them, has exactly the articles that are wanted. Returns
   * false, with nothing taken, where it would come out otherwise.
   */
  take: (decisions: readonly NewDecision[], wanted: readonly TrialArticle[]) => boolean;
  /** Decisions that were taken, in order. */
  taken: readonly NewDecision[];
  /** Returns a function that gives up what is taken from now on. */
  save: () => () => void;
}

/** Opens a page for trials; undefined when its scan is not there or cannot be read. */
export function openTrialPage(
  input: ContentInput,
  lexicon: Lexicon,
  name: string,
): TrialPage | undefined {
  const scan = input.scans.find((own) => own.name === name);
  const opened = scan && openScan(scan);
  if (scan === undefined || opened === undefined || 'message' in opened) return undefined;
  const own =
    input.corrections.find((file) => file.scan === name) ?? CorrectionFile.parse({ scan: name });
  const others = input.corrections.filter((file) => file !== own);
  const read = (decisions: readonly NewDecision[]): TrialArticle[] | undefined => {
    const corrections = [...others, addTo(own, decisions)];
    const page = readPage(scan, { ...input, corrections }, lexicon);
    if ('message' in page || page.reading.diagnostics.some(({ severity }) => severity === 'error'))
      return undefined;
    return page.reading.drafts.map(articleOf);
  };
  let now = read([]);
  if (now === undefined) return undefined;
  const taken: NewDecision[] = [];
  return {
    scan: name,
    received: linesOf(opened.text),
    articles: () => now ?? [],
    taken,
    save: () => {
      const [articles, count] = [now, taken.length];
      return () => {
        now = articles;
        taken.length = count;
      };
    },
    take: (decisions, wanted) => {
      const next = read([...taken, ...decisions]);
      if (next === undefined || !isWanted(next, wanted)) return false;
      now = next;
      taken.push(...decisions);
      return true;
    },
  };
}

/** Lists of a correction file. */
const LISTS = ['text', 'lines', 'articles', 'inserts'] as const;

function addTo(file: CorrectionFile, decisions: readonly NewDecision[]): CorrectionFile {
  const added = Map.groupBy(decisions, ({ list }) => list);
  const lists = LISTS.map((list) => [
    list,
    [...file[list], ...(added.get(list) ?? []).map(({ decision }) => decision)],
  ]);
  return CorrectionFile.parse({ ...file, ...Object.fromEntries(lists) });
}

function articleOf(draft: FinishedDraft): TrialArticle {
  const { headline, byline, figures, jump } = draft;
  return {
    lines: draft.lines,
    blocks: writtenBlocks(draft).map(({ block, lines }) => ({
      block,
      lines: lines.map(({ line }) => line),
    })),
    rest: JSON.stringify([
      [headline, ...printedHeads.map((head) => draft[head]), byline, figures, jump],
      [draft.kind, draft.zones, draft.scope, draft.place, draft.editorNote],
    ]),
  };
}

function isWanted(found: readonly TrialArticle[], wanted: readonly TrialArticle[]): boolean {
  return (
    found.length === wanted.length &&
    found.every(({ blocks, rest }, i) => {
      const other = wanted[i];
      return (
        other !== undefined &&
        (other.rest === undefined || other.rest === rest) &&
        other.blocks.length === blocks.length &&
        blocks.every(({ block }, k) => isSameBlock(block, other.blocks[k]?.block))
      );
    })
  );
}

const isSameBlock = (found: Block | undefined, wanted: Block | undefined): boolean =>
  found === undefined ||
  wanted === undefined ||
  (found.type === wanted.type && textOfBlock(found) === textOfBlock(wanted));
