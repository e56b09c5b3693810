/** No character that begins or ends inline syntax, no control character. */
const plain = /^[^\\`*_[\]<&\u0000-\u001f\u007f]+$/;

/** Space, or the mark of a heading, quote, list, rule, fence or table; a number of a list, not 28.4%. */
const opener = /^(?:[\s#>\-+=~|:]|\d+(?:\.(?!\S)|\)))/;

/** True for a line that Markdown takes for nothing but its text, behind the mark of a heading too. */
export const isPlainText = (text: string): boolean => plain.test(text) && text === text.trim();

/** True for a line that Markdown could take for more than a paragraph by the way it opens. */
export const opensBlock = (text: string): boolean => opener.test(text);
