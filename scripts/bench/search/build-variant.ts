import { mkdirSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import { textOfBlock } from '../../../src/markdown/body.ts';
import { parseBody } from '../../../src/markdown/parse-body.ts';
import { makeArchive } from '../../made-up/make-archive.ts';
import { memorySource } from '../../../src/search/build/collect.ts';
import { writeIndex } from '../../../src/search/build/write-index.ts';
import { printedPassages } from './oracle.ts';

/*
 * Builds one index of a made-up archive, in a process of its own so that its memory can be measured:
 * node build-variant.ts <pagefind|bigram|stock> <articles> <folder>. Prints the seconds of indexing.
 */

const [variant = '', articles = '0', folder = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const archive = makeArchive({ articles: Number(articles), length: 1200 });
const start = performance.now();
if (variant === 'stock') {
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const { index } = await createIndex();
  if (index === undefined) throw new Error('pagefind: no index');
  for (const archived of archive.articles) {
    const { article, body } = archived;
    const blocks = parseBody(body).map(textOfBlock);
    const heads = printedPassages(archived).filter((text) => !blocks.includes(text));
    const paragraphs = [...heads.slice(1), ...blocks].map((text) => `<p>${escape(text)}</p>`);
    const title = escape(article.headline ?? '');
    await index.addHTMLFile({
      url: `/articles/${article.id}/`,
      content: `<html lang="zh-Hans-CN"><body><h1>${title}</h1>${paragraphs.join('')}</body></html>`,
    });
  }
  await index.writeFiles({ outputPath: `${folder}/data` });
  await close();
} else if (variant === 'pagefind' || variant === 'bigram') {
  await writeIndex({
    source: memorySource(archive),
    engine: variant,
    cacheDir: `${folder}/cache`,
    outDir: `${folder}/data`,
  });
} else throw new Error(`expected pagefind, bigram or stock, found ${variant}`);
process.stdout.write(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
