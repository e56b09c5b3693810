import type { Reason, Role } from '../../domain/ledger.ts';
import type { View } from '../view.ts';
import type { PageView } from '../page-view.ts';
import type { Candidate, Reading } from '../roles/evidence.ts';

/** The reading of one unit: its role, its article on the page, and why. */
export interface Segment {
  view: View;
  reading: Reading;
  role: Role;
  /** 0-based number of the article on the page; null for page furniture. */
  article: number | null;
  /** An article starts with this unit. */
  starts: boolean;
  why: Reason[];
  runnerUp: { role: Role; margin: number } | undefined;
  /** By how much the decision on an article's start here won over its contrary; undefined if there was no contest. */
  startMargin: number | undefined;
}

/** What an editor has decided for a unit: it overrules evidence. */
export interface Constraint {
  role?: Role;
  starts?: boolean;
}

// An article is read through these phases; a heading may also stand within or behind its text.
const OUTSIDE = 0;
const HEAD = 1;
const BODY = 2;
const MIDHEAD = 3;
const TAIL = 4;
const TAILHEAD = 5;
const SUBHEAD = 6;

// What the open article has so far.
const HAS_HEADLINE = 1;
const HAS_ZONE = 2;
const HAS_BYLINE = 4;
const HAS_LEAD_IN = 8;
const CONTINUES = 16;
const HAS_PICTURE = 32;
const HAS_COLUMN = 64;
const IS_BRIEF = 128;
const HAS_DECK = 256;

/** Last reading that belongs to the article, for multi-line headings. */
const LAST: readonly (Reading | 'none')[] = [
  'none',
  'standingHead',
  'zoneLine',
  'kicker',
  'headline',
  'deck',
  'byline',
  'editorNote',
  'caption',
  'body',
  'subhead',
  'verse',
];
const lastOf = (reading: Reading): number => {
  const index = LAST.indexOf(
    reading === 'closingBody' || reading === 'listItem' || reading === 'table'
      ? 'body'
      : reading === 'credit'
        ? 'caption'
        : reading,
  );
  return index < 0 ? 0 : index;
};

type State = number;
const state = (phase: number, flags: number, last: number): State =>
  phase | (flags << 3) | (last << 12);
const phaseOf = (s: State): number => s & 7;
const flagsOf = (s: State): number => (s >> 3) & 511;
const lastReading = (s: State): Reading | 'none' => LAST[s >> 12] ?? 'none';

const FURNITURE: ReadonlySet<Reading> = new Set<Reading>([
  'masthead',
  'folio',
  'staff',
  'footer',
  'pageNumber',
  'sectionName',
  'teaser',
  'garbage',
]);

/** A step of the reading: what follows, at what weight, for which reason. */
interface Step {
  to: State;
  weight: number;
  reason: string;
}

/** Facts about the place of a unit among the running text of its page. */
interface Place {
  view: View;
  /** How surely the text before is cut off in a sentence: 0 no, 1 yes, more when a quotation is open. */
  cut: number;
  /** Units of one page that look like bylines or end with one: how usual it is for articles to be signed. */
  signed: number;
  zoned: boolean;
  brief: boolean;
  /** The next unit is a picture's credit. */
  beforeCredit: boolean;
  /** The first text behind this unit opens with a lead-in. */
  leadInAhead: boolean;
  /** How much more the words of a heading stand in the text behind it than before it: -1 to 1. */
  affinity: number;
  /** How much else the text behind is about than the text before: -1 the same, 0 unknown, 1 other places. */
  turn: number;
  next: View | undefined;
}

const AFFINITY_SPAN = 4;

/** Share of a heading's character pairs that stand in the texts behind it, less those before it. */
function affinityOf(views: readonly View[], index: number): number {
  const view = views[index];
  if (view === undefined || view.prose || view.length < 3) return 0;
  const bare = (view.zone.listed?.[0]?.name ?? view.text).replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set(
    Array.from({ length: bare.length - 1 }, (_, i) => bare.slice(i, i + 2)).filter(
      (pair) => !COMMON_PAIRS.has(pair),
    ),
  );
  if (pairs.size < 2) return 0;
  const share = (texts: readonly View[]): number => {
    const text = texts.map((other) => other.text).join('\n');
    let found = 0;
    for (const pair of pairs) if (text.includes(pair)) found++;
    return found / pairs.size;
  };
  const behind = share(
    views
      .slice(index + 1)
      .filter((v) => v.prose)
      .slice(0, AFFINITY_SPAN),
  );
  const before = share(
    views
      .slice(0, index)
      .filter((v) => v.prose)
      .slice(-AFFINITY_SPAN),
  );
  return behind - before;
}

