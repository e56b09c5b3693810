import type { Lexicon } from '../lexicon.ts';
import { withoutBullet } from './bullet.ts';
import { isSentence } from './furniture.ts';

/** A title printed before its text on one line. */
export interface RunInHead {
  title: string;
  /** Where the text begins. */
  end: number;
}

const TITLE = /^(?:\S\s*)?[\p{Script=Han}\p{N}A-Za-z“”‘’《》、·：%％+＋—-]{6,32}(?=[ \u3000]+\S)/u;
const SHORTEST_TEXT = 20;

/**
 * The title that a blank sets before its text on one line: behind a bullet (◆项目投产 某开发区…),
 * or before the lead-in (项目投产 本报讯 …). Undefined for other lines.
 */
export function runInHead(text: string, bullet: boolean, lexicon: Lexicon): RunInHead | undefined {
  const [found] = TITLE.exec(text) ?? [];
  if (found === undefined || (!bullet && withoutBullet(found) !== found)) return undefined;
  const end = found.length + (/^[ \u3000]+/u.exec(text.slice(found.length))?.[0].length ?? 0);
  const rest = text.slice(end);
  if (rest.length < SHORTEST_TEXT || !isSentence(rest, lexicon)) return undefined;
  const title = withoutBullet(found).trim();
  if (lexicon.leadIn(title) !== undefined || title.length < 6) return undefined;
  return bullet || lexicon.leadIn(rest) !== undefined ? { title, end } : undefined;
}
