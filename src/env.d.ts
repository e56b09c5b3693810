/** What astro.config.mjs tells the scripts of the browser. */
interface ImportMetaEnv {
  /** Language of the site's own words, of those that we have. */
  readonly WORDS: 'zh' | 'en';
  /** `lang` of printed words; empty when the site's own are in the same language. */
  readonly TEXT_LANG: string;
}