/** Paragraphs on either side that say what the text is about. */
const TURN_SPAN = 3;

/** Compares the places and zones named in the texts before a line with those behind it. */
function turnAt(views: readonly View[], index: number): number {
  const view = views[index];
  if (view === undefined || view.furniture !== undefined || hasParallel(views, view)) return 0;
  const before = subjectsOf(textsUpTo(views, index - 1, -1));
  const behind = subjectsOf(textsUpTo(views, index, 1));
  if (before.size === 0 || behind.size === 0) return 0;
  let common = 0;
  for (const subject of behind) if (before.has(subject)) common++;
  if (common === 0) return 1;
  return common / Math.min(before.size, behind.size) >= 0.5 ? -1 : 0;
}

const subjectsOf = (views: readonly View[]): Set<string> =>
  new Set(views.flatMap(({ subjects }) => [...subjects]));

/** Texts from a line on, in one direction, up to the next heading behind some text. */
function textsUpTo(views: readonly View[], start: number, direction: 1 | -1): View[] {
  const texts: View[] = [];
  for (let i = start; texts.length < TURN_SPAN; i += direction) {
    const view = views[i];
    if (view === undefined) break;
    if (view.furniture !== undefined) continue;
    if (view.prose) texts.push(view);
    else if (texts.length > 0 && view.caption === undefined && !view.credit) break;
  }
  return texts;
}

/** Subheads of one feature are cut to one pattern: 减下去的是层级…, 放下去的是权限…. */
function hasParallel(views: readonly View[], view: View): boolean {
  if (view.prose || view.parts.length < 2) return false;
  const letters = new Set(view.text.replace(/[^\p{L}]/gu, ''));
  return views.some((other) => {
    if (other === view || other.prose || other.parts.length !== view.parts.length) return false;
    if (other.unit.level !== view.unit.level || Math.abs(other.length - view.length) > 4)
      return false;
    const common = new Set([...other.text].filter((char) => letters.has(char)));
    return common.size >= 2;
  });
}

/** Pairs that every page of a zone weekly is full of tell nothing apart. */
const COMMON_PAIRS = new Set([
  '经济',
  '济技',
  '技术',
  '术开',
  '开发',
  '发区',
  '园区',
  '示范',
  '范区',
  '产业',
  '业园',
  '项目',
  '发展',
  '建设',
  '企业',
  '高新',
  '新区',
  '济开',
  '高质',
  '质量',
]);

const openQuotes = (text: string): number => {
  let depth = 0;
  for (const char of text) {
    if ('“《（(【'.includes(char)) depth++;
    else if ('”》）)】'.includes(char) && depth > 0) depth--;
  }
  return depth;
};

