// The template of a page is compiled for each page, a layout and a function are not.
export default {
  permalink: ({ one }) => `/issues/${one.issue.head.id}/`,
};
