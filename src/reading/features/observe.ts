import { FURNITURE_FEATURES } from '../kinds/furniture.ts';
import { TEASER_FEATURES } from '../kinds/teaser.ts';
import { COLUMN_HEAD_FEATURES } from '../kinds/column-head.ts';
import { SUBHEAD_FEATURES } from '../kinds/subhead.ts';
import { BYLINE_FEATURES } from '../kinds/byline.ts';
import { NOTE_FEATURES } from '../kinds/note.ts';
import { TABLE_FEATURES } from '../kinds/table.ts';
import { VERSE_FEATURES } from '../kinds/verse.ts';
import { PICTURE_FEATURES } from '../kinds/picture.ts';
import { breaksOffAsText, type PageView } from '../../normalize/page-view.ts';
import { placesOf } from './place.ts';
import type { View } from '../../normalize/view.ts';
import { type Cohesion, comparer } from './cohesion.ts';
import type { Feature, Seen, SeenPage } from './feature.ts';
import { habitsOf } from './habits.ts';
import { factsOf, LINES } from './lines.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { PLACES } from './places.ts';
import { type Run, runsOf } from './runs.ts';
import { kindOf, shapeOf } from './shapes.ts';
import { stepFacts } from './steps.ts';
import { TEXTS } from './texts.ts';

/** All features of a line, by what they look at. */
export const FEATURES: readonly Feature[] = [
  ...PLACES,
  ...LINES,
  ...FURNITURE_FEATURES,
  ...TEASER_FEATURES,
  ...COLUMN_HEAD_FEATURES,
  ...SUBHEAD_FEATURES,
  ...BYLINE_FEATURES,
  ...NOTE_FEATURES,
  ...TABLE_FEATURES,
  ...VERSE_FEATURES,
  ...PICTURE_FEATURES,
  ...NEIGHBOURS,
  ...TEXTS,
];

/** What is known of one line: features with their values, and the facts of the step to it. */
export interface Observation {
  features: ReadonlyMap<string, number>;
  step: readonly string[];
}

const isText = (view: View): boolean =>
  (view.prose || breaksOffAsText(view)) &&
  view.caption?.caption === undefined &&
  view.furniture === undefined;

/** Texts of a story that are held against what follows. */
const STORY = 12;

/** Texts that a line is held against on either side. */
const SPAN = 5;

/** A page -> what is known of each of its lines. */
export function observePage(page: PageView, features = FEATURES): Observation[] {
  return seePage(page).lines.map((line) => {
    const values = new Map<string, number>();
    for (const { name, of } of features) {
      const value = of(line);
      if (value === undefined || value === false || value === 0) continue;
      if (typeof value === 'string') values.set(`${name}: ${value}`, 1);
      else if (typeof value === 'object') for (const one of value) values.set(`${name}: ${one}`, 1);
      else values.set(name, Number(value));
    }
    return { features: values, step: stepFacts(line) };
  });
}

function seePage(view: PageView): SeenPage {
  const { views } = view;
  const places = placesOf(view);
  const texts = views.flatMap((v, index) => (isText(v) ? [index] : []));
  const runs = runsOf(views);
  const compare = comparer(views);
  const lines: Seen[] = [];
  const page: SeenPage = {
    view: { ...view, places },
    lines,
    habits: habitsOf(views, isText),
    openedShare: runs.opened,
  };
  /** Texts since the last opened run, against those behind a run: the same for all its lines. */
  const stories = new Map<Run, Cohesion | undefined>();
  const storyOf = (run: Run | undefined, behind: readonly number[]): Cohesion | undefined => {
    if (run === undefined) return undefined;
    if (stories.has(run)) return stories.get(run);
    let from = run.previous;
    let lines = 0;
    while (from !== undefined && !from.opened && lines < STORY) {
      lines += from.textsBefore;
      from = from.previous;
    }
    const before = texts.filter((t) => t > (from?.end ?? -1) && t < run.start).slice(-STORY);
    const known =
      before.length > 0 && behind.length > 0
        ? compare(run.start, before, behind.slice(0, 3), STORY)
        : undefined;
    stories.set(run, known);
    return known;
  };
  let next = 0;
  const around: { before: number[]; behind: number[] }[] = [];
  for (const v of views) {
    while (next < texts.length && (texts[next] ?? 0) < v.index) next++;
    const before = texts.slice(Math.max(0, next - SPAN), next);
    const behind = texts.slice(next, next + SPAN);
    const shape = shapeOf(v);
    around.push({ before, behind });
    lines.push({
      view: v,
      page,
      index: v.index,
      shape,
      kind: kindOf(shape),
      facts: [],
      isText: isText(v),
      run: runs.of[v.index],
      cohesion: compare(v.index, before, behind),
      story: storyOf(runs.of[v.index], behind),
      before: [],
      behind: [],
    });
  }
  for (const [index, line] of lines.entries()) {
    line.facts = factsOf(line);
    const { before = [], behind = [] } = around[index] ?? {};
    line.before = before.flatMap((i) => lines[i] ?? []);
    line.behind = behind.flatMap((i) => lines[i] ?? []);
  }
  return page;
}