function placesOf(page: PageView): Place[] {
  const { views } = page;
  const brief = page.lexicon.publication.kinds.brief;
  const articles = Math.max(
    1,
    views.filter((v) => v.leadIn !== undefined || v.zone.listed !== undefined).length,
  );
  const signed = Math.min(
    1,
    views.filter((v) => v.closing !== undefined || (v.byline !== undefined && v.unit.level === 0))
      .length / articles,
  );
  const zoned =
    views.filter((v) => v.zone.listed !== undefined || v.zone.unlisted !== undefined).length >= 2;
  let lastProse: View | undefined;
  let underBrief = false;
  return views.map((view, index): Place => {
    if (!view.prose && !view.bullet && view.length <= 12) {
      const head = view.text.replace(/[\s■●◆【】\[\]（）()：:]/gu, '');
      // A list under one zone's line is one article about it.
      if (brief.includes(head)) underBrief = views[index - 1]?.zone.listed === undefined;
    }
    if (view.zone.listed !== undefined) underBrief = false;
    const nextProse = views.slice(index).find((v) => v.prose && v.caption?.caption === undefined);
    let cut = 0;
    if (lastProse !== undefined && !lastProse.closed && lastProse.jumpTo === undefined) {
      cut = /[：:]$/u.test(lastProse.text) ? 0.4 : 1;
      if (openQuotes(lastProse.text) > 0) cut += 0.8;
      // A name behind the last sentence closes a text, if it is a name.
      if (lastProse.closing !== undefined)
        cut = lastProse.closing.form !== 'bare' ? 0 : lastProse.closing.commonSurnames ? 0.2 : 0.5;
      if (nextProse?.leadIn !== undefined && index <= nextProse.index) cut *= 0.4;
      if (nextProse?.unit.indented === true) cut *= 0.3;
    }
    const leadInAhead = views.slice(index + 1).find((v) => v.prose)?.leadIn !== undefined;
    const next = views[index + 1];
    const place: Place = {
      view,
      cut,
      signed,
      zoned,
      brief: underBrief && view.bullet,
      beforeCredit: next?.credit === true,
      leadInAhead,
      affinity: affinityOf(views, index),
      turn: turnAt(views, index),
      next,
    };
    const isText =
      view.prose &&
      (view.caption?.caption === undefined || view.length > 90) &&
      view.furniture === undefined;
    if (isText) lastProse = view;
    return place;
  });
}

const NO: Step | undefined = undefined;

/** What it costs to end an article in a state: an article should have a text, a headline, a writer. */
function closing(s: State, place: Place | undefined): { weight: number; reason: string } {
  const phase = phaseOf(s);
  const flags = flagsOf(s);
  if (phase === OUTSIDE) return { weight: 0, reason: '' };
  if (phase === HEAD) {
    return (flags & HAS_PICTURE) !== 0 && (flags & HAS_HEADLINE) !== 0
      ? { weight: -4, reason: 'picture without text' }
      : { weight: -11, reason: 'heading without text' };
  }
  if (phase === MIDHEAD || phase === SUBHEAD) return { weight: -9, reason: 'heading without text' };
  let weight = phase === BODY ? 0 : 1;
  let reason = 'article is complete';
  const excused = (flags & (CONTINUES | IS_BRIEF)) !== 0;
  if ((flags & HAS_HEADLINE) === 0 && !excused) {
    weight -= (flags & HAS_PICTURE) !== 0 ? 1.5 : (flags & HAS_COLUMN) !== 0 ? 3 : 4;
    reason = 'article without a headline';
  }
  if (
    (flags &
      (HAS_BYLINE | HAS_LEAD_IN | HAS_ZONE | HAS_PICTURE | HAS_DECK | CONTINUES | IS_BRIEF)) ===
    0
  ) {
    weight -= 1.5;
    reason = 'nothing but a heading marks an article';
  }
  if (
    (flags & HAS_BYLINE) === 0 &&
    phase === BODY &&
    !excused &&
    (flags & HAS_PICTURE) === 0 &&
    place !== undefined
  ) {
    weight -= 1.2 * place.signed;
    reason = 'article without a writer';
  }
  return { weight, reason };
}

