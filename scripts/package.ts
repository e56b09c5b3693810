// npm run package [-- --content DIR --out DIR --to FILE.zip]: the built site, its data and the content
// folder as a BagIt bag (RFC 8493) in one zip.
// npm run package -- --verify FILE.zip: proves that a bag is whole, or names what is missing or changed.
import './print-help.ts';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readYaml } from '../src/files/read-yaml.ts';
import { Publication } from '../src/domain/publication.ts';
import { checkBuilt } from '../src/package/check-built.ts';
import { verifyBag } from '../src/package/verify-bag.ts';
import { writeBag } from '../src/package/write-bag.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env.CONTENT_DIR ?? 'content' },
    out: { type: 'string', default: 'dist' },
    to: { type: 'string' },
    verify: { type: 'string' },
  },
});
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function fail(message: string): never {
  console.error(`package: ${message}`);
  process.exit(1);
}

/** Checks the bag, prints what is wrong with it, and ends the program when anything is. */
async function verify(file: string): Promise<void> {
  const { files, bytes, problems } = await verifyBag(file).catch((error: unknown) =>
    fail(`${file}: expected a bag, found none: ${error instanceof Error ? error.message : ''}`),
  );
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) fail(`${file}: ${problems.length} problems in ${files} files`);
  console.log(`${file} is whole: ${files} files, ${megabytes(bytes)}, every checksum agrees`);
}

if (values.verify === undefined) {
  const content = resolve(values.content);
  const dist = resolve(values.out);
  if (!existsSync(join(dist, 'index.html'))) {
    fail(`expected a built site in ${values.out}, found none; run npm run build first`);
  }
  await checkBuilt({ content, dist }).catch((error: unknown) =>
    fail(error instanceof Error ? error.message : String(error)),
  );
  const publication = readYaml(join(content, 'publication.yaml'), Publication);
  const to = resolve(values.to ?? `${publication.id}-archive.zip`);
  const { files, bytes } = await writeBag(to, { publication, folders: { content, dist } });
  console.log(`${files} files, ${megabytes(bytes)} before compression`);
  await verify(relative('', to));
} else {
  await verify(values.verify);
}
