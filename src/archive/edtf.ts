/** A date as known: first and last possible day, month or year; `end: null` is open (`2026-03-30/..`). */
export interface DateWindow {
  start: string;
  end: string | null;
  /** Marked `~` in EDTF. */
  approximate: boolean;
}

/** EDTF, as `Edtf` allows it -> window. A single date starts and ends with itself. */
export function parseEdtf(edtf: string): DateWindow {
  const [first = '', last = first] = edtf.split('/');
  return {
    start: first.replace('~', ''),
    end: last === '..' ? null : last.replace('~', ''),
    approximate: edtf.includes('~'),
  };
}

/** An exact day: `2025-05-09`. */
export type Day = `${number}-${number}-${number}`;

/** True for one exact day. */
export function isDay(edtf: string | null): edtf is Day {
  return edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}

/** Year in which the window starts, or null without a date. Whether it is printed, the status says. */
export function yearOf(edtf: string | null): number | null {
  return edtf === null ? null : Number(edtf.slice(0, 4));
}
