import type { Draft } from '../draft.ts';
import type { Segment } from '../../reading/read-lines.ts';
import type { View } from '../view.ts';

/** Segments of a draft in one role, in printed order. */
export const ofRole = (draft: Draft, role: Segment['role']): Segment[] =>
  draft.segments.filter((segment) => segment.role === role);

/** First scan line of a unit. */
export const lineOf = (view: View): number => view.unit.lines[0].number;