/** The first unit of a new article. */
function opening(reading: Reading, place: Place): Step | undefined {
  const { view } = place;
  const step = (phase: number, flags: number, weight: number, reason: string): Step => ({
    to: state(phase, flags, lastOf(reading)),
    weight,
    reason,
  });
  const unzoned = place.zoned ? -0.7 : 0;
  switch (reading) {
    case 'zoneLine':
      return step(HEAD, HAS_ZONE, 1 + 2 * place.affinity, 'opens with its zone');
    case 'standingHead':
      return step(HEAD, HAS_COLUMN, -0.4, 'opens with a column head');
    case 'kicker':
      return step(HEAD, 0, -0.7 + unzoned, 'opens with a kicker');
    case 'headline':
      return step(
        HEAD,
        HAS_HEADLINE | (view.jumpFrom === undefined ? 0 : CONTINUES),
        -0.4 + unzoned + 2 * Math.min(0, place.affinity),
        'opens with its headline',
      );
    case 'series':
      return step(HEAD, HAS_COLUMN, -0.4, 'opens with a series mark');
    case 'editorNote':
      return step(HEAD, 0, 0, 'opens with an editor’s note');
    case 'byline':
      return step(HEAD, HAS_BYLINE, -5, 'opens with a byline');
    case 'caption':
    case 'credit':
      return step(HEAD, HAS_PICTURE, -3.5, 'opens with a picture');
    case 'jump':
      return view.jumpFrom === undefined
        ? NO
        : step(HEAD, CONTINUES, 2, 'opens with a continuation mark');
    case 'body':
    case 'closingBody':
    case 'verse':
    case 'table': {
      let flags = view.leadIn === undefined ? 0 : HAS_LEAD_IN;
      let weight = -7;
      let reason = 'opens with text';
      if (view.leadIn !== undefined) {
        weight = -1;
        reason = 'opens with a lead-in';
      }
      if (view.jumpFrom?.start === 0) {
        weight = 2;
        flags |= CONTINUES;
        reason = 'opens with a continuation mark';
      } else if (place.beforeCredit || (view.caption?.caption !== undefined && view.length > 60)) {
        weight = Math.max(weight, -2.5);
        flags |= HAS_PICTURE;
        reason = 'opens as a photo story';
      }
      if (view.unit.blanksBefore >= 3) weight += 1;
      return reading === 'closingBody'
        ? step(TAIL, flags | HAS_BYLINE, weight, reason)
        : step(view.jumpTo === undefined ? BODY : TAIL, flags, weight, reason);
    }
    case 'listItem':
      return step(
        TAIL,
        IS_BRIEF,
        place.brief ? 3 : -4,
        place.brief ? 'an item of news in brief' : 'opens with a list item',
      );
    default:
      return NO;
  }
}

