// node src/bench/copy-bare.ts TO FROM…: reads every file of the folders and writes it below TO.
// The least that a program must do which reads and writes these bytes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [to = '', ...folders] = process.argv.slice(2);
for (const [i, folder] of folders.entries()) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const target = join(to, String(i), relative(folder, entry.parentPath));
    mkdirSync(target, { recursive: true });
    if (entry.isFile())
      writeFileSync(join(target, entry.name), readFileSync(join(entry.parentPath, entry.name)));
  }
}
