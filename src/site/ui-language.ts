import type { Publication } from '../domain/publication.ts';
import { en } from './strings.en.ts';
import { type Strings, zh } from './strings.zh.ts';

type Languages = Pick<Publication, 'language' | 'site'>;

/** Language of the site's own words: that of the text, unless publication.yaml names another. */
export function uiLanguageOf({ language, site }: Languages): string {
  return site.uiLanguage ?? language;
}

/** `lang` of printed words where they stand among the site's own; undefined when it is the same. */
export function textLangOf(publication: Languages): string | undefined {
  const { language } = publication;
  return language === uiLanguageOf(publication) ? undefined : language;
}

/** The words we have for a language: English for languages that we have none in. */
export function wordsIn(language: string): 'zh' | 'en' {
  return language.startsWith('zh') ? 'zh' : 'en';
}

/** Words of the site in a language. */
export function stringsOf(language: string): Strings {
  return { zh, en }[wordsIn(language)];
}
