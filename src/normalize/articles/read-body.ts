import type { Draft, DraftBlock } from '../draft.ts';
import { withoutBullet } from '../forms/bullet.ts';
import { readRow } from '../forms/table-row.ts';
import type { Lexicon } from '../lexicon.ts';
import { joinParagraphs } from '../stages/join-paragraphs.ts';
import type { Segment } from '../../reading/read-lines.ts';
import { readParagraph } from './read-paragraph.ts';
import { lineOf } from './segments-of.ts';

/** What an editor decided about joining a line to the one before, by line number. */
export type JoinDecisions = ReadonlyMap<number, boolean>;

/** A text and the block it went into. */
interface Placed {
  segment: Segment;
  block: DraftBlock;
  /** The words that the block ends with. */
  end: string;
}

const isText = ({ role }: Segment): boolean =>
  role === 'body' || role === 'listItem' || role === 'verse' || role === 'table';

/** Texts and subheads of a draft -> its blocks: paragraphs joined across columns, verse, tables. */
export function readBody(draft: Draft, lexicon: Lexicon, joins: JoinDecisions): void {
  const texts = draft.segments.filter(isText);
  let previous: Placed | undefined;
  for (const segment of draft.segments) {
    const { view, role } = segment;
    if (role === 'subhead' || role === 'subheadDeck') {
      readSubhead(draft, segment);
      previous = undefined;
    } else if (role === 'jump') {
      const mark = view.jumpTo ?? view.jumpFrom;
      if (mark !== undefined)
        draft.jump = { direction: mark.direction, page: mark.page, article: null };
    } else if (role === 'verse') previous = readVerse(draft, segment, previous);
    else if (role === 'table') previous = readTable(draft, segment, previous);
    else if (isText(segment)) {
      const place = { first: segment === texts[0], last: segment === texts.at(-1) };
      const text = readParagraph(draft, segment, place, lexicon);
      previous = placeParagraph(draft, segment, text, previous, joins);
    }
  }
  squareTables(draft);
  draft.blocks = draft.blocks.filter(
    ({ block }) => block.type !== 'paragraph' || block.text !== '',
  );
}

function sourcesOf({ scan }: Draft, { view }: Segment): DraftBlock['lines'] {
  return view.unit.lines.map(({ number }, i) => ({ scan, line: number, join: i > 0, why: [] }));
}

function addLines(block: DraftBlock, lines: DraftBlock['lines']): void {
  for (const line of lines) block.lines.push(line);
}

function addBlock(draft: Draft, segment: Segment, block: DraftBlock['block']): Placed {
  const added: DraftBlock = { block, lines: sourcesOf(draft, segment) };
  draft.blocks.push(added);
  return { segment, block: added, end: block.type === 'paragraph' ? block.text : '' };
}

function readVerse(draft: Draft, segment: Segment, previous: Placed | undefined): Placed {
  const { view } = segment;
  const last = draft.blocks.at(-1);
  const goesOn = previous?.segment.role === 'verse' && view.adjacent;
  if (!goesOn || last?.block.type !== 'verse')
    return addBlock(draft, segment, { type: 'verse', lines: [view.unit.printed] });
  last.block.lines.push(view.unit.printed);
  addLines(last, sourcesOf(draft, segment));
  return { segment, block: last, end: '' };
}

function readTable(
  draft: Draft,
  segment: Segment,
  previous: Placed | undefined,
): Placed | undefined {
  const { unit } = segment.view;
  const rows = unit.printed.split('\n').map(readRow);
  const last = draft.blocks.at(-1);
  // |---|---| is the rule under the head of a table.
  const isRule = unit.table === undefined && rows.flat().every((cell) => /^[-:\s]*$/u.test(cell));
  if (isRule) {
    if (last !== undefined) addLines(last, sourcesOf(draft, segment));
    return previous;
  }
  const opens = unit.table === 'opens' || previous?.segment.role !== 'table';
  if (opens || last?.block.type !== 'table')
    return addBlock(draft, segment, { type: 'table', rows });
  last.block.rows.push(...rows);
  addLines(last, sourcesOf(draft, segment));
  return { segment, block: last, end: '' };
}

/** A paragraph of its own, or what goes on in the one before. */
function placeParagraph(
  draft: Draft,
  segment: Segment,
  text: string,
  previous: Placed | undefined,
  joins: JoinDecisions,
): Placed {
  const before = previous?.segment;
  const joinable =
    (before?.role === 'body' || before?.role === 'listItem') &&
    segment.role === 'body' &&
    !draft.signedLines.has(lineOf(before.view));
  if (!joinable || previous?.block.block.type !== 'paragraph')
    return addBlock(draft, segment, { type: 'paragraph', text });

  const line = lineOf(segment.view);
  const decision = joinParagraphs(before.view, segment.view);
  const decided = joins.get(line);
  const join = decided ?? decision.join;
  if (decided === undefined && decision.margin < CERTAIN) doubtJoin(draft, segment, join);
  let placed: Placed;
  if (join) {
    const { block } = previous;
    // What is there so far is only added to: reading it for every line of a page takes forever.
    previous.block.block.text += needsSpace(previous.end, text) ? ` ${text}` : text;
    addLines(block, sourcesOf(draft, segment));
    placed = { segment, block, end: text === '' ? previous.end : text };
  } else placed = addBlock(draft, segment, { type: 'paragraph', text });
  const source = placed.block.lines.findLast((own) => own.line === line);
  if (source !== undefined) {
    source.join = join;
    source.why = decision.why;
  }
  return placed;
}

/** Nats by which a join must win before an editor is not asked. */
const CERTAIN = 1.2;

function doubtJoin(draft: Draft, { view }: Segment, joined: boolean): void {
  draft.doubts.push({
    line: lineOf(view),
    ruleId: 'join-paragraphs',
    message: joined
      ? 'joined to the paragraph before; it could be one of its own'
      : 'a paragraph of its own; it could go on from the one before',
    choices: [joined, !joined].map((join) => ({
      label: join ? 'goes on' : 'a paragraph of its own',
      list: 'lines' as const,
      decision: {
        line: lineOf(view),
        printed: view.unit.lines[0].raw.trim().slice(0, 16),
        join,
      },
    })),
  });
}

/** Between Latin words that two lines hold. */
const needsSpace = (before: string, after: string): boolean =>
  /[A-Za-z]$/u.test(before) && /^[A-Za-z]{2}/u.test(after);

/** Every row of a table gets as many cells as the widest. */
function squareTables(draft: Draft): void {
  for (const { block } of draft.blocks) {
    if (block.type !== 'table') continue;
    const width = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
    block.rows = block.rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  }
}

function readSubhead(draft: Draft, segment: Segment): void {
  const { view, role } = segment;
  const last = draft.blocks.at(-1);
  const text = withoutBullet(view.unit.printed.replace(/[ \u3000]+/gu, ' '));
  const line = { scan: draft.scan, line: lineOf(view), join: false, why: [] };
  if (last?.block.type !== 'subhead' || (role === 'subhead' && last.block.deck !== undefined)) {
    draft.blocks.push({ block: { type: 'subhead', text }, lines: [line] });
    return;
  }
  if (role === 'subheadDeck') {
    const deck = text.replace(/^[—―－─–-]+\s*/u, '');
    last.block.deck = last.block.deck === undefined ? deck : `${last.block.deck} ${deck}`;
  } else last.block.text += ` ${text}`;
  last.lines.push(line);
}
