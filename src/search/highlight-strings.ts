/** Words of the marks on an article: a file of their own, because articles load no others. */
export const highlightStrings = {
  count: (at: number, all: number) => `${String(at)} / ${String(all)}`,
  label: (query: string) => `本文中的“${query}”`,
  previous: '上一处',
  next: '下一处',
  clear: '清除标记',
};
