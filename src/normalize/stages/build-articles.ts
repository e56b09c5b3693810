import type { BylineEntry, Figure } from '../../domain/article.ts';
import type { DraftBlock, Draft } from '../draft.ts';
import { parseAffiliation, parseByline } from '../forms/byline.ts';
import { parseCredit, splitCaption } from '../forms/credit.ts';
import type { Lexicon } from '../lexicon.ts';
import { textOfBlock } from '../../markdown/body.ts';
import { readRow } from '../forms/table-row.ts';
import type { View } from '../view.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import type { Segment } from './segment-articles.ts';
import { bareHead } from '../forms/column-head.ts';

/** What an editor decided about joining a line to the one before, by line number. */
export type JoinDecisions = ReadonlyMap<number, boolean>;

const PINYIN = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü\s']+$/iu;
/** 系列报道之二, 系列报道③, （三） behind the name of a column. */
const SERIES_MARK =
  /(?:系列(?:报道|评论|访谈)(?:之?[一二三四五六七八九十\d]{1,3}|[①-⑳])?|[（(]之?[一二三四五六七八九十\d]{1,3}[）)]|之[一二三四五六七八九十]{1,2}|[①-⑳])$/u;
const lineOf = (view: View): number => view.unit.lines[0].number;

/** Segments of one page -> a draft for each article, in the order of the page. */
export function buildArticles(
  scan: string,
  segments: readonly Segment[],
  lexicon: Lexicon,
  joins: JoinDecisions = new Map(),
): Draft[] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    if (segment.article === null) continue;
    (groups[segment.article] ??= []).push(segment);
  }
  const drafts = groups.map((group) => buildArticle(scan, group, lexicon, joins));
  shareBriefHead(drafts, lexicon);
  return drafts;
}

/** Longest piece that still is one of several under a head of news in brief. */
const LONGEST_BRIEF = 260;

/**
 * Pieces under a head of news in brief (简讯) share it: bullets, and short pieces with headlines of
 * their own, up to the next head, zone line or longer piece.
 */
function shareBriefHead(drafts: Draft[], lexicon: Lexicon): void {
  let head: string | undefined;
  for (const draft of drafts) {
    const own = draft.standingHead;
    if (own !== undefined) head = lexicon.publication.kinds.brief.includes(own) ? own : undefined;
    const text = draft.blocks.map(({ block }) => textOfBlock(block)).join('');
    const short = draft.blocks.length === 1 && text.length <= LONGEST_BRIEF;
    if (!short || ofRole(draft, 'zoneLine').length > 0) head = undefined;
    draft.standingHead ??= head;
  }
}

function buildArticle(
  scan: string,
  segments: Segment[],
  lexicon: Lexicon,
  joins: JoinDecisions,
): Draft {
  const draft: Draft = {
    scan,
    segments,
    kind: 'news',
    headline: null,
    kicker: undefined,
    deck: undefined,
    standingHead: undefined,
    series: undefined,
    leadIn: undefined,
    byline: [],
    figures: [],
    editorNote: undefined,
    jump: undefined,
    blocks: [],
    zones: [],
    zoneStatus: 'none',
    zonesMentioned: [],
    zoneProposed: undefined,
    scope: 'province',
    place: null,
    corrections: [],
    doubts: [],
    dropped: [],
    signedLines: new Set(),
  };
  readHeads(draft);
  readBylines(draft, lexicon);
  readFigures(draft, lexicon);
  readBody(draft, lexicon, joins);
  return draft;
}

const ofRole = (draft: Draft, role: Segment['role']): Segment[] =>
  draft.segments.filter((segment) => segment.role === role);

/** Printed lines of one heading: those set close run on, a blank between is a space. */
function joinHeading(
  segments: readonly Segment[],
  clean: (text: string) => string,
): string | undefined {
  let out = '';
  for (const { view } of segments) {
    const text = clean(view.unit.printed);
    if (text === '') continue;
    out += out === '' || view.adjacent || /[：:]$/u.test(out) ? text : ` ${text}`;
  }
  return out === '' ? undefined : out.replace(/[ \u3000]+/gu, ' ').trim();
}

