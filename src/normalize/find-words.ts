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
  const firsts = new Array<Node | undefined>(0x10000);
  const nodes = new Map<string, Node>();
  for (const word of words) {
    if (word === '' || nodes.has(word)) continue;
    let node: Node = (firsts[word.charCodeAt(0)] ??= makeNode());
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const known: Node | undefined = (node.next ??= new Map<number, Node>()).get(code);
      if (known === undefined) node.next.set(code, (node = makeNode()));
      else node = known;
    }
    node.isWord = true;
    nodes.set(word, node);
  }
  for (let start = 0; start < text.length; start++) {
    let node = firsts[text.charCodeAt(start)];
    for (let at = start; node !== undefined; node = node.next?.get(text.charCodeAt(++at))) {
      if (!node.isWord || start < node.end) continue;
      if (node.count++ === 0) node.first = start;
      node.end = at + 1;
    }
  }
  return nodes;
}
