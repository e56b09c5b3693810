/** Words of the marks on an article: a file of their own, because articles load no others. */
const zh = {
  count: (at: number, all: number) => `${at} / ${all}`,
  label: (query: string) => `本文中的“${query}”`,
  previous: '上一处',
  next: '下一处',
  clear: '清除标记',
};

const en: typeof zh = {
  count: (at, all) => `${at} / ${all}`,
  label: (query) => `“${query}” in this article`,
  previous: 'Previous hit',
  next: 'Next hit',
  clear: 'Clear the marks',
};

/** Words of the marks in the language of the site. */
export const words = import.meta.env.WORDS === 'en' ? en : zh;
