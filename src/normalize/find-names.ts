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
 * its first two characters, and most hold no name's first, or no name's second behind it. Names of
 * one character, which would stand in any text, are not looked for.
 */
export function compileNames<T>(
  names: Iterable<readonly [name: string, value: T]>,
): (text: string) => FoundName<T>[] {
  /** Of each character: it is the first of a name, it is the second of one. */
  const places = new Uint8Array(0x10000);
  const byStart = new Map<number, { name: string; value: T }[]>();
  for (const [name, value] of names) {
    if (name.length < 2) continue;
    mark(places, name.charCodeAt(0), FIRST);
    mark(places, name.charCodeAt(1), SECOND);
    const start = (name.charCodeAt(0) << 16) | name.charCodeAt(1);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [{ name, value }]);
    else list.push({ name, value });
  }
  for (const list of byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  return (text) => {
    const found: FoundName<T>[] = [];
    let next = text.charCodeAt(0);
    for (let at = 0; at < text.length - 1; at++) {
      const code = next;
      next = text.charCodeAt(at + 1);
      if (((places[code] ?? 0) & FIRST) === 0 || ((places[next] ?? 0) & SECOND) === 0) continue;
      // A closure here would cost an object for every character.
      for (const { name, value } of byStart.get((code << 16) | next) ?? []) {
        if (name.length > 2 && !text.startsWith(name, at)) continue;
        found.push({ value, at, length: name.length });
        at += name.length - 1;
        next = text.charCodeAt(at + 1);
        break;
      }
    }
    return found;
  };
}

const FIRST = 1;
const SECOND = 2;

function mark(places: Uint8Array, code: number, place: number): void {
  places[code] = (places[code] ?? 0) | place;
}
