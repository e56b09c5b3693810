/** Replaces names in a text by line ends; one pass, whatever their number. */
export type NameMask = (text: string) => string;

/** A mask of some names of two characters or more; where several begin, the longest counts. */
export function nameMask(names: readonly string[]): NameMask {
  const byStart = new Map<string, string[]>();
  for (const name of new Set(names)) {
    if (name.length < 2) continue;
    const start = name.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.length - a.length);
  /** First characters of names: most characters of a text begin none. */
  const begins = new Uint8Array(0x10000);
  for (const start of byStart.keys()) begins[start.charCodeAt(0)] = 1;
  return (text) => {
    let out = '';
    /** Where the text begins that is not copied yet. */
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      if (begins[text.charCodeAt(i)] === 0) continue;
      const at = i;
      const name = byStart.get(text.slice(i, i + 2))?.find((each) => text.startsWith(each, at));
      if (name === undefined) continue;
      out += `${text.slice(from, i)}\n`;
      from = i + name.length;
      i = from - 1;
    }
    return out + text.slice(from);
  };
}
