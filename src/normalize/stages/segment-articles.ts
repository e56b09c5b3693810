import type { Reason, Role } from '../../domain/ledger.ts';
import type { View } from '../view.ts';
import type { PageView } from '../page-view.ts';
import { buildLattice, type Constraint, type Edge, scoreBackward } from '../boundaries/lattice.ts';
import { placesOf } from '../boundaries/place.ts';
import { outsideArticles } from '../boundaries/reading-state.ts';
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
    const readings = options[i] ?? [];
    const here: Crossing = {
      edges: edges[i] ?? [],
      forward: columns[i]?.forward ?? [],
      backward: backward[i + 1] ?? [],
    };
    const chosen = bestFrom(current, here);
    if (chosen === undefined) throw new Error(`segment-articles: no way through unit ${i}`);
    if (chosen.starts) article++;
    const { reading, why } = readings[chosen.candidate] ?? { reading: 'body' as const, why: [] };
    const { step, ending } = chosen;
    segments.push({
      view,
      reading,
      role: roleOf(reading),
      article: outsideArticles(reading) || article < 0 ? null : article,
      starts: chosen.starts,
      why: [
        ...why,
        { name: step.reason, weight: step.weight },
        ...(ending === undefined || ending.weight === 0
          ? []
          : [{ name: ending.reason, weight: ending.weight }]),
      ],
      ...rivalsOf(chosen, here, readings),
    });
    current = chosen.to;
  }
  return segments;
}

/** All ways over one unit: how well each state before it was reached, and what can follow each behind it. */
interface Crossing {
  edges: readonly Edge[];
  forward: ArrayLike<number>;
  backward: ArrayLike<number>;
}

/** Of all ways through the page that take an edge, the score of the best. */
const scoreOf = ({ from, to, weight }: Edge, { forward, backward }: Crossing): number =>
  (forward[from] ?? -Infinity) + weight + (backward[to] ?? -Infinity);

function bestFrom(state: number, here: Crossing): Edge | undefined {
  let chosen: Edge | undefined;
  let best = -Infinity;
  for (const edge of here.edges) {
    if (edge.from !== state) continue;
    const rest = edge.weight + (here.backward[edge.to] ?? -Infinity);
    if (rest > best) [chosen, best] = [edge, rest];
  }
  return chosen;
}

/** By how much the chosen edge won over the best of another role, and over the contrary start. */
function rivalsOf(
  chosen: Edge,
  here: Crossing,
  readings: readonly Candidate[],
): Pick<Segment, 'runnerUp' | 'startMargin'> {
  const roleAt = ({ candidate }: Edge): Role => roleOf(readings[candidate]?.reading ?? 'body');
  const role = roleAt(chosen);
  const best = scoreOf(chosen, here);
  let runnerUp: Segment['runnerUp'];
  let contrary = -Infinity;
  for (const edge of here.edges) {
    const total = scoreOf(edge, here);
    if (total === -Infinity) continue;
    if (edge.starts !== chosen.starts && total > contrary) contrary = total;
    const margin = best - total;
    if (runnerUp !== undefined && margin >= runnerUp.margin) continue;
    const other = roleAt(edge);
    if (other !== role) runnerUp = { role: other, margin };
  }
  return { runnerUp, startMargin: contrary === -Infinity ? undefined : best - contrary };
}

/** The reason of a reading that an editor decided. */
export const BY_EDITOR = 'an editor decided';

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
  const why = [{ name: BY_EDITOR, weight: 10 }];
  return fitting.length > 0
    ? fitting.map((candidate) => ({ ...candidate, why: [...why, ...candidate.why] }))
    : [{ reading: role, score: 0, why }];
}

function roleOf(reading: Reading): Role {
  return reading === 'closingBody' ? 'body' : reading;
}
