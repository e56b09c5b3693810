/**
 * A value on one line: in RIS a line is a field, and what follows a break would be taken for another.
 * Breaks are all that Unicode knows as such, and the other controls that a program may read so.
 */
export const oneLine = (text: string): string =>
  text
    .split(/[\p{Cc}\u2028\u2029]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
