export default {
  layout: 'article.njk',
  tags: 'article',
  permalink: ({ id }) => `/articles/${id}/`,
};
