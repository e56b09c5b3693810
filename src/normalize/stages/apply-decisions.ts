import type { ArticleDecision, CorrectionFile, LineDecision } from '../../domain/correction.ts';
import type { Role } from '../../domain/ledger.ts';
import type { Draft } from '../draft.ts';
import { signersOf } from '../forms/byline.ts';
import type { Lexicon } from '../lexicon.ts';
import {
  correctionFileOf,
  locateDecision,
  locateDraft,
  outsideArticles,
} from '../locate-decision.ts';
import type { Diagnostic, Line } from '../model.ts';
import type { View } from '../view.ts';
import type { Constraint } from '../../reading/read-lines.ts';
import { BY_EDITOR, type Segment } from '../../reading/read-lines.ts';

/** An editor's decisions about the lines of one scan, ready for the stages that heed them. */
export interface Decisions {
  /** Lines that a decision names: never run on into a hard-wrapped paragraph. */
  unwrapped: ReadonlySet<number>;
  /** Lines that a decision says are repeats. */
  repeated: ReadonlySet<number>;
  /** Lines that a decision says anything else of: they are read, whatever they are like. */
  kept: ReadonlySet<number>;
  constraintsFor(views: readonly View[]): Map<number, Constraint>;
  joins: ReadonlyMap<number, boolean>;
  /** Moves segments, and whole articles, to the article that an editor says they belong to. */
  regroup(segments: readonly Segment[]): Segment[];
  diagnostics: Diagnostic[];
}

const RULE = 'apply-decisions';

/** Line decisions of one scan; those that fit no line are errors with their place. */
export function decisionsFor(
  scan: string,
  file: Pick<CorrectionFile, 'lines' | 'articles'>,
  lines: readonly Line[],
  lexicon: Lexicon,
): Decisions {
  const diagnostics: Diagnostic[] = [];
  const place = { scan, lines, ruleId: RULE };
  const placed: (Omit<LineDecision, 'belongsTo'> & { at: number; goal: number | undefined })[] = [];
  for (const { belongsTo, ...decision } of file.lines) {
    const at = locateDecision(place, decision, diagnostics);
    const goal = belongsTo && locateDecision(place, belongsTo, diagnostics, decision.line);
    if (at !== undefined) placed.push({ ...decision, at, goal });
  }
  return {
    unwrapped: new Set(placed.map(({ at }) => at)),
    repeated: new Set(placed.flatMap(({ at, role }) => (role === 'duplicate' ? [at] : []))),
    kept: new Set(placed.flatMap(({ at, role }) => (role === 'duplicate' ? [] : [at]))),
    constraintsFor(views) {
      const constraints = new Map<number, Constraint>();
      for (const { at, line, role, starts } of placed) {
        const view = views.find(({ unit }) => unit.lines.some(({ number }) => number === at));
        if (view === undefined || (role === undefined && starts === undefined)) continue;
        if (role !== undefined && !holdsWhatItIs(view, role, lexicon)) {
          diagnostics.push(refusedRole(scan, view, line, role));
          continue;
        }
        constraints.set(view.index, {
          ...(role === undefined ? {} : { role }),
          ...(starts === undefined ? {} : { starts }),
        });
      }
      return constraints;
    },
    joins: new Map(
      placed.flatMap(({ at, join }) => (join === undefined ? [] : [[at, join] as const])),
    ),
    regroup(segments) {
      const moves = placed.filter(({ goal }) => goal !== undefined);
      const moved = segments.map((segment) => {
        const move = moves.find(({ at }) =>
          segment.view.unit.lines.some(({ number }) => number === at),
        );
        return move?.goal === undefined
          ? segment
          : { ...segment, article: numberOf(segments, move.goal) };
      });
      const merged = mergeArticles(scan, moved, file.articles, lines, diagnostics);
      return withdrawArticles(scan, merged, file.articles, lines, diagnostics);
    },
    diagnostics,
  };
}

/** False where the words of a line would be in no field of the article if it had the role. */
function holdsWhatItIs(view: View, role: Role, lexicon: Lexicon): boolean {
  if (role === 'byline') return view.affiliation || signersOf(view.text, lexicon) !== undefined;
  if (role === 'jump') return view.jumpTo !== undefined || view.jumpFrom !== undefined;
  return true;
}

const refusedRole = (scan: string, { text }: View, line: number, role: Role): Diagnostic => ({
  severity: 'error',
  ruleId: RULE,
  file: correctionFileOf(scan),
  line,
  message: `expected ${role === 'byline' ? 'only names, with or without their titles,' : 'words such as 下转A2版'} on a line of role ${role}, found ${text.slice(0, 40)}; choose another role${role === 'byline' ? ', and give who wrote it under articles as set: { byline: […] }' : ''}`,
});

