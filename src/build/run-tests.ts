import { relative } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { projectDir } from '../files/project-dir.ts';
import type { StepResult } from '../process/steps.ts';

/** Text of an error as node:test hands it over, with its cause, which holds the assertion. */
function textOfError(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return cause.stack ?? cause.message;
}

/** Runs test files, each in a process of its own, and counts their tests. */
export async function runTests(
  files: readonly string[],
  options: { concurrency?: number } = {},
): Promise<StepResult> {
  const failures: string[] = [];
  const complaints: string[] = [];
  let [passed, failed, skipped] = [0, 0, 0];
  const events = run({ files: [...files], concurrency: options.concurrency ?? 2 });
  events.on('test:fail', ({ name, file, line, details }) => {
    if (details.type === 'suite') return;
    const place = file === undefined ? '' : `${relative(projectDir, file)}:${line ?? 1} `;
    failures.push(`${place}${name}\n${textOfError(details.error)}`);
  });
  events.on('test:stderr', ({ message }) => {
    complaints.push(message.trimEnd());
  });
  events.on('test:summary', ({ file, counts, success }) => {
    if (file !== undefined) return;
    passed = counts.passed;
    skipped = counts.skipped + counts.todo;
    // A hook or a file that failed without failing a test counts as one.
    failed = success ? 0 : Math.max(1, counts.tests - passed - skipped);
  });
  await finished(events.resume());
  return {
    passed,
    failed,
    summary: `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    output: [...failures, ...complaints].join('\n\n'),
  };
}
