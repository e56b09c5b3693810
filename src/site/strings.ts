import { publication } from './publication.ts';
import type { Strings } from './strings.zh.ts';
import { stringsOf, textLangOf, uiLanguageOf } from './ui-language.ts';

/** Language of the site's own words, as `lang` of the pages and for `Intl`. */
export const language = uiLanguageOf(publication);

/** `lang` of printed words where they stand among the site's own; undefined when it is the same. */
export const textLang = textLangOf(publication);

/** Words of the site. */
export const strings: Strings = stringsOf(language);