/** One more unit of the open article. */
function continuing(s: State, reading: Reading, place: Place): Step | undefined {
  const phase = phaseOf(s);
  const flags = flagsOf(s);
  const last = lastReading(s);
  const { view, cut } = place;
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const step = (to: number, add: number, weight: number, reason: string): Step => ({
    to: state(to, flags | add, lastOf(reading)),
    weight,
    reason,
  });
  const isText =
    reading === 'body' ||
    reading === 'closingBody' ||
    reading === 'verse' ||
    reading === 'table' ||
    reading === 'listItem';
  const leadIn = view.leadIn === undefined ? 0 : HAS_LEAD_IN;
  const picture = view.caption?.caption !== undefined && view.length > 60 ? HAS_PICTURE : 0;
  const after = reading === 'closingBody' || (isText && view.jumpTo !== undefined) ? TAIL : BODY;
  const signs = reading === 'closingBody' ? HAS_BYLINE : 0;

  switch (phase) {
    case OUTSIDE:
      return NO;
    case HEAD:
      if (isText) {
        if (reading === 'listItem' && has(HAS_COLUMN) && !has(HAS_ZONE) && place.brief)
          return {
            to: state(TAIL, flags | IS_BRIEF, lastOf(reading)),
            weight: 2,
            reason: 'first item of news in brief',
          };
        const weight =
          (has(HAS_HEADLINE) ? 0.5 : has(HAS_ZONE) ? -1 : -1.5) +
          (leadIn === 0 ? 0 : 1) +
          (view.jumpFrom === undefined ? 0 : 1) -
          (cut > 0 && !has(HAS_HEADLINE) ? 0 : cut * 0.5);
        return step(
          after,
          leadIn | signs | picture | (view.jumpFrom === undefined ? 0 : CONTINUES),
          weight,
          'text under its heading',
        );
      }
      switch (reading) {
        case 'zoneLine':
          // Two zones of one article stand line by line.
          if (has(HAS_ZONE))
            return last === 'zoneLine' && view.adjacent ? step(HEAD, 0, 0, 'a second zone') : NO;
          return step(HEAD, HAS_ZONE, has(HAS_HEADLINE) ? -0.5 : 0.3, 'zone in the heading');
        case 'standingHead':
          if (last === 'standingHead')
            return step(HEAD, HAS_COLUMN, 0.3, 'second line of the column head');
          return has(HAS_HEADLINE) || has(HAS_COLUMN)
            ? NO
            : step(
                HEAD,
                HAS_COLUMN,
                has(HAS_ZONE) || last === 'kicker' ? -2.5 : 0,
                'column head over the heading',
              );
        case 'kicker':
          if (has(HAS_HEADLINE)) return NO;
          return step(HEAD, 0, last === 'kicker' ? -1.5 : 0.2, 'kicker over the headline');
        case 'headline':
          if (!has(HAS_HEADLINE))
            return step(
              HEAD,
              HAS_HEADLINE | (view.jumpFrom === undefined ? 0 : CONTINUES),
              0.5,
              'headline',
            );
          if (last !== 'headline') return step(HEAD, 0, -7, 'a second headline');
          return step(HEAD, 0, nextLineOfHeading(view), 'next line of the headline');
        case 'deck':
          if (!has(HAS_HEADLINE)) return NO;
          return step(
            HEAD,
            HAS_DECK,
            last === 'headline' || last === 'zoneLine'
              ? 0.5
              : last === 'deck'
                ? view.adjacent
                  ? 0
                  : -1.5
                : -2,
            'deck under the headline',
          );
        case 'byline':
          return step(
            HEAD,
            HAS_BYLINE,
            last === 'byline' ? (view.affiliation ? 0.5 : -0.3) : has(HAS_HEADLINE) ? 0.5 : -3,
            'byline under the heading',
          );
        case 'caption':
        case 'credit':
          return step(HEAD, HAS_PICTURE, 0, 'picture under the heading');
        case 'series':
          return step(HEAD, 0, 0, 'series mark over the heading');
        case 'editorNote':
          return step(HEAD, 0, 0, 'editor’s note under the heading');
        case 'jump':
          return view.jumpFrom === undefined
            ? NO
            : step(HEAD, CONTINUES, 1.5, 'continuation mark under the heading');
        case 'subhead':
          return has(HAS_HEADLINE) && last !== 'kicker'
            ? step(SUBHEAD, 0, has(CONTINUES) ? 0 : -3.5, 'subhead before any text')
            : NO;
        default:
          return NO;
      }
    case BODY:
    case SUBHEAD: {
      if (isText) {
        if (leadIn !== 0) {
          if (last === 'verse')
            return step(after, leadIn | signs, -0.5, 'lead-in behind the verse');
          return step(after, signs, phase === SUBHEAD ? -9 : -7, 'a lead-in within an article');
        }
        if (view.jumpFrom?.start === 0)
          return step(after, signs, -8, 'a continuation mark within an article');
        if (reading === 'listItem' && place.brief) return step(BODY, 0, -3, 'list item');
        return step(
          after,
          signs | picture,
          0.5 + Math.min(1, cut),
          cut > 0 ? 'goes on in a sentence' : 'next paragraph',
        );
      }
      const fromSub = phase === SUBHEAD;
      switch (reading) {
        case 'subhead':
          if (fromSub)
            return step(
              SUBHEAD,
              0,
              last === 'subhead' ? nextLineOfHeading(view) - 0.5 : -4,
              'next line of the subhead',
            );
          return step(SUBHEAD, 0, -0.8 - 4.5 * cut, 'subhead between paragraphs');
        case 'subheadDeck':
          return fromSub ? step(SUBHEAD, 0, 1, 'deck of the subhead') : NO;
        case 'caption':
        case 'credit':
          return step(phase, HAS_PICTURE, fromSub ? -1 : 0.3, 'picture within the text');
        case 'byline':
          if (fromSub) return NO;
          return step(
            TAIL,
            HAS_BYLINE,
            (cut > 0 ? -4 : 0.8) - (has(HAS_BYLINE) && !view.affiliation ? 2.5 : 0),
            'byline behind the text',
          );
        case 'jump':
          return fromSub
            ? NO
            : view.jumpTo === undefined
              ? step(phase, CONTINUES, -2, 'continuation mark within the text')
              : step(TAIL, 0, 1, 'jump behind the text');
        case 'headline':
          if (has(HAS_HEADLINE) || fromSub) return NO;
          return step(MIDHEAD, HAS_HEADLINE, -3.5 + 3 * cut, 'headline printed within the text');
        case 'kicker':
          if (has(HAS_HEADLINE) || fromSub || cut === 0) return NO;
          return step(MIDHEAD, 0, -4 + 2 * cut, 'kicker printed within the text');
        case 'zoneLine':
          if (has(HAS_ZONE) || fromSub || cut === 0) return NO;
          return step(MIDHEAD, HAS_ZONE, -3.5 + 2 * cut, 'zone printed within the text');
        case 'editorNote':
          return step(phase, 0, -2, 'editor’s note within the text');
        default:
          return NO;
      }
    }
    case MIDHEAD:
      if (isText) {
        if (leadIn !== 0)
          return step(after, leadIn | signs, -5, 'a lead-in behind a heading within the text');
        return has(HAS_HEADLINE)
          ? step(after, signs, 0.5 + cut, 'text goes on behind the headline')
          : NO;
      }
      switch (reading) {
        case 'headline':
          if (!has(HAS_HEADLINE))
            return step(MIDHEAD, HAS_HEADLINE, 0, 'headline printed within the text');
          return last === 'headline'
            ? step(MIDHEAD, 0, nextLineOfHeading(view), 'next line of the headline')
            : NO;
        case 'deck':
          return has(HAS_HEADLINE) ? step(MIDHEAD, HAS_DECK, 0.5, 'deck under the headline') : NO;
        case 'zoneLine':
          return has(HAS_ZONE) ? NO : step(MIDHEAD, HAS_ZONE, 0, 'zone in the heading');
        case 'byline':
          return step(MIDHEAD, HAS_BYLINE, has(HAS_HEADLINE) ? 0 : -3, 'byline under the headline');
        case 'caption':
        case 'credit':
          return step(MIDHEAD, HAS_PICTURE, -0.5, 'picture under the heading');
        default:
          return NO;
      }
    case TAIL:
    case TAILHEAD:
      if (isText) {
        if (phase === TAILHEAD) return NO;
        if (leadIn !== 0) return step(after, signs, -9, 'a lead-in behind the byline');
        return step(after, signs, has(IS_BRIEF) ? -6 : -5 + 1.5 * cut, 'text behind the byline');
      }
      switch (reading) {
        case 'byline':
          return phase === TAILHEAD
            ? NO
            : step(
                TAIL,
                HAS_BYLINE,
                view.affiliation || last === 'byline' ? 0.3 : -2.5,
                'second line of the byline',
              );
        case 'caption':
        case 'credit':
          return step(phase, HAS_PICTURE, -0.3, 'picture behind the text');
        case 'jump':
          return view.jumpTo === undefined ? NO : step(TAIL, 0, 0, 'jump behind the byline');
        case 'kicker':
          return has(HAS_HEADLINE) ? NO : step(TAILHEAD, 0, -2.5, 'kicker printed behind the text');
        case 'headline':
          if (has(HAS_HEADLINE))
            return phase === TAILHEAD && last === 'headline'
              ? step(TAILHEAD, 0, nextLineOfHeading(view) - 0.5, 'next line of the headline')
              : NO;
          return has(IS_BRIEF)
            ? NO
            : step(
                TAILHEAD,
                HAS_HEADLINE,
                -0.8 - 2 * place.affinity,
                'headline printed behind the text',
              );
        case 'deck':
          return phase === TAILHEAD && has(HAS_HEADLINE)
            ? step(TAILHEAD, HAS_DECK, 0, 'deck printed behind the text')
            : NO;
        case 'zoneLine':
          if (has(HAS_ZONE) || has(IS_BRIEF)) return NO;
          if (phase === TAILHEAD)
            return step(TAILHEAD, HAS_ZONE, -2 * place.affinity, 'zone printed behind the text');
          return has(HAS_HEADLINE)
            ? NO
            : step(TAILHEAD, HAS_ZONE, -0.8 - 2 * place.affinity, 'zone printed behind the text');
        default:
          return NO;
      }
    default:
      return NO;
  }
}

