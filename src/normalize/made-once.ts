/**
 * What is made from an object that does not change, made once for it: from a newspaper's
 * conventions the patterns of its lines, from a page what its lines are compared with. Made anew for
 * each line, either takes longer than everything else that is done with the line.
 */
export function madeOnce<K extends object, T>(make: (from: K) => T): (from: K) => T {
  const made = new WeakMap<K, { value: T }>();
  return (from) => {
    let known = made.get(from);
    if (known === undefined) made.set(from, (known = { value: make(from) }));
    return known.value;
  };
}
