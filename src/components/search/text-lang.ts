/** `lang` of printed words on a site whose own words are in another language; undefined elsewhere. */
export const textLang: string | undefined = import.meta.env.TEXT_LANG || undefined;
