/** Folder of the search index inside the built site. */
export const SEARCH_DATA = 'search/data';
