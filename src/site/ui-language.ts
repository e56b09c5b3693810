import type { Publication } from '../domain/publication.ts';
import { en } from './strings.en.ts';
import { type Strings, zh } from './strings.zh.ts';

/** Language of the site's own words: that of the text, unless publication.yaml names another. */
export function uiLanguageOf({ language, site }: Pick<Publication, 'language' | 'site'>): string {
  return site.uiLanguage ?? language;
}

/** Words of the site in a language; English for languages that we have no words in. */
export function stringsOf(language: string): Strings {
  return language.startsWith('zh') ? zh : en;
}
