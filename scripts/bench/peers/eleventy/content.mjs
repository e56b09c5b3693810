import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Publication, readYaml, readZones } from './ours.mjs';

const folder = process.env.CONTENT_DIR;
const read = (...path) => readFileSync(join(folder, ...path), 'utf8');

export const publication = readYaml(join(folder, 'publication.yaml'), Publication);
export const zones = readZones(folder);

/** Reads each ledger and its scan, once: what the page is, and its lines with what became of them. */
export function readScans() {
  const ledgers = readdirSync(join(folder, 'ledger'), { recursive: true });
  return new Map(
    ledgers
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const { scan, issue, page, sectionName = null, lines } = JSON.parse(read('ledger', name));
        return [
          scan,
          {
            ...{ scan, issue, page, sectionName },
            printed: read('scans', scan).split(/\r\n|\r|\n/),
            // The reasons of each line are most of a ledger; no page shows them.
            lines: lines.map(({ why: _why, runnerUp: _runnerUp, ...line }) => line),
          },
        ];
      }),
  );
}
