import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { listFiles } from '../../files/list-files.ts';
import type { Random } from '../../../scripts/made-up/random.ts';
import { damage, toOneFile } from './damage.ts';

/** What a change is made to: a content folder and a copy of the program. */
export interface Changed {
  content: string;
  project: string;
  /** Folder of the site that builds bring up to date. */
  site: string;
  random: Random;
  /** Pages that are not in the archive yet: name -> text. */
  spare: Map<string, string>;
}

/** Changes the text of a file; says so. */
function rewrite(file: string, change: (text: string) => string): string {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, change(text));
  return file;
}

const scansOf = ({ content }: Changed): string[] => listFiles(join(content, 'scans'), '.txt');
const scanPath = ({ content }: Changed, name: string): string => join(content, 'scans', name);
const articlesOf = ({ content }: Changed): string[] => listFiles(join(content, 'articles'), '.md');

/** What an editor knew of a page goes with it. */
function forgetIssueOf({ content }: Changed, scan: string): void {
  const folder = join(content, 'issues');
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (readFileSync(file, 'utf8').includes(scan)) rmSync(file);
  }
}

/** The file of an issue of which an editor knew something; undefined when there is none. */
function knownIssue({ content, random }: Changed): string | undefined {
  const folder = join(content, 'issues');
  const names = readdirSync(folder).sort();
  return names.length === 0 ? undefined : join(folder, random.pick(names));
}

/** Damages some files below a folder of some folders. */
function damageBelow(
  changed: Changed,
  folders: readonly string[],
  kinds?: readonly string[],
): string {
  const { random, project } = changed;
  const done = Array.from({ length: 1 + random.below(4) }, () => {
    const folder = random.pick(folders.filter((each) => existsSync(each)));
    const files = listFiles(folder, '').map((name) => join(folder, name));
    const full = files.filter((file) => statSync(file).size > 0);
    const elsewhere = join(project, `elsewhere-${String(random.below(1e9))}`);
    return damage(
      random.pick(full),
      random,
      kinds === undefined ? { elsewhere } : { elsewhere, kinds },
    );
  });
  return done.join(', ');
}

