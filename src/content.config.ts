import { defineCollection } from 'astro:content';
import { articleLoader } from './archive/article-loader.ts';
import { PageRecord, pageLoader } from './archive/page-loader.ts';
import { Article } from './domain/article.ts';
import { contentDir } from './site/content-dir.ts';

/** Metadata only: bodies are read and rendered page by page (src/site/article-body.ts). */
export const collections = {
  articles: defineCollection({ loader: articleLoader(contentDir), schema: Article }),
  scannedPages: defineCollection({ loader: pageLoader(contentDir), schema: PageRecord }),
};
