import { diff3Merge } from 'node-diff3';

/** A place where an editor's and the program's words exclude each other. */
export interface MergeConflict {
  edited: string;
  written: string;
}

/** A merged text, or the places where it could not be merged. */
export type MergeResult = { text: string } | { conflicts: MergeConflict[] };

/**
 * Three-way merge by line (a paragraph is a line): `base` as the program wrote it last, `edited` as
 * it stands now, `written` as the program would write it today. Both sides' changes are kept; where
 * they touch the same lines differently, both texts are returned as a conflict.
 */
export function mergeEdits(base: string, edited: string, written: string): MergeResult {
  if (edited === base || edited === written) return { text: written };
  if (written === base) return { text: edited };
  const split = (text: string): string[] => text.split('\n');
  const merged: string[] = [];
  const conflicts: MergeConflict[] = [];
  for (const region of diff3Merge(split(edited), split(base), split(written))) {
    if (region.ok !== undefined) merged.push(...region.ok);
    if (region.conflict !== undefined) {
      conflicts.push({
        edited: region.conflict.a.join('\n'),
        written: region.conflict.b.join('\n'),
      });
    }
  }
  return conflicts.length > 0 ? { conflicts } : { text: merged.join('\n') };
}
