import { diff3Merge } from 'node-diff3';

/** A place where an editor's and the program's words exclude each other. */
export interface MergeConflict {
  edited: string;
  written: string;
}

/** A merged text, or the places where it could not be merged. */
export type MergeResult = { text: string } | { conflicts: MergeConflict[] };

/**
 * Three-way merge of an article file: `base` as the program wrote it last, `edited` as it stands
 * now, `written` as the program would write it today. The front matter is merged key by key, the
 * body by lines (a paragraph is a line), and a paragraph that both changed by its clauses. Both
 * sides' changes are kept; where they touch the same words differently, both texts are returned as
 * a conflict.
 */
export function mergeEdits(base: string, edited: string, written: string): MergeResult {
  if (edited === base || edited === written) return { text: written };
  if (written === base) return { text: edited };
  const [b, e, w] = [splitFile(base), splitFile(edited), splitFile(written)];
  if (b === undefined || e === undefined || w === undefined)
    return mergeLines(base, edited, written);
  const matter = mergeMatter(b.matter, e.matter, w.matter);
  const body = mergeLines(b.body, evenBlanks(e.body), w.body);
  if ('text' in matter && 'text' in body) return { text: `---\n${matter.text}---\n${body.text}` };
  return {
    conflicts: [matter, body].flatMap((part) => ('conflicts' in part ? part.conflicts : [])),
  };
}

/** Blank lines are no words: one stands between two blocks, and none behind the last. */
const evenBlanks = (body: string): string =>
  `${body.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').trimEnd()}\n`;

function splitFile(text: string): { matter: string; body: string } | undefined {
  const [, matter, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return matter === undefined || body === undefined ? undefined : { matter, body };
}

/** Key of the front matter -> its lines, comments above it included. */
function keysOf(matter: string): Map<string, string> {
  const keys = new Map<string, string>();
  let above = '';
  let key = '';
  for (const line of matter.split(/(?<=\n)/)) {
    const opened = /^[\w"']+(?=\s*:)/.exec(line)?.[0].replace(/["']/g, '');
    if (opened !== undefined) {
      key = opened;
      keys.set(key, above + line);
      above = '';
    } else if (line.startsWith('#')) above += line;
    else keys.set(key, (keys.get(key) ?? '') + above + line);
  }
  if (above !== '') keys.set(key, (keys.get(key) ?? '') + above);
  return keys;
}

function mergeMatter(base: string, edited: string, written: string): MergeResult {
  const [b, e, w] = [keysOf(base), keysOf(edited), keysOf(written)];
  const conflicts: MergeConflict[] = [];
  // Keys that only the editor has stand behind the key that they follow in the edited file.
  const order = [...w.keys()];
  let last = -1;
  for (const key of e.keys()) {
    const at = order.indexOf(key);
    if (at >= 0) last = at;
    else order.splice(++last, 0, key);
  }
  let text = '';
  for (const key of order) {
    const [was, mine, theirs] = [b.get(key), e.get(key), w.get(key)];
    if (mine === theirs || mine === was) text += theirs ?? '';
    else if (theirs === was) text += mine ?? '';
    else {
      conflicts.push({ edited: (mine ?? '').trimEnd(), written: (theirs ?? '').trimEnd() });
    }
  }
  return conflicts.length > 0 ? { conflicts } : { text };
}

function mergeLines(base: string, edited: string, written: string): MergeResult {
  const split = (text: string): string[] => text.split('\n');
  const merged: string[] = [];
  const conflicts: MergeConflict[] = [];
  for (const region of diff3Merge(split(edited), split(base), split(written))) {
    if (region.ok !== undefined) merged.push(...region.ok);
    if (region.conflict === undefined) continue;
    const { a, o, b } = region.conflict;
    const [mine, was, theirs] = [a, o, b].map((lines) => lines.join('\n'));
    const finer = mergeClauses(was ?? '', mine ?? '', theirs ?? '');
    if (finer === undefined) conflicts.push({ edited: mine ?? '', written: theirs ?? '' });
    else merged.push(finer);
  }
  return conflicts.length > 0 ? { conflicts } : { text: merged.join('\n') };
}

/** Merges a paragraph by what stands between its marks; undefined where that is not possible. */
function mergeClauses(base: string, edited: string, written: string): string | undefined {
  const split = (text: string): string[] => text.split(/(?<=[，。；：！？、\n])/u);
  let merged = '';
  for (const region of diff3Merge(split(edited), split(base), split(written))) {
    if (region.ok === undefined) return undefined;
    merged += region.ok.join('');
  }
  return merged;
}
