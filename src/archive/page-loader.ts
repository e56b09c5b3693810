import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { Ledger } from '../domain/ledger.ts';
import { listFiles } from './read-archive.ts';

/** What the site keeps of a ledger: issue and page. The lines are read when a page shows them. */
export const PageRecord = Ledger.pick({ scan: true, issue: true, page: true }).extend({
  sectionName: z.string().nullable(),
});
export type PageRecord = z.infer<typeof PageRecord>;

/** The part of a ledger that is needed here; the normalizer has checked the rest. */
const LedgerHead = z.object({
  scan: Ledger.shape.scan,
  issue: Ledger.shape.issue,
  page: Ledger.shape.page,
  sectionName: Ledger.shape.sectionName,
});

const schemaText = JSON.stringify(z.toJSONSchema(LedgerHead));

function load({ store }: LoaderContext, contentDir: string): void {
  const seen = new Set<string>();
  for (const name of listFiles(join(contentDir, 'ledger'), '.json')) {
    const text = readFileSync(join(contentDir, 'ledger', name), 'utf8');
    const digest = createHash('sha256').update(schemaText).update(text).digest('hex');
    seen.add(name);
    if (store.get(name)?.digest === digest) continue;
    const result = LedgerHead.safeParse(JSON.parse(text));
    if (!result.success) throw new Error(`ledger/${name}: ${z.prettifyError(result.error)}`);
    const { scan, issue, page, sectionName } = result.data;
    const data: PageRecord = { scan, issue, page, sectionName: sectionName ?? null };
    store.set({ id: name, data, digest });
  }
  for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
}

/** Astro loader of `ledger/**.json` below a content folder: the scanned pages and their issues. */
export function pageLoader(contentDir: string): Loader {
  return {
    name: 'scanned-pages',
    load: (context) => {
      load(context, contentDir);
      const folder = join(contentDir, 'ledger');
      context.watcher?.add(folder);
      context.watcher?.on('all', (_, path) => {
        if (path.startsWith(folder)) load(context, contentDir);
      });
      return Promise.resolve();
    },
  };
}
