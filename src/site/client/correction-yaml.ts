/** A reader's correction of some words. */
export interface ReaderCorrection {
  scan: string;
  line: number;
  printed: string;
  corrected: string;
  reason: string;
}

/** A correction as a file for content/corrections. JSON strings are YAML strings: no word is syntax. */
export function formatCorrectionYaml(correction: ReaderCorrection): string {
  const { scan, line, printed, corrected, reason } = correction;
  return [
    `scan: ${JSON.stringify(scan)}`,
    'text:',
    `  - line: ${String(line)}`,
    `    printed: ${JSON.stringify(printed)}`,
    `    corrected: ${JSON.stringify(corrected)}`,
    `    reason: ${JSON.stringify(reason)}`,
    '',
  ].join('\n');
}
