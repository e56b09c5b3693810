import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate';
import { projectDir } from '../files/project-dir.ts';
import { type StepResult, StepFailure } from '../process/steps.ts';

/** Validates every page of a built site. Throws a `StepFailure` with the errors of each page. */
export async function checkHtml(folder: string): Promise<StepResult> {
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({ extends: ['html-validate:standard'] }),
  );
  const pages = globSync(join(folder, '**/*.html')).sort();
  const report = await validator.validateMultipleFiles(pages);
  if (!report.valid || report.warningCount > 0) {
    const output: string = formatterFactory('text')(
      report.results.map((result) => ({
        ...result,
        filePath: relative(projectDir, result.filePath),
      })),
    );
    throw new StepFailure(`${report.errorCount + report.warningCount} problems`, { output });
  }
  return { summary: `${pages.length} pages` };
}