function readHeads(draft: Draft): void {
  const headline = ofRole(draft, 'headline');
  for (const { view } of headline) {
    if (view.jumpFrom !== undefined)
      draft.jump = { direction: 'from', page: view.jumpFrom.page, article: null };
  }
  draft.headline =
    joinHeading(headline, (text) => {
      const view = headline.find(({ view: v }) => v.unit.printed === text)?.view;
      const mark = view?.jumpFrom;
      return mark === undefined ? text : (text.slice(0, mark.start) + text.slice(mark.end)).trim();
    }) ?? null;
  draft.kicker = joinHeading(ofRole(draft, 'kicker'), (text) => text);
  draft.deck = joinHeading(ofRole(draft, 'deck'), (text) => text.replace(/^[—―－─–-]+\s*/u, ''));
  const column = joinHeading(
    ofRole(draft, 'standingHead').filter(({ view }) => !PINYIN.test(view.text)),
    (text) => bareHead(text.replace(/^[A-Z]\s(?=[\p{Script=Han}]{2,8}$)/u, '')),
  );
  // 园区新变化系列报道③: the mark says which part of the series this is.
  const mark = column === undefined ? undefined : SERIES_MARK.exec(column);
  const head = column?.slice(0, mark?.index).trim();
  draft.standingHead = head === '' ? undefined : head;
  draft.series = joinHeading(ofRole(draft, 'series'), (text) => text) ?? mark?.[0];
  for (const { view } of ofRole(draft, 'standingHead')) {
    const logo = /^([A-Z])\s(?=[\p{Script=Han}]{2,8}$)/u.exec(view.text);
    if (logo?.[1] !== undefined)
      draft.dropped.push({ line: lineOf(view), rule: 'logo', printed: logo[1] });
    if (PINYIN.test(view.text))
      draft.dropped.push({ line: lineOf(view), rule: 'pinyin', printed: view.text });
  }
  draft.editorNote = joinHeading(ofRole(draft, 'editorNote'), (text) => text);
}

function addWriters(draft: Draft, writers: readonly BylineEntry[]): void {
  for (const writer of writers) {
    if (!draft.byline.some(({ name }) => name === writer.name)) draft.byline.push(writer);
  }
}

function addPhotographers(draft: Draft, names: readonly string[]): void {
  for (const name of names) {
    draft.figures.push({ credit: { text: `${name}/图`, name, role: 'photographer' } });
  }
}

function readBylines(draft: Draft, lexicon: Lexicon): void {
  for (const { view } of ofRole(draft, 'byline')) {
    const affiliation = parseAffiliation(view.text);
    if (affiliation !== undefined && view.byline === undefined) {
      applyAffiliation(draft, affiliation, lexicon);
      continue;
    }
    if (view.byline === undefined) continue;
    addWriters(draft, view.byline.writers);
    addPhotographers(draft, view.byline.photographers);
  }
}

function applyAffiliation(
  draft: Draft,
  found: { affiliation: string; name?: string },
  lexicon: Lexicon,
): void {
  let { affiliation } = found;
  let name = found.name;
  // （作者刘建国系…职工）: the name may stand inside the brackets.
  const inner = /^([\p{Script=Han}]{2,4})(?:系|为|是)(.+)$/u.exec(affiliation);
  if (
    name === undefined &&
    inner?.[1] !== undefined &&
    inner[2] !== undefined &&
    parseByline(inner[1], lexicon) !== undefined
  ) {
    name = inner[1];
    affiliation = inner[2];
  }
  if (name !== undefined) addWriters(draft, [{ name, role: 'author' }]);
  const last = draft.byline.at(-1);
  if (last !== undefined) {
    last.role = 'author';
    last.affiliation = affiliation;
  }
}

/** 图①：… 图②：… in one line are several pictures. */
function captionsIn(text: string): string[] {
  const marks = [...text.matchAll(/图[①-⑩一二三四五\d][:：]?|(?:左|右|上|下|中)图(?=[:：为])/gu)];
  if (marks.length < 2) return [text];
  return marks.map((mark, i) => text.slice(mark.index, marks[i + 1]?.index).trim());
}

function readFigures(draft: Draft, lexicon: Lexicon): void {
  for (const { role, view } of draft.segments) {
    if (role === 'caption') {
      for (const text of captionsIn(view.unit.printed)) {
        const parts = splitCaption(text, lexicon);
        const figure: Figure =
          parts === undefined
            ? { caption: text }
            : {
                ...(parts.caption === undefined ? {} : { caption: parts.caption }),
                credit: parts.credit,
              };
        draft.figures.push(figure);
      }
    } else if (role === 'credit') {
      const credit = parseCredit(view.unit.printed, lexicon);
      if (credit === undefined) continue;
      const last = draft.figures.at(-1);
      if (last !== undefined && last.credit === undefined) last.credit = credit;
      else draft.figures.push({ credit });
    }
  }
}

const isText = (segment: Segment): boolean =>
  segment.role === 'body' ||
  segment.role === 'listItem' ||
  segment.role === 'verse' ||
  segment.role === 'table';