/** Lines of one heading stand close and are short; two full lines with a blank between are two. */
function nextLineOfHeading(view: View): number {
  const { length } = view;
  if (view.adjacent) return length <= 14 ? 1.2 : -0.5;
  return length <= 9 ? -0.6 : -3;
}

/** One step of the lattice; states are named by their index at the unit. */
interface Edge {
  from: number;
  to: number;
  /** Index among the unit's candidates. */
  candidate: number;
  starts: boolean;
  weight: number;
  step: Step;
  /** What ending the article before added, for an edge that starts one. */
  ending: { weight: number; reason: string } | undefined;
}

/** The states that can be reached before a unit, each with the best score of getting there. */
interface Column {
  states: State[];
  forward: number[];
  index: Map<State, number>;
}

const emptyColumn = (): Column => ({ states: [], forward: [], index: new Map() });

function reach(column: Column, to: State, score: number): number {
  const known = column.index.get(to);
  if (known === undefined) {
    column.index.set(to, column.states.length);
    column.forward.push(score);
    return column.states.push(to) - 1;
  }
  if (score > (column.forward[known] ?? -Infinity)) column.forward[known] = score;
  return known;
}

/** What a turn in what the text is about speaks for an article's start. */
const turnWeight = (turn: number): number => (turn > 0 ? 2.8 : turn < 0 ? -1.2 : 0);

