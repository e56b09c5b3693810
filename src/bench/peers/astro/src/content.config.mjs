import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** As Astro's own guide has it: files by a pattern, front matter by a schema. */
const articles = defineCollection({
  loader: glob({ pattern: '**/*.md', base: `${process.env.CONTENT_DIR}/articles` }),
  schema: z.object({
    id: z.string(),
    issue: z.string(),
    page: z.string().nullable(),
    headline: z.string().nullable(),
    kicker: z.string().optional(),
    deck: z.string().optional(),
    standingHead: z.string().optional(),
    zones: z.array(z.string()),
    place: z.string().nullish(),
    byline: z.array(z.object({ name: z.string(), role: z.string() })),
    figures: z
      .array(
        z.object({
          caption: z.string().nullish(),
          credit: z.object({ text: z.string() }).nullish(),
        }),
      )
      .optional(),
    source: z.array(
      z.object({ scan: z.string(), lines: z.array(z.tuple([z.number(), z.number()])) }),
    ),
  }),
});

export const collections = { articles };
