import { showProgress } from './progress.ts';

/** What a step of a long command reports when it is done. */
export interface StepResult {
  /** What came out, in a few words: `26 articles`. */
  summary?: string;
  /** Things counted besides the step itself: tests that passed and failed. */
  passed?: number;
  failed?: number;
  /** What to show when the step fails. */
  output?: string;
}

/** One named step of a command. */
export interface Step {
  name: string;
  /** `report` shows how far a long step is. */
  run: (report: (done: number, total: number) => void) => Promise<StepResult>;
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A step failed: `output` says why, in full. */
export class StepFailure extends Error {
  readonly result: StepResult;

  constructor(message: string, result: StepResult) {
    super(message);
    this.result = result;
  }
}

/**
 * Runs one step with a line of its own: its name at once, then what came out and how long it took.
 * Returns the result; of a step that threw, a failure with the error as output.
 */
export async function runStep(
  { name, run }: Step,
  place: string,
  write: (text: string) => void,
): Promise<StepResult & { failed: number }> {
  const start = performance.now();
  const opening = `${place} ${name} … `;
  write(opening);
  const progress = showProgress();
  const shown = { isLong: false };
  let result: StepResult;
  try {
    result = await run((done, total) => {
      shown.isLong = true;
      progress.report({ label: name, done, total });
    });
  } catch (error) {
    result =
      error instanceof StepFailure
        ? { failed: 1, ...error.result, summary: error.message }
        : {
            failed: 1,
            output: error instanceof Error ? (error.stack ?? error.message) : String(error),
          };
  }
  if (shown.isLong && progress.end()) write(opening);
  const failed = result.failed ?? 0;
  const words = [failed > 0 ? 'FAILED' : 'ok', result.summary, seconds(start)];
  write(`${words.filter((word) => word !== undefined).join('  ')}\n`);
  if (failed > 0 && result.output !== undefined) write(`\n${result.output.trimEnd()}\n\n`);
  return { ...result, failed };
}

/** Prints to the terminal as it is, without a line end. */
export function writeOut(text: string): void {
  process.stdout.write(text);
}
