import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import yaml from 'js-yaml';

export default function (config) {
  // Our front matter has a key `page`, which Eleventy keeps for itself.
  config.setFrontMatterParsingOptions({
    language: 'article',
    engines: {
      article: (text) => {
        const { page: label, ...data } = yaml.load(text);
        return { ...data, label };
      },
    },
  });
  const { zones } = yaml.load(readFileSync(join(process.env.CONTENT_DIR, 'zones.yaml'), 'utf8'));
  config.addGlobalData('zoneNames', Object.fromEntries(zones.map(({ id, name }) => [id, name])));
  config.addCollection('issues', (api) => {
    const articles = api
      .getFilteredByTag('article')
      .sort((a, b) => (a.data.id < b.data.id ? -1 : 1));
    // Eleventy's own filters for neighbours walk the collection for each page.
    const step = (to) => to && { url: to.url, headline: to.data.headline };
    articles.forEach((article, i) => {
      article.data.previous = step(articles[i - 1]);
      article.data.next = step(articles[i + 1]);
    });
    return [...Map.groupBy(articles, ({ data }) => data.issue)]
      .reverse()
      .map(([id, articles]) => ({ id, articles }));
  });
  config.addPassthroughCopy('main.css');
  // Articles hold no template language: without the pass through Liquid it is faster.
  return { markdownTemplateEngine: false };
}
