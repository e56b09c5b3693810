import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { Article } from 'ours/domain/article.ts';

/** As Astro's own guide has it: files by a pattern, front matter by a schema. */
const articles = defineCollection({
  loader: glob({ pattern: '**/*.md', base: `${process.env.CONTENT_DIR}/articles` }),
  schema: Article,
});

export const collections = { articles };
