// npm run fit -- [--pages DIR] [--content DIR] [--quick]
// Finds the weights of the reading from labelled pages, and prints how newspapers are read that were left
// out of the fit.
//   --pages DIR     real pages: a folder a newspaper, with publication.yaml, scans/ and gold/; their
//                   facts are kept in src/reading/real-pages.json.gz, so that the fit can be repeated
//   --content DIR   also learns the pages that an editor settled there, and writes DIR/weights.json
//   --quick         fits once, without leaving newspapers out
import './print-help.ts';
import { readdirSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from '../src/build/format-table.ts';
import { fitModel, type FitOptions } from '../src/reading/model/fit.ts';
import { toWeightsFile, type WeightsFile } from '../src/reading/model/weights-file.ts';
import { readerOf, shippedReader } from '../src/reading/read-lines.ts';
import { ablate } from '../src/reading/training/ablate.ts';
import { type PaperPage, readFacts, writeFacts } from '../src/reading/training/facts.ts';
import { addScores, doubtUnder, type Score, scorePages } from '../src/reading/training/score.ts';
import {
  composedPages,
  fixturePages,
  goldPages,
  settledPages,
} from '../src/reading/training/sources.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    content: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

const ABLATION = 'src/reading/ablation.json';
const FACTS = 'src/reading/real-pages.json.gz';
const OPTIONS: FitOptions = { penalty: 0.2, sparsity: 0.6, iterations: 80, minimum: 2 };
/** Found by leaving newspapers out: between 0.1 and 0.2 nothing changes. */
const PRICE = 0.15;
/** The first newspaper’s five pages are all of its that there are, and are read without a fault. */
const FIRST_PAPER_WEIGHT = 2;
const FIRST = 'first';
/** Share of wrong decisions that a doubt is to point at. */
const TOLD = 0.8;

if (values.pages !== undefined) {
  const dir = values.pages;
  const papers = readdirSync(dir).filter((name) => existsSync(join(dir, name, 'gold')));
  const pages = papers.flatMap((paper) =>
    goldPages(join(dir, paper), join(dir, paper, 'gold'), paper),
  );
  writeFacts(FACTS, pages);
  console.log(`${String(pages.length)} pages of ${String(papers.length)} newspapers -> ${FACTS}`);
}
const real = readFacts(FACTS);
const settled = values.content === undefined ? [] : settledPages(values.content);
const own = [
  ...goldPages('content', 'src/tests/gold', FIRST, FIRST_PAPER_WEIGHT),
  ...fixturePages(),
  ...composedPages(),
  ...settled,
];
const pages: PaperPage[] = [...real, ...own];
console.log(
  `${String(pages.length)} pages, ${String(pages.reduce((sum, page) => sum + page.labels.length, 0))} lines`,
);

const file = (training: readonly PaperPage[], from?: WeightsFile): WeightsFile =>
  toWeightsFile(
    fitModel(training, {
      ...OPTIONS,
      ...(from === undefined ? {} : { from: readerOf(from).chain.model, iterations: 25 }),
    }),
    { price: PRICE, doubt: doubt },
  );

/** Without leaving newspapers out, the thresholds of the last fit hold. */
let { doubt } = shippedReader();
/** Lines that are read otherwise without a feature: in pages left out of the fit, and in all. */
const changed: Record<string, number> = {};
if (!values.quick) {
  const base = file(pages.filter(({ paper }) => ['fixtures', 'composed'].includes(paper)));
  const total: Score = { articles: [0, 0], heads: [0, 0], roles: [0, 0], starts: [], lines: [] };
  const rows: string[][] = [['newspaper left out', 'articles', 'heads', 'roles']];
  const row = (name: string, { articles, heads, roles }: Score): string[] => [
    name,
    articles.join('/'),
    heads.join('/'),
    roles.join('/'),
  ];
  for (const paper of [...new Set(real.map((page) => page.paper)), FIRST]) {
    const left = pages.filter((page) => page.paper === paper);
    const fold = file(
      pages.filter((page) => page.paper !== paper),
      base,
    );
    const score = scorePages(left, readerOf(fold));
    countChanged(left, fold);
    rows.push(row(paper, score));
    if (paper !== FIRST) addScores(total, score);
  }
  rows.push(row('all real ones', total));
  console.log(formatTable(rows));
  doubt = { start: doubtUnder(total.starts, TOLD), role: doubtUnder(total.lines, TOLD) };
  const told = (decisions: Score['starts'], under: number): string => {
    const all = decisions.filter(({ probability }) => probability < under);
    return `${String(all.length)} doubts, ${String(all.filter(({ right }) => !right).length)} of ${String(decisions.filter(({ right }) => !right).length)} wrong ones among them`;
  };
  console.log(`starts under ${String(doubt.start)}: ${told(total.starts, doubt.start)}`);
  console.log(`roles under ${String(doubt.role)}: ${told(total.lines, doubt.role)}`);
}

const fitted = file(pages);
if (values.content === undefined) {
  countChanged(pages, fitted);
  writeFileSync(ABLATION, `${JSON.stringify(changed, null, 2)}\n`);
  const idle = Object.keys(changed).filter((name) => changed[name] === 0);
  console.log(`${ABLATION}; features that change nothing: ${idle.join(', ') || 'none'}`);
}
const score = scorePages(pages, readerOf(fitted));
console.log(
  `in the fit: articles ${score.articles.join('/')}, heads ${score.heads.join('/')}, roles ${score.roles.join('/')}`,
);
const target =
  values.content === undefined ? 'src/reading/weights.json' : join(values.content, 'weights.json');
writeFileSync(target, formatWeights(fitted));
console.log(target);

function countChanged(read: readonly PaperPage[], weights: WeightsFile): void {
  for (const [name, lines] of Object.entries(ablate(read, readerOf(weights))))
    changed[name] = (changed[name] ?? 0) + lines;
}

/** A line for each feature, so that a change of weights can be read. */
function formatWeights(weights: WeightsFile): string {
  const block = (entries: Record<string, unknown>): string =>
    `{\n${Object.entries(entries)
      .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n')}\n  }`;
  return `{
  "price": ${JSON.stringify(weights.price)},
  "doubt": ${JSON.stringify(weights.doubt)},
  "states": ${JSON.stringify(weights.states)},
  "features": ${block(weights.features)},
  "steps": ${block(weights.steps)},
  "behind": ${block(weights.behind)}
}
`;
}