function readBody(draft: Draft, lexicon: Lexicon, joins: JoinDecisions): void {
  let previous: { segment: Segment; block: DraftBlock } | undefined;
  const texts = draft.segments.filter(isText);
  const lastText = texts.at(-1);
  for (const segment of draft.segments) {
    const { view, role } = segment;
    if (role === 'subhead' || role === 'subheadDeck') {
      readSubhead(draft, segment);
      previous = undefined;
      continue;
    }
    if (role === 'jump') {
      const mark = view.jumpTo ?? view.jumpFrom;
      if (mark !== undefined)
        draft.jump = { direction: mark.direction, page: mark.page, article: null };
      continue;
    }
    if (!isText(segment)) continue;
    const sources = view.unit.lines.map((line, i) => ({
      scan: draft.scan,
      line: line.number,
      join: i > 0,
      why: [] as DraftBlock['lines'][number]['why'],
    }));
    if (role === 'verse') {
      const last = draft.blocks.at(-1);
      const goesOn = previous?.segment.role === 'verse' && view.adjacent;
      if (goesOn && last?.block.type === 'verse') {
        last.block.lines.push(view.unit.printed);
        last.lines.push(...sources);
      } else {
        draft.blocks.push({ block: { type: 'verse', lines: [view.unit.printed] }, lines: sources });
      }
      const block = draft.blocks.at(-1);
      if (block !== undefined) previous = { segment, block };
      continue;
    }
    if (role === 'table') {
      const cells = readRow(view.unit.printed);
      const last = draft.blocks.at(-1);
      if (cells.every((cell) => /^[-:\s]*$/u.test(cell))) {
        if (last !== undefined) last.lines.push(...sources);
        continue;
      }
      if (previous?.segment.role === 'table' && last?.block.type === 'table') {
        last.block.rows.push(cells);
        last.lines.push(...sources);
      } else {
        draft.blocks.push({ block: { type: 'table', rows: [cells] }, lines: sources });
      }
      const block = draft.blocks.at(-1);
      if (block !== undefined) previous = { segment, block };
      continue;
    }
    const text = readParagraph(draft, segment, segment === texts[0], segment === lastText, lexicon);
    let joined = false;
    if (
      (previous?.segment.role === 'body' || previous?.segment.role === 'listItem') &&
      role === 'body' &&
      !draft.signedLines.has(lineOf(previous.segment.view)) &&
      previous.block.block.type === 'paragraph'
    ) {
      const decision = joinParagraphs(previous.segment.view, view);
      const decided = joins.get(lineOf(view));
      joined = decided ?? decision.join;
      const [first] = sources;
      if (first !== undefined) {
        first.join = joined;
        first.why = decision.why;
      }
      if (decided === undefined && decision.margin < 1.2) {
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
      if (joined) {
        previous.block.block.text = glueText(previous.block.block.text, text);
        previous.block.lines.push(...sources);
        previous = { segment, block: previous.block };
      }
    }
    if (!joined) {
      const block: DraftBlock = { block: { type: 'paragraph', text }, lines: sources };
      draft.blocks.push(block);
      previous = { segment, block };
    }
  }
  squareTables(draft);
  draft.blocks = draft.blocks.filter(
    ({ block }) => block.type !== 'paragraph' || block.text !== '',
  );
}

function glueText(before: string, after: string): string {
  return /[A-Za-z]$/u.test(before) && /^[A-Za-z]{2}/u.test(after)
    ? `${before} ${after}`
    : before + after;
}

/** Every row of a table gets as many cells as the widest. */
function squareTables(draft: Draft): void {
  for (const { block } of draft.blocks) {
    if (block.type !== 'table') continue;
    const width = Math.max(...block.rows.map((row) => row.length));
    block.rows = block.rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  }
}

function readSubhead(draft: Draft, { view, role }: Segment): void {
  const line = { scan: draft.scan, line: lineOf(view), join: false, why: [] };
  const last = draft.blocks.at(-1);
  const text = view.unit.printed.replace(/[ \u3000]+/gu, ' ');
  if (role === 'subheadDeck' && last?.block.type === 'subhead') {
    last.block.deck = text.replace(/^[—―－─–-]+\s*/u, '');
    last.lines.push(line);
  } else if (last?.block.type === 'subhead' && last.block.deck === undefined) {
    last.block.text += ` ${text}`;
    last.lines.push(line);
  } else draft.blocks.push({ block: { type: 'subhead', text }, lines: [line] });
}

/** Text of a body line without what belongs to other fields: lead-in, reporter, jump, byline, credit. */
function readParagraph(
  draft: Draft,
  segment: Segment,
  first: boolean,
  last: boolean,
  lexicon: Lexicon,
): string {
  const { view } = segment;
  const { printed } = view.unit;
  const line = lineOf(view);
  let start = 0;
  let end = printed.length;

  if (view.jumpFrom?.start === 0) {
    draft.jump = { direction: 'from', page: view.jumpFrom.page, article: null };
    draft.dropped.push({ line, rule: 'jump', printed: printed.slice(0, view.jumpFrom.end).trim() });
    start = view.jumpFrom.end;
  }
  if (view.leadIn !== undefined && first && start === 0) {
    // The lead-in and the reporter behind it are printed in the paragraph and stay there.
    draft.leadIn = view.leadIn.words;
    readReporter(draft, view.text.slice(view.leadIn.end), lexicon);
  }
  if (view.jumpTo !== undefined && view.jumpTo.start >= start) {
    draft.jump = { direction: 'to', page: view.jumpTo.page, article: null };
    draft.dropped.push({ line, rule: 'jump', printed: printed.slice(view.jumpTo.start).trim() });
    end = view.jumpTo.start;
  }
  if (last) {
    const affiliation = parseAffiliation(view.text.slice(0, end).trimEnd());
    if (
      affiliation !== undefined &&
      affiliation.end > start &&
      /[。！？”]\s*$/u.test(view.text.slice(0, affiliation.end))
    ) {
      draft.dropped.push({
        line,
        rule: 'affiliation',
        printed: printed.slice(affiliation.end, end).trim(),
      });
      applyAffiliation(draft, affiliation, lexicon);
      end = affiliation.end;
    }
  }
  if (last) {
    // A credit in brackets behind the text: …一声不响。麦子（图片由应县经开区提供）
    const text = view.text.slice(start, end).trimEnd();
    const parts = /[）)】]$/u.test(text) ? splitCaption(text, lexicon) : undefined;
    if (parts?.caption !== undefined && /[图摄]/u.test(text.slice(parts.caption.length))) {
      draft.figures.push({ credit: parts.credit });
      const cut = start + text.indexOf(parts.caption) + parts.caption.length;
      draft.dropped.push({ line, rule: 'credit', printed: printed.slice(cut, end).trim() });
      end = cut;
    }
  }
  // A name set apart by a space is a signature even where a column was laid behind it.
  const signed =
    view.closing !== undefined &&
    (segment.reading === 'closingBody' ||
      view.closing.form !== 'bare' ||
      (view.closing.commonSurnames && /^[\s\u3000]/u.test(view.text.slice(view.closing.end))));
  if (signed && view.closing !== undefined && view.closing.end >= start) {
    draft.signedLines.add(line);
    addWriters(draft, view.closing.writers);
    addPhotographers(draft, view.closing.photographers);
    draft.dropped.push({
      line,
      rule: 'byline',
      printed: printed.slice(view.closing.end, end).trim(),
    });
    end = Math.min(end, view.closing.end);
  } else if (last && draft.blocks.length === 0) {
    // A photo story's text closes with the credit: …作业。本报记者 王波 摄
    const parts = splitCaption(view.text.slice(start, end).trim(), lexicon);
    if (
      parts?.caption !== undefined &&
      draft.figures.every((figure) => figure.credit === undefined)
    ) {
      draft.figures.push({ credit: parts.credit });
      const cut = start + view.text.slice(start, end).indexOf(parts.caption) + parts.caption.length;
      draft.dropped.push({ line, rule: 'credit', printed: printed.slice(cut, end).trim() });
      end = cut;
    }
  }
  return printed.slice(start, end).replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
}

/** Takes the reporter behind a lead-in into the byline: `（记者 王波）`, `记者范琛 `, `记者秦卫民 杨晓 `. */
function readReporter(draft: Draft, rest: string, lexicon: Lexicon): void {
  const bracket = /^\s*[（(]([^（）()]{2,50})[）)]/u.exec(rest)?.[1];
  let found = bracket === undefined ? undefined : parseByline(bracket, lexicon);
  if (bracket === undefined) {
    let length = 0;
    for (const [word] of rest.slice(0, 60).matchAll(/[\s\u3000]*[^\s\u3000]+(?=[\s\u3000])/gu)) {
      length += word.length;
      const byline = parseByline(rest.slice(0, length).trim(), lexicon);
      if (byline?.form === 'titled') found = byline;
      else if (found !== undefined) break;
    }
  }
  if (found === undefined) return;
  addWriters(draft, found.writers);
  addPhotographers(draft, found.photographers);
}
