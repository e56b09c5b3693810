import { nextOf } from '../page-view.ts';
import type { Evidence } from './evidence.ts';

/** 引题: a line that stands over a headline. */
export const KICKERS: readonly Evidence[] = [
  {
    name: 'stands over a heading',
    for: { kicker: 1.2 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return (
        n !== undefined &&
        !n.prose &&
        n.length >= 6 &&
        n.length <= 44 &&
        n.byline === undefined &&
        n.zone.listed === undefined &&
        !n.dash &&
        v.length >= 8
      );
    },
  },
  {
    name: 'nothing under it',
    for: { kicker: -6 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return n === undefined || n.prose;
    },
  },
  {
    name: 'unmarked over a marked heading',
    for: { kicker: 2.5, headline: -1.5 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return (
        n !== undefined &&
        v.unit.level === 0 &&
        n.unit.level > 0 &&
        !n.prose &&
        v.length >= 8 &&
        n.zone.listed === undefined
      );
    },
  },
  {
    name: 'marked like the heading under it',
    for: { kicker: -1.5 },
    when: (v, p) => v.unit.level > 0 && nextOf(v, p)?.unit.level === v.unit.level,
  },
  {
    name: 'both full lines',
    for: { kicker: 1 },
    when: (v, p) => {
      const n = nextOf(v, p);
      return (
        n !== undefined && !v.adjacent && n.unit.blanksBefore > 0 && v.length >= 9 && n.length >= 9
      );
    },
  },
];
