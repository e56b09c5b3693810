import { en } from './strings.en.ts';
import { type Strings, zh } from './strings.zh.ts';
import { publication } from './publication.ts';

/** Language of the text, as `lang` of the pages and for `Intl`. */
export const language = publication.language;

/** Words of the site in the language of the newspaper; English for languages that we have no words in. */
export const strings: Strings = language.startsWith('zh') ? zh : en;