/** States further behind the best than this are dropped. */
const BEAM = 24;

/** What a decision against an editor's word costs. */
const FORBIDDEN = 1000;

/** All steps over the page that the grammar and the beam allow. */
function buildLattice(
  places: readonly Place[],
  options: readonly (readonly Candidate[])[],
  constraints: ReadonlyMap<number, Constraint>,
): { columns: Column[]; edges: Edge[][] } {
  const first = emptyColumn();
  reach(first, state(OUTSIDE, 0, 0), 0);
  const columns = [first];
  const edges: Edge[][] = [];
  for (const [i, place] of places.entries()) {
    const here = columns[i] ?? first;
    const next = emptyColumn();
    const steps: Edge[] = [];
    const constraint = constraints.get(i);
    const readings = options[i] ?? [];
    const top = Math.max(...here.forward);
    const add = (
      from: number,
      candidate: number,
      step: Step,
      starts: boolean,
      ending?: Edge['ending'],
    ): void => {
      let weight = (readings[candidate]?.score ?? 0) + step.weight + (ending?.weight ?? 0);
      if (constraint?.starts !== undefined && constraint.starts !== starts) weight -= FORBIDDEN;
      const to = reach(next, step.to, (here.forward[from] ?? -Infinity) + weight);
      steps.push({ from, to, candidate, starts, weight, step, ending });
    };
    const openings = readings.map(({ reading }) =>
      FURNITURE.has(reading) ? undefined : opening(reading, place),
    );
    for (const [from, s] of here.states.entries()) {
      if ((here.forward[from] ?? -Infinity) < top - BEAM) continue;
      const end = closing(s, place);
      const broken = phaseOf(s) === BODY ? -4 * place.cut : 0;
      // A text about other places than the one before is another article.
      const turned = phaseOf(s) === BODY ? turnWeight(place.turn) : 0;
      const ending = {
        weight: end.weight + broken + turned,
        reason:
          broken < 0
            ? 'text before is cut off'
            : turned > 0
              ? 'other places are named from here'
              : end.reason,
      };
      for (const [c, { reading }] of readings.entries()) {
        if (FURNITURE.has(reading)) {
          const weight = phaseOf(s) === BODY ? -0.3 : 0;
          add(from, c, { to: s, weight, reason: 'page furniture' }, false);
          continue;
        }
        const on = continuing(s, reading, place);
        if (on !== undefined) add(from, c, on, false);
        const open = openings[c];
        if (open !== undefined) add(from, c, open, true, ending);
      }
    }
    if (steps.length === 0) {
      // No grammar fits: keep the line as text of whatever is open, at a price that shows.
      for (const [from, s] of here.states.entries()) {
        const outside = phaseOf(s) === OUTSIDE;
        const to = state(BODY, outside ? 0 : flagsOf(s), lastOf('body'));
        add(from, 0, { to, weight: -20, reason: 'nothing fits' }, outside);
      }
    }
    edges.push(steps);
    columns.push(next);
  }
  return { columns, edges };
}

