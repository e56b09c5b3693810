import type { View } from '../../normalize/view.ts';

/** What a line looks like, in one or two letters: a heading by its length, a text by its end. */
export function shapeOf(view: View): string {
  const mark = view.unit.level > 0 ? '*' : '';
  if (view.furniture !== undefined) return 'F';
  if (view.zone.listed !== undefined || view.zone.unlisted !== undefined) return `Z${mark}`;
  if (view.jumpFrom !== undefined || (view.jumpTo !== undefined && view.length < 14)) return 'J';
  if (view.byline !== undefined && view.length < 40) return view.byline.form === 'bare' ? 'b' : 'B';
  if (view.affiliation) return 'A';
  if (view.credit || (view.caption !== undefined && view.caption.caption === undefined)) return 'C';
  if (view.caption?.caption !== undefined && view.length < 90) return 'P';
  if (view.leadIn !== undefined) return 'L';
  if (view.dash && view.length < 40) return `D${mark}`;
  if (view.prose) return !view.closed ? 'U' : view.length < 45 ? 't' : 'T';
  if (view.closed) return `s${mark}`;
  if (view.bullet || view.ordinal) return `O${mark}`;
  const { length } = view;
  return `${length <= 5 ? '1' : length <= 10 ? '2' : length <= 20 ? '3' : length <= 30 ? '4' : '5'}${mark}`;
}

/** The class of a shape without length and marks: H a heading, T a text, P what stands at a picture. */
export const kindOf = (shape: string): string => {
  const first = shape.charAt(0);
  if (/[1-5]/u.test(first)) return `H${shape.slice(1)}`;
  if (/[tTU]/u.test(first)) return 'T';
  return first === 'A' || first === 'C' ? 'P' : shape;
};
