import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';
import { arrange } from './archive.mjs';
import { publication } from './content.mjs';
import { filters } from './filters.mjs';
import { contentSecurityPolicy, isDay, searchWords, themeScript, words } from './ours.mjs';
import { paragraphs } from './paragraphs.mjs';

export default function (config) {
  // Our front matter has a key `page`, which Eleventy keeps for itself.
  config.setFrontMatterParsingOptions({
    language: 'article',
    engines: {
      article: (text) => {
        const { page: label, ...data } = parse(text);
        return { ...data, label };
      },
    },
  });

  config.amendLibrary('md', (md) => md.set({ html: false }).use(paragraphs));

  let archive;
  config.addCollection('issues', (api) => {
    archive = arrange(api.getFilteredByTag('article').map(({ data }) => data));
    return archive.issues;
  });
  config.addFilter('entry', (id) => archive.entries.get(id));
  config.addFilter('scan', (name) => archive.scans.get(name));
  for (const [name, filter] of Object.entries(filters)) config.addFilter(name, filter);

  // Globals of Nunjucks: global data would be copied for every page, and macros do not see it.
  const globals = { publication, site: publication.site, words, searchWords, isDay, themeScript };
  for (const [name, value] of Object.entries(globals)) config.addNunjucksGlobal(name, value);
  config.addNunjucksGlobal('contentSecurityPolicy', contentSecurityPolicy());
  config.setNunjucksEnvironmentOptions({ trimBlocks: true, lstripBlocks: true });

  config.addPassthroughCopy('main.css');
  if (process.env.DOWNLOADS)
    config.on('eleventy.after', ({ directories }) => {
      execFileSync(process.execPath, ['write-downloads.mjs', directories.output], {
        stdio: 'inherit',
      });
    });
  // Articles hold no template language: without the pass through Liquid it is faster.
  return { markdownTemplateEngine: false };
}
