/** A character on the way to a word: what is counted of the word that ends with it. */
interface Node {
  count: number;
  /** Where the word was met first, and where it ended last. */
  first: number;
  end: number;
  isWord: boolean;
  next: Map<number, Node> | undefined;
}

const makeNode = (): Node => ({ count: 0, first: -1, end: 0, isWord: false, next: undefined });

/** The characters that some word opens with, while a text is read: most of a text open none. */
const opens = new Uint8Array(0x10000);

/** How often a word stands in a text, and where it stands first; -1 for nowhere. */
export interface FoundWord {
  count: number;
  first: number;
}

/**
 * How often each of many short words stands in a long text, as `text.split(word).length - 1` counts
 * it: read through once for all of them, not once for each, and however many open alike.
 */
export function findWords(text: string, words: Iterable<string>): Map<string, FoundWord> {
  const firsts = new Map<number, Node>();
  const nodes = new Map<string, Node>();
  for (const word of words) {
    if (word === '' || nodes.has(word)) continue;
    const first = word.charCodeAt(0);
    let node = firsts.get(first) ?? makeNode();
    firsts.set(first, node);
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const known: Node | undefined = (node.next ??= new Map<number, Node>()).get(code);
      if (known === undefined) node.next.set(code, (node = makeNode()));
      else node = known;
    }
    node.isWord = true;
    nodes.set(word, node);
  }
  if (nodes.size === 0) return nodes;
  for (const first of firsts.keys()) opens[first] = 1;
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (opens[code] !== 1) continue;
    let node = firsts.get(code);
    for (let at = start; node !== undefined; node = node.next?.get(text.charCodeAt(++at))) {
      if (!node.isWord || start < node.end) continue;
      if (node.count++ === 0) node.first = start;
      node.end = at + 1;
    }
  }
  for (const first of firsts.keys()) opens[first] = 0;
  return nodes;
}
