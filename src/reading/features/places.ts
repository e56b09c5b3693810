import { type Feature, rung, type Seen } from './feature.ts';

const COUNTS = [1, 2, 3, 5, 8];
const SHARES = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
const HABITS = [0.15, 0.4, 0.6, 0.85];

const placeIn = ({ run, index }: Seen): string =>
  run === undefined ? '' : index === run.start ? 'first' : index === run.end ? 'last' : 'middle';

const opened = (run: Seen['run']): string =>
  run === undefined ? '#' : run.opened ? 'opened' : 'unopened';

/** Where a line stands: on its page, in its run of short lines, among what the page does as a habit. */
export const PLACES: readonly Feature[] = [
  {
    name: 'place on the page',
    evidence: 'Running heads stand at the top, staff and footers at the end.',
    of: ({ page, index }) => {
      const left = page.lines.length - index;
      return [
        index < 3 ? `top ${String(index)}` : 'below the top',
        left <= 3 ? `end ${String(left)}` : 'above the end',
      ];
    },
  },
  {
    name: 'run of short lines',
    evidence: 'Heads come in runs: kicker, headline, deck, byline.',
    of: ({ run, index }) => {
      if (run === undefined) return undefined;
      const from = Math.min(4, index - run.start);
      const left = Math.min(4, run.end - index);
      const length = Math.min(6, run.length);
      return [
        `length ${String(length)}`,
        `from ${String(from)}`,
        `left ${String(left)}`,
        `length ${String(Math.min(5, length))} from ${String(from)}`,
      ];
    },
  },
  {
    name: 'lines to the texts',
    evidence: 'A subhead stands alone between two texts.',
    of: (line) => {
      const { index } = line;
      const last = line.before.at(-1)?.index ?? -1;
      const next = line.behind[0]?.index ?? line.page.lines.length;
      return [
        `since ${String(Math.min(8, index - last))}`,
        `until ${String(Math.min(8, next - index))}`,
      ];
    },
  },
  {
    name: 'opened run',
    evidence: 'A byline or a lead-in says that the heads over it open an article.',
    of: (line) => {
      const { run, page } = line;
      if (run === undefined) return line.view.prose ? 'text' : 'other';
      const place = placeIn(line);
      const own = opened(run);
      const habit = rung(page.openedShare, HABITS);
      return [
        `${own} ${place}`,
        `${own} ${place} of ${habit}`,
        `${opened(run.previous)} ${own} ${opened(run.next)} ${place}`,
        `${own} ${place} behind ${rung(run.textsBefore, COUNTS)}`,
        `${own} ${place} over ${rung(run.textsBehind, COUNTS)}`,
        `${own} ${place} length ${String(Math.min(4, run.length))}`,
        `${own} behind ${run.endBefore} of ${habit}`,
        `${place} over ${rung(run.charactersBehind, [60, 150, 300, 600, 1200])} characters`,
        `${own} ${place} twins ${String(run.twins)}`,
        `${own} unopened ${String(Math.min(5, run.unopened))}`,
      ];
    },
  },
  {
    name: 'habit of the page',
    evidence: 'What a heading mark, a lead-in, a full stop means on this page.',
    of: ({ page: { habits }, view, kind }) => {
      const of = (name: string, value: string): string => `${name} ${value} ${kind}`;
      return [
        of('closed', rung(habits.closed, SHARES)),
        of('lead-ins', String(Math.min(4, habits.leadIns))),
        of('marks open', rung(habits.marksOpen, SHARES)),
        of('writers', String(Math.min(4, habits.writers))),
        of('short', rung(habits.short, SHARES)),
        of('text', rung(habits.textLength, [50, 80, 120, 180, 260])),
        of('short closed', rung(habits.shortClosed, SHARES)),
        of('lines', rung(habits.lines, [6, 15, 30, 50])),
        of('blanks', String(habits.blanks > 0.5)),
        of('heads over lead-ins', rung(habits.headsOverLeadIns, SHARES)),
        `marked ${String(habits.marked >= 0.5)} ${kind}`,
        ...(view.unit.level > 0
          ? [`level ${String(view.unit.level - habits.topLevel)} of ${String(habits.levels)}`]
          : kind === 'H'
            ? [`unmarked of ${rung(habits.marked, SHARES)}`]
            : []),
      ];
    },
  },
];
