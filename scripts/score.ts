// npm run score [-- --content DIR --gold DIR --json]: compares the articles with the labels.
// It exits 0 whatever the score: the floors are a test (scripts/score/score.test.ts).
import './print-help.ts';
import { parseArgs } from 'node:util';
import { scoreContent } from './score/score-content.ts';
import { formatScore } from './score/score-report.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    gold: { type: 'string', default: 'src/tests/gold' },
    json: { type: 'boolean', default: false },
  },
});

const score = scoreContent(values.content, values.gold);
if (values.json) console.log(JSON.stringify(score, null, 1));
else {
  for (const miss of score.misses) console.log(miss);
  console.log(formatScore(score));
}
