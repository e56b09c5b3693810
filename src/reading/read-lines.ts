import { readFileSync } from 'node:fs';
import type { Reason, Role } from '../domain/ledger.ts';
import { madeOnce } from '../normalize/made-once.ts';
import type { PageView } from '../normalize/page-view.ts';
import type { View } from '../normalize/view.ts';
import { type Observation, observePage } from './features/observe.ts';
import { START, statesAlong } from './model/grammar.ts';
import {
  type Allowed,
  bestLabels,
  bestLabelsFrom,
  bestStarts,
  decideLabels,
  marginals,
  scorePage,
  type Scores,
  type Sums,
  sumWays,
} from './model/infer.ts';
import { isOutside, LABELS, type Reading, roleOf } from './model/labels.ts';
import {
  type Chain,
  chainOf,
  encodePage,
  hasOf,
  HAS_WIDTH,
  L,
  LAST_WIDTH,
  lastOf,
} from './model/model.ts';
import { toModel, WeightsFile } from './model/weights-file.ts';

/** The reading of one unit: its role, its article on the page, and why. */
export interface Segment {
  view: View;
  reading: Reading;
  role: Role;
  /** 0-based number of the article on the page; null for what is in none. */
  article: number | null;
  /** An article starts with this unit. */
  starts: boolean;
  /** What spoke for the role, against the next best one: weights in nats. */
  why: Reason[];
  /** How probable the role is, 0 to 1, and the next best one. */
  probability: number;
  runnerUp: { role: Role; probability: number } | undefined;
  /** How probable it is that an article starts here, or does not, as it was decided: 0 to 1. */
  startProbability: number;
}

/** What an editor decided about a unit. */
export interface Constraint {
  role?: Role;
  starts?: boolean;
}

/** A fitted reader: its chain of labels, and what the fit found beside the weights. */
export interface Reader {
  chain: Chain;
  /** The same with every state that can be, for decisions that no labelled page shows. */
  open: Chain;
  price: number;
  doubt: { start: number; role: number };
}

/** A file of weights -> the reader that it makes. */
export function readerOf(file: WeightsFile): Reader {
  const model = toModel(file);
  const { price, doubt } = file;
  return { chain: chainOf(model), open: chainOf(model, true), price, doubt };
}

let shipped: Reader | undefined;

/** The reader that an archive's own weights make, once for each. */
export const ownReader = madeOnce(readerOf);

