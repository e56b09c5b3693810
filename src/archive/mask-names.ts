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
  return (text) => {
    let out = '';
    for (let i = 0; i < text.length;) {
      const name = byStart.get(text.slice(i, i + 2))?.find((each) => text.startsWith(each, i));
      out += name === undefined ? text.charAt(i) : '\n';
      i += name?.length ?? 1;
    }
    return out;
  };
}
