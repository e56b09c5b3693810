/**
 * A value that is always there, by how the program is made: throws with what was expected where it is
 * not, so that a broken assumption is seen where it broke and not as an empty word on a page.
 */
export function present<T>(value: T | undefined, expected: string): T {
  if (value === undefined) throw new Error(`expected ${expected}, found none`);
  return value;
}
