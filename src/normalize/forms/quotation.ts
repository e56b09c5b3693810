const OPENING = '“《（(【';
const MARKS = /[“”《》（）()【】]/gu;

/** ”…“: quotation marks the wrong way round say nothing about what is open. */
function isMirrored(text: string): boolean {
  const closing = text.indexOf('”');
  const opening = text.indexOf('“');
  if (closing < 0 || opening < closing) return false;
  const second = text.indexOf('”', closing + 1);
  if (second >= 0 && second < opening) return false;
  return text.split('”').length === text.split('“').length;
}

/** Marks of quotation and brackets that stay open at the end of a text. */
export function openMarks(text: string): number {
  if (isMirrored(text)) return 0;
  let depth = 0;
  for (const mark of text.match(MARKS) ?? []) {
    if (OPENING.includes(mark)) depth++;
    else if (depth > 0) depth--;
  }
  return depth;
}

/** True when a text closes a mark that it has not opened. */
export function closesForeignMark(text: string): boolean {
  if (isMirrored(text)) return false;
  let depth = 0;
  for (const mark of text.match(MARKS) ?? []) {
    if (OPENING.includes(mark)) depth++;
    else if (depth-- === 0) return true;
  }
  return false;
}
