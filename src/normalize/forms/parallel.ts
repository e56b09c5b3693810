/**
 * True when two texts are cut to one pattern: 把“风”留下来, 让“风”转起来. They are as long, and at
 * least a share of their characters, marks among them, stand at the same places.
 */
export function areParallel(a: string, b: string, share: number): boolean {
  if (a === b || a.length !== b.length) return false;
  let same = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++;
  return same >= Math.max(2, a.length * share);
}