/** For each column, the best that can still be had from each of its states. */
function scoreBackward(
  columns: readonly Column[],
  edges: readonly Edge[][],
  last: Place | undefined,
): number[][] {
  const backward = columns.map(({ states }) => states.map(() => -Infinity));
  backward[columns.length - 1] = columns.at(-1)?.states.map((s) => closing(s, last).weight) ?? [];
  for (let i = edges.length - 1; i >= 0; i--) {
    const here = backward[i] ?? [];
    const next = backward[i + 1] ?? [];
    for (const { from, to, weight } of edges[i] ?? []) {
      const rest = weight + (next[to] ?? -Infinity);
      if (rest > (here[from] ?? -Infinity)) here[from] = rest;
    }
  }
  return backward;
}

/**
 * Reads a page as a whole: of all ways to give each unit a role and each article a start, the one
 * whose evidence sums highest (Viterbi). What it cost to decide otherwise at each unit (max-marginals)
 * is kept as the runner-up and its margin, in nats.
 */
export function segmentArticles(
  page: PageView,
  candidates: readonly Candidate[][],
  constraints: ReadonlyMap<number, Constraint> = new Map(),
): Segment[] {
  const places = placesOf(page);
  const options = candidates.map((own, i) => optionsOf(own, constraints.get(i)));
  const { columns, edges } = buildLattice(places, options, constraints);
  const backward = scoreBackward(columns, edges, places.at(-1));

  const segments: Segment[] = [];
  let current = 0;
  let article = -1;
  for (const [i, { view }] of places.entries()) {
    const forward = columns[i]?.forward ?? [];
    const next = backward[i + 1] ?? [];
    const readings = options[i] ?? [];
    const roleAt = (candidate: number): Role => roleOf(readings[candidate]?.reading ?? 'body');
    let chosen: Edge | undefined;
    let best = -Infinity;
    for (const edge of edges[i] ?? []) {
      if (edge.from !== current) continue;
      const rest = edge.weight + (next[edge.to] ?? -Infinity);
      if (rest > best) [chosen, best] = [edge, rest];
    }
    if (chosen === undefined) throw new Error(`segment-articles: no way through unit ${i}`);
    best += forward[current] ?? 0;

    const role = roleAt(chosen.candidate);
    let runnerUp: Segment['runnerUp'];
    let contrary = -Infinity;
    for (const edge of edges[i] ?? []) {
      const total = (forward[edge.from] ?? -Infinity) + edge.weight + (next[edge.to] ?? -Infinity);
      if (total === -Infinity) continue;
      if (edge.starts !== chosen.starts && total > contrary) contrary = total;
      const margin = best - total;
      if (runnerUp !== undefined && margin >= runnerUp.margin) continue;
      const other = roleAt(edge.candidate);
      if (other !== role) runnerUp = { role: other, margin };
    }
    if (chosen.starts) article++;
    const { reading, why } = readings[chosen.candidate] ?? { reading: 'body' as const, why: [] };
    const { step, ending } = chosen;
    segments.push({
      view,
      reading,
      role,
      article: FURNITURE.has(reading) || article < 0 ? null : article,
      starts: chosen.starts,
      why: [
        ...why,
        { name: step.reason, weight: step.weight },
        ...(ending === undefined || ending.weight === 0
          ? []
          : [{ name: ending.reason, weight: ending.weight }]),
      ],
      runnerUp,
      startMargin: contrary === -Infinity ? undefined : best - contrary,
    });
    current = chosen.to;
  }
  return segments;
}

/** Lines that no evidence is weighed for read like page furniture: they belong to no article. */
const OUTSIDE_ROLES: ReadonlySet<Role> = new Set<Role>(['residue', 'duplicate', 'image']);

/** The readings that are left once an editor has decided the role. */
function optionsOf(
  candidates: readonly Candidate[],
  constraint: Constraint | undefined,
): readonly Candidate[] {
  if (constraint?.role === undefined) return candidates;
  const role = OUTSIDE_ROLES.has(constraint.role) ? 'garbage' : constraint.role;
  const fitting = candidates.filter(({ reading }) => roleOf(reading) === role);
  const why = [{ name: 'an editor decided', weight: 10 }];
  return fitting.length > 0
    ? fitting.map((candidate) => ({ ...candidate, why: [...why, ...candidate.why] }))
    : [{ reading: role, score: 0, why }];
}

function roleOf(reading: Reading): Role {
  return reading === 'closingBody' ? 'body' : reading;
}
