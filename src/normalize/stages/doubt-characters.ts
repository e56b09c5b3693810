import type { Doubt } from '../../domain/ledger.ts';
import type { Draft } from '../draft.ts';

/** What stands where bytes were no character: of the file here, or of one that it was made from. */
const UNREAD = '\ufffd';

/** Characters shown on either side, to find the place on the page. */
const SHOWN = 6;

/** Drafts of a page -> a doubt for each of their lines with a character that could not be read. */
export function doubtCharacters(drafts: readonly Draft[]): Doubt[] {
  const lines = drafts.flatMap(({ segments }) => segments.flatMap(({ view }) => view.unit.lines));
  return lines.flatMap(({ number, text }) => {
    const at = text.indexOf(UNREAD);
    if (at < 0) return [];
    const words = text.slice(Math.max(0, at - SHOWN), at + 1 + SHOWN);
    return [
      {
        line: number,
        ruleId: 'doubt-characters',
        message: `a character could not be read: ${words}; look it up on the printed page, and correct it`,
      },
    ];
  });
}
