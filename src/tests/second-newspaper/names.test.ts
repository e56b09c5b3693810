import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readYaml } from '../../files/read-yaml.ts';
import { Publication } from '../../domain/publication.ts';
import { ZoneList } from '../../domain/zone.ts';
import { secondContent } from './second-content.ts';

/** Examples in comments show print; they may name whom they like. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/^\s*#.*$/gm, '');
}

const code = [...globSync('src/**/*.{ts,astro,css,mjs}'), ...globSync('scripts/*.{ts,mjs}')]
  .filter((file) => !/\.test\.ts$|^src\/tests\//.test(file))
  .sort();

/** Names of a newspaper, its region and everything in it, as its content folder has them. */
function namesOf(folder: string): string[] {
  const { name, supplement, site, region } = readYaml(
    join(folder, 'publication.yaml'),
    Publication,
  );
  const { zones } = readYaml(join(folder, 'zones.yaml'), ZoneList);
  const words = [
    name,
    supplement,
    site.title,
    site.contact?.name ?? null,
    site.contact?.email ?? null,
    region.name,
    // 全省 and 我省 are words of any province.
    ...region.aliases.filter((alias) => region.name.startsWith(alias)),
    ...region.prefectures.flatMap((city) => [city.name, ...city.aliases, ...city.counties]),
    ...zones.flatMap((zone) => [zone.name, ...zone.aliases]),
  ];
  return words.filter((word) => word !== null);
}

describe('the code knows no newspaper', () => {
  for (const folder of ['content', secondContent]) {
    it(`names of ${folder === 'content' ? 'the newspaper' : 'the made-up daily'}`, () => {
      const names = namesOf(folder);
      assert.ok(names.length > 20);
      const found = code.flatMap((file) => {
        const text = withoutComments(readFileSync(file, 'utf8'));
        return names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
      });
      assert.deepEqual(found, []);
    });
  }
});
