import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicationTemplate } from './publication-template.ts';

/** Files and folders of a new content folder, below it. */
const FOLDERS = ['scans', 'issues', 'corrections'];

const ZONES = `# 名录：文章按开发区、镇、街道等单位归类时，写在这里；不归类就不用写。写法见 README.zh-CN.md“另一份报纸”。
`;

/**
 * Makes a content folder for another newspaper: a publication.yaml to fill in, no zones, and the
 * folders for scans, issues and corrections. Throws for a folder that already holds something.
 */
export function newArchive(dir: string): void {
  if (existsSync(dir)) {
    if (!statSync(dir).isDirectory())
      throw new Error(`${dir}: expected a new or an empty folder, found a file; take another name`);
    const held = readdirSync(dir);
    if (held.length > 0)
      throw new Error(
        `${dir}: expected a new or an empty folder, found ${held.sort().slice(0, 3).join(', ')} in it; take another name`,
      );
  }
  for (const folder of FOLDERS) mkdirSync(join(dir, folder), { recursive: true });
  writeFileSync(join(dir, 'publication.yaml'), publicationTemplate);
  writeFileSync(join(dir, 'zones.yaml'), ZONES);
}