/** The reader that comes with the program: `weights.json`, found by `npm run fit`. */
export function shippedReader(): Reader {
  shipped ??= readerOf(
    WeightsFile.parse(JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8'))),
  );
  return shipped;
}

/** Lines that no evidence is weighed for read like page furniture: they belong to no article. */
const UNREAD: ReadonlySet<Role> = new Set<Role>(['residue', 'duplicate', 'image']);

/** Name of the reason for what an editor decided. */
export const BY_EDITOR = 'an editor decided';

/**
 * Reads a page as a whole: starts of articles so that as many articles as can be expected come out
 * whole, then the most probable roles. An editor's decisions are heeded whatever they cost.
 */
export function readLines(
  page: PageView,
  constraints: ReadonlyMap<number, Constraint> = new Map(),
  reader: Reader = shippedReader(),
): Segment[] {
  if (page.views.length === 0) return [];
  const observations = observePage(page);
  const allowed = allowedBy(withRoles(constraints, observations, reader));
  const { labels, scores, sums, chain } = solve(observations, allowed, reader);
  const shares = marginals(scores, chain, sums);
  const states = [START, ...statesAlong(labels)];
  let article = -1;
  return page.views.map((view, i): Segment => {
    const label = LABELS[labels[i] ?? 0];
    if (label === undefined) throw new Error('expected a label');
    const { reading, starts } = label;
    if (starts) article++;
    const byRole = sharesOfRoles(shares[i] ?? new Float64Array(L));
    const role = decidedRole(constraints.get(i), view, reading);
    const others = [...byRole].filter(([other]) => other !== roleOf(reading));
    const next = others.toSorted((a, b) => b[1] - a[1])[0];
    const started = LABELS.reduce(
      (sum, own, l) => sum + (own.starts ? (shares[i]?.[l] ?? 0) : 0),
      0,
    );
    return {
      view,
      reading,
      role,
      article: isOutside(reading) || article < 0 ? null : article,
      starts,
      why: constraints.has(i)
        ? [{ name: BY_EDITOR, weight: 10 }]
        : reasonsFor(observations[i], labels[i] ?? 0, next?.[0], states[i] ?? START, chain),
      probability: byRole.get(roleOf(reading)) ?? 0,
      runnerUp: next === undefined ? undefined : { role: next[0], probability: next[1] },
      startProbability: starts ? started : 1 - started,
    };
  });
}

/**
 * An editor who says where an article starts says nothing of what the line is: its role stays what it
 * is without the decision.
 */
function withRoles(
  constraints: ReadonlyMap<number, Constraint>,
  observations: readonly Observation[],
  reader: Reader,
): ReadonlyMap<number, Constraint> {
  const roles = new Map([...constraints].filter(([, { role }]) => role !== undefined));
  if (roles.size === constraints.size) return constraints;
  const { labels } = solve(observations, allowedBy(roles), reader);
  return new Map(
    [...constraints].map(([i, constraint]) => {
      const { reading } = LABELS[labels[i] ?? 0] ?? { reading: 'body' as const };
      return [i, isOutside(reading) ? constraint : { role: roleOf(reading), ...constraint }];
    }),
  );
}

interface Solution {
  labels: readonly number[];
  scores: Scores;
  sums: Sums;
  chain: Chain;
}

function solve(observations: readonly Observation[], allowed: Allowed, reader: Reader): Solution {
  const encoded = encodePage(observations, reader.chain.model);
  for (const chain of [reader.chain, reader.open]) {
    const scores = decideLabels(scorePage(encoded, chain), allowed);
    const likely = bestLabels(scores, chain);
    if (likely === undefined) continue;
    const sums = sumWays(scores, chain);
    const starts = bestStarts(scores, chain, sums, reader.price);
    const labels = bestLabelsFrom(starts, scores, chain) ?? likely;
    return { labels, scores, sums, chain };
  }
  throw new Error('expected a way through the page, found none');
}

/** An editor's decisions -> the labels that are left. */
function allowedBy(constraints: ReadonlyMap<number, Constraint>): Allowed {
  return new Map(
    [...constraints].map(([i, { role, starts }]) => {
      const wanted = role === undefined ? undefined : UNREAD.has(role) ? 'garbage' : role;
      return [
        i,
        (index: number): boolean => {
          const label = LABELS[index];
          if (label === undefined) return false;
          if (wanted !== undefined && roleOf(label.reading) !== wanted) return false;
          return starts === undefined || label.starts === starts || isOutside(label.reading);
        },
      ];
    }),
  );
}

function decidedRole(constraint: Constraint | undefined, view: View, reading: Reading): Role {
  if (constraint?.role !== undefined)
    return UNREAD.has(constraint.role) ? constraint.role : roleOf(reading);
  return keepsWords(view, reading) ? roleOf(reading) : 'body';
}

/** Fields take their words from lines of their form; of any other form a line stays a text, and whole. */
function keepsWords(
  { byline, affiliation, credit, jumpTo, jumpFrom }: View,
  reading: Reading,
): boolean {
  if (reading === 'byline') return byline !== undefined || affiliation;
  if (reading === 'credit') return credit;
  return reading !== 'jump' || jumpTo !== undefined || jumpFrom !== undefined;
}

function sharesOfRoles(shares: Float64Array): Map<Role, number> {
  const byRole = new Map<Role, number>();
  for (const [label, { reading }] of LABELS.entries()) {
    const role = roleOf(reading);
    byRole.set(role, (byRole.get(role) ?? 0) + (shares[label] ?? 0));
  }
  return byRole;
}

/** Features that spoke most for a label, beside the next best role. */
function reasonsFor(
  observation: Observation | undefined,
  label: number,
  rival: Role | undefined,
  state: number,
  { model }: Chain,
): Reason[] {
  if (observation === undefined) return [];
  const other = LABELS.findIndex(
    ({ reading, starts }) => roleOf(reading) === rival && starts === LABELS[label]?.starts,
  );
  const against = other < 0 ? label : other;
  const reasons: Reason[] = [];
  const add = (name: string, own: number | undefined, rivals: number | undefined): void => {
    const weight = (own ?? 0) - (other < 0 ? 0 : (rivals ?? 0));
    if (weight !== 0) reasons.push({ name, weight });
  };
  for (const [name, value] of observation.features) {
    const row = model.features.get(name);
    if (row === undefined) continue;
    const at = row * L;
    add(
      name,
      value * (model.emission[at + label] ?? 0),
      value * (model.emission[at + against] ?? 0),
    );
  }
  for (const name of observation.step) {
    const row = model.steps.get(name);
    if (row === undefined) continue;
    const last = row * LAST_WIDTH + lastOf(state) * L;
    const has = row * HAS_WIDTH + hasOf(state) * L;
    add(
      `step: ${name}`,
      (model.byLast[last + label] ?? 0) + (model.byHas[has + label] ?? 0),
      (model.byLast[last + against] ?? 0) + (model.byHas[has + against] ?? 0),
    );
  }
  return reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