/** One kind of change each: makes it and says what was done; undefined when there is nothing to change. */
const changes: Record<string, (changed: Changed) => string | undefined> = {
  'a sentence is added to a scan': (changed) => {
    const name = changed.random.pick(scansOf(changed));
    const words = `补充的一句话，第${String(changed.random.below(1000))}次。`;
    return rewrite(scanPath(changed, name), (text) => `${text.trimEnd()}\n\n${words}\n`);
  },
  'words in a scan are others': (changed) => {
    const name = changed.random.pick(scansOf(changed));
    return rewrite(scanPath(changed, name), (text) => text.replace(/项目|企业|发展/, '工程'));
  },
  'a page prints another name of its section': (changed) => {
    const name = changed.random.pick(scansOf(changed).filter((scan) => !scan.endsWith('-a1.txt')));
    const section = changed.random.pick(['要闻', '园区', '关注']);
    return rewrite(scanPath(changed, name), (text) =>
      text.replace(/^(A\d) \S+ /, `$1 ${section} `),
    );
  },
  'a scan is taken away': (changed) => {
    const names = scansOf(changed);
    if (names.length < 6) return undefined;
    const name = changed.random.pick(names);
    changed.spare.set(name, readFileSync(scanPath(changed, name), 'utf8'));
    rmSync(scanPath(changed, name));
    forgetIssueOf(changed, name);
    return name;
  },
  'a scan is added': (changed) => {
    const [name] = changed.spare.keys();
    if (name === undefined) return undefined;
    writeFileSync(scanPath(changed, name), changed.spare.get(name) ?? '');
    changed.spare.delete(name);
    return name;
  },
  'a scan has another name': (changed) => {
    const name = changed.random.pick(scansOf(changed));
    const other = name.replace(/(?:-n\d+)?\.txt$/, `-n${String(changed.random.below(100))}.txt`);
    renameSync(scanPath(changed, name), scanPath(changed, other));
    forgetIssueOf(changed, name);
    return `${name} -> ${other}`;
  },
  'an editor knows the date of an issue': (changed) => {
    const name = changed.random.pick(scansOf(changed));
    const day = String(1 + changed.random.below(28)).padStart(2, '0');
    const id = `202${String(3 + changed.random.below(3))}-03-${day}`;
    forgetIssueOf(changed, name);
    const known = { edtf: id, status: 'editor', evidence: [] };
    const page = { scan: name, label: 'A1', status: 'editor', evidence: [] };
    writeFileSync(
      join(changed.content, 'issues', `${id}.yaml`),
      stringify({ id, date: known, number: null, serial: null, pagesPrinted: null, pages: [page] }),
    );
    return `${name}: ${id}`;
  },
  'an editor gives a page another label': (changed) => {
    const file = knownIssue(changed);
    const label = `label: B${String(1 + changed.random.below(8))}`;
    return file && rewrite(file, (text) => text.replace(/label: \w+/, label));
  },
  'what an editor knew of an issue is withdrawn': (changed) => {
    const file = knownIssue(changed);
    if (file !== undefined) rmSync(file);
    return file;
  },
  'a zone is renamed': (changed) =>
    rewrite(join(changed.content, 'zones.yaml'), (text) => {
      const names = [...text.matchAll(/^ {4}name: "(.+)"$/gm)].map(([, name = '']) => name);
      const name = changed.random.pick(names);
      return text.replace(`name: "${name}"`, `name: "${name}新"`);
    }),
  'the site has another title': (changed) =>
    rewrite(join(changed.content, 'publication.yaml'), (text) =>
      text.replace(/^( {2}title: ).*$/m, `$1档案第${String(changed.random.below(1000))}版`),
    ),
  'a headline is edited in the article itself': (changed) => {
    const names = articlesOf(changed);
    if (names.length === 0) return undefined;
    const file = join(changed.content, 'articles', changed.random.pick(names));
    return rewrite(file, (text) =>
      text.replace(/^headline: "(.+)"$/m, `headline: "改题${String(changed.random.below(1000))}"`),
    );
  },
  'files of the site are damaged': (changed) =>
    damageBelow(changed, [changed.site, join(changed.site, 'search/data')]),
  'what builds remember is damaged': (changed) => {
    const caches = ['archive', 'compiled', 'normalize', 'pages', 'search'];
    return damageBelow(
      changed,
      caches.map((name) => join(changed.project, '.cache', name)),
      toOneFile,
    );
  },
  'what builds remember and the site are damaged': (changed) =>
    [
      damageBelow(
        changed,
        ['pages', 'search'].map((name) => join(changed.project, '.cache', name)),
        toOneFile,
      ),
      damageBelow(changed, [changed.site, join(changed.site, 'search/data')]),
    ].join(', '),
  'a template is others': (changed) =>
    rewrite(join(changed.project, 'src/components/SiteFooter.astro'), (text) =>
      text.replace(
        /<footer([^>]*?)(?: data-n="\d+")?>/,
        `<footer$1 data-n="${String(changed.random.below(1000))}">`,
      ),
    ),
  'a module that writes files is others': (changed) =>
    rewrite(join(changed.project, 'src/archive/article-text.ts'), (text) =>
      text.replace(
        /\.concat\('\\n'(?:\.repeat\(\d+\))?\)/,
        `.concat('\\n'.repeat(${String(1 + changed.random.below(1000))}))`,
      ),
    ),
  'a style is others': (changed) =>
    rewrite(
      join(changed.project, 'src/styles/print.css'),
      (text) =>
        `${text.replace(/\n:root \{ --n.*\n$/, '\n')}:root { --n: ${String(changed.random.below(1000))} }\n`,
    ),
};

/** Names of all changes that can happen. */
export const changeNames = Object.keys(changes);

/** Makes a change of a kind; says what was done, undefined when nothing was. */
export function makeChange(name: string, changed: Changed): string | undefined {
  return changes[name]?.(changed);
}
