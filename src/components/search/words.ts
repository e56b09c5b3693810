import { en } from './words.en.ts';
import { type SearchWords, zh } from './words.zh.ts';

/** Words of the search in the language of the site; astro.config.mjs says which, so that a page carries one. */
export const words: SearchWords = import.meta.env.WORDS === 'en' ? en : zh;
