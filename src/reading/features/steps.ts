import { near, rung, type Seen } from './feature.ts';

/**
 * Facts about the step to a line: the fit weighs each with the kind of line before and with what the
 * article has so far, so that they say where one article ends and the next begins.
 */
export function stepFacts(line: Seen): string[] {
  const { view, page, index, kind } = line;
  const own = view.prose ? 'text' : 'head';
  const before = near(line, -1);
  const last = line.before.at(-1);
  const place = page.view.places[index];
  const facts = [
    'any',
    `kind ${kind}`,
    `next ${near(line, 1)?.kind ?? '#'}`,
    last === undefined
      ? 'no text before'
      : last.view.closed
        ? 'text before closed'
        : 'text before open',
    `blanks ${String(Math.min(2, view.unit.blanksBefore))} ${own}`,
    `marked ${String(view.unit.level > 0)} ${String(page.habits.marked >= 0.5)} ${own}`,
    `length ${rung(view.length, [6, 12, 20, 40])}`,
  ];
  const add = (holds: boolean | undefined, name: string): void => {
    if (holds === true) facts.push(name);
  };
  add((place?.cut ?? 0) >= 1, 'cut off');
  add(view.leadIn !== undefined, 'lead-in');
  add(place?.goesOn, 'goes on');
  add(place?.inLines, 'in lines');
  add((place?.turn ?? 0) > 0, 'other places');
  add((place?.turn ?? 0) < 0, 'same places');
  if (before !== undefined && !view.prose && !before.view.prose) {
    const [a, b] = [view.unit.level, before.view.unit.level];
    facts.push(a === b ? 'same level' : a > b ? 'lower level' : 'higher level');
  }
  return facts;
}