const numberOf = (segments: readonly Segment[], line: number): number | null =>
  segments.find(({ view }) => view.unit.lines.some(({ number }) => number === line))?.article ??
  null;

/** Heads of an article within another that has its own are headings in the text. */
const WITHIN: Partial<Record<Role, Role>> = {
  kicker: 'subhead',
  headline: 'subhead',
  deck: 'subheadDeck',
};

/** Makes one article of two, where an editor says that they are one. */
function mergeArticles(
  scan: string,
  segments: readonly Segment[],
  decisions: readonly ArticleDecision[],
  lines: readonly Line[],
  diagnostics: Diagnostic[],
): Segment[] {
  const place = { scan, lines, ruleId: RULE };
  let merged = [...segments];
  for (const decision of decisions) {
    const { mergeInto } = decision;
    if (mergeInto === undefined) continue;
    // With fields to set, the decision is placed, and reported, where these are set.
    const at = locateDecision(place, decision, decision.set === undefined ? diagnostics : []);
    const goal = locateDecision(place, mergeInto, diagnostics, decision.line);
    if (at === undefined || goal === undefined) continue;
    const [own, target] = [numberOf(merged, at), numberOf(merged, goal)];
    if (own === null || target === null) {
      diagnostics.push(outsideArticles(place, decision, own === null ? at : goal));
      continue;
    }
    if (own === target) continue;
    const isTitled = merged.some(({ article, role }) => article === target && role === 'headline');
    merged = merged.map((segment) =>
      segment.article === own
        ? {
            ...segment,
            article: target,
            role: isTitled ? (WITHIN[segment.role] ?? segment.role) : segment.role,
          }
        : segment,
    );
  }
  return merged;
}

/** Takes articles off the page, where an editor says that the archive must not hold them. */
function withdrawArticles(
  scan: string,
  segments: readonly Segment[],
  decisions: readonly ArticleDecision[],
  lines: readonly Line[],
  diagnostics: Diagnostic[],
): Segment[] {
  const place = { scan, lines, ruleId: RULE };
  const gone = new Set<number>();
  for (const decision of decisions) {
    if (decision.withdraw === undefined) continue;
    const at = locateDecision(place, decision, diagnostics);
    if (at === undefined) continue;
    const own = numberOf(segments, at);
    if (own === null) diagnostics.push(outsideArticles(place, decision, at));
    else gone.add(own);
  }
  const why = [{ name: BY_EDITOR, weight: 10 }];
  return segments.map((segment) =>
    segment.article !== null && gone.has(segment.article)
      ? { ...segment, article: null, reading: 'garbage', role: 'garbage', why, runnerUp: undefined }
      : segment,
  );
}

/** What a draft has where an editor says that there is none; undefined of the fields not named. */
const CLEARED: Readonly<Record<string, unknown>> = { headline: null, place: null, byline: [] };

/** Sets the fields that an editor decided, on the draft that holds the line. */
export function applyArticleDecisions(
  scan: string,
  decisions: readonly ArticleDecision[],
  drafts: readonly Draft[],
  lexicon: Lexicon,
  lines: readonly Line[],
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const place = { scan, lines, ruleId: RULE };
  for (const decision of decisions) {
    if (decision.set === undefined) continue;
    const found = locateDraft(place, decision, drafts, diagnostics, 'decide its role first');
    if (found === undefined) continue;
    const { draft } = found;
    const { zones: decided, ...fields } = decision.set;
    const zones = decided === null ? [] : decided;
    const unknown = zones?.filter((id) => !lexicon.zones.has(id)) ?? [];
    if (unknown.length > 0) {
      diagnostics.push({
        severity: 'error',
        ruleId: RULE,
        file: correctionFileOf(scan),
        line: decision.line,
        message: `expected ids of content/zones.yaml, found ${unknown.join(', ')}`,
      });
      continue;
    }
    Object.assign(
      draft,
      Object.fromEntries(
        Object.entries(fields)
          .filter(([, value]) => value !== undefined)
          .map(([field, value]) => [field, value ?? CLEARED[field]]),
      ),
    );
    if (zones !== undefined) {
      draft.zones = zones;
      draft.zoneStatus = 'correction';
      draft.zoneProposed = undefined;
      if (fields.scope === undefined && zones.length > 0) draft.scope = 'zone';
      const [own] = zones;
      if (fields.place === undefined && own !== undefined)
        draft.place = lexicon.zones.get(own)?.prefecture ?? null;
      draft.zonesMentioned = draft.zonesMentioned.filter((id) => !zones.includes(id));
    }
    draft.doubts = draft.doubts.filter(({ ruleId }) => ruleId !== 'assign-zone');
  }
  return diagnostics;
}
