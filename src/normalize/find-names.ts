/** A name found in a text: what it stands for, and where. */
export interface FoundName<T> {
  value: T;
  /** Offset and length in the text. */
  at: number;
  length: number;
}

/**
 * Names and what each stands for -> a search that finds them in a text: the longest at each place,
 * from left to right, none within another. Texts are long and names many: a place is looked up by
 * its first two characters, and most hold no name's first. Names of one character, which would
 * stand in any text, are not looked for.
 */
export function compileNames<T>(
  names: Iterable<readonly [name: string, value: T]>,
): (text: string) => FoundName<T>[] {
  const firsts = new Uint8Array(0x10000);
  const byStart = new Map<number, { name: string; value: T }[]>();
  for (const [name, value] of names) {
    if (name.length < 2) continue;
    firsts[name.charCodeAt(0)] = 1;
    const start = startAt(name, 0);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [{ name, value }]);
    else list.push({ name, value });
  }
  for (const list of byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  return (text) => {
    const found: FoundName<T>[] = [];
    for (let at = 0; at < text.length - 1; at++) {
      if (firsts[text.charCodeAt(at)] !== 1) continue;
      const hit = byStart
        .get(startAt(text, at))
        ?.find(({ name }) => name.length === 2 || text.startsWith(name, at));
      if (hit === undefined) continue;
      found.push({ value: hit.value, at, length: hit.name.length });
      at += hit.name.length - 1;
    }
    return found;
  };
}

/** Two characters as one small integer. */
const startAt = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
