import { formatCorrectionYaml } from './correction-yaml.ts';
import { locateWords, type PrintedLine } from './locate-words.ts';

/** Printed lines of the article, those of a paragraph first, out of the table of 对照原文. */
function sourceOf(
  page: Document,
  paragraph: string,
): { scan: string; lines: PrintedLine[] } | null {
  const link = page.querySelector(`#source a.line-number[href="#${CSS.escape(paragraph)}"]`);
  const own = link?.closest('tr');
  const table = link?.closest('table');
  const scan = table?.querySelector('caption')?.textContent.trim();
  if (!own || !table || scan === undefined) return null;
  const rows = [own, ...table.querySelectorAll('tbody tr')];
  const lines = rows
    .flatMap((row) => [...row.querySelectorAll('td:first-child > p')])
    .map((line) => ({
      number: Number(line.querySelector('.line-number')?.textContent),
      // The last text of the cell is the line; what stands before it is drawn by the site.
      printed: line.lastChild?.textContent ?? '',
    }));
  return { scan, lines };
}

/** Keeps the download and the address of a report as the form says; shows the form with what is known. */
export function openReport(page: Document, paragraph: string, words: string): void {
  const form = page.querySelector<HTMLFormElement>('[data-report-form]');
  if (form === null) return;
  const field = (name: string): HTMLInputElement | null =>
    form.querySelector(`input[name="${name}"]`);
  const [chosen, quoted, corrected, reason] = ['paragraph', 'words', 'corrected', 'reason'].map(
    field,
  );
  const file = form.querySelector<HTMLAnchorElement>('[data-report-file]');
  const send = form.querySelector<HTMLAnchorElement>('[data-report-send]');
  const preview = form.querySelector<HTMLElement>('[data-report-preview]');
  const missing = form.querySelector<HTMLElement>('[data-report-missing]');
  if (!chosen || !quoted || !corrected || !reason || !file || !preview || !missing) return;

  const update = (): void => {
    const source = sourceOf(page, chosen.value);
    const place = source && locateWords(source.lines, quoted.value);
    missing.hidden = quoted.value.trim() === '' || place !== null;
    const yaml =
      source === null
        ? ''
        : formatCorrectionYaml({
            scan: source.scan,
            line: place?.line ?? source.lines[0]?.number ?? 1,
            printed: place?.printed ?? quoted.value.trim(),
            corrected: corrected.value,
            reason: reason.value.trim(),
          });
    preview.textContent = yaml;
    file.href = `data:application/yaml;charset=utf-8,${encodeURIComponent(yaml)}`;
    if (send === null) return;
    const head = send.dataset.reportSend ?? '';
    const fence = head.startsWith('mailto:') ? '' : '```';
    send.href = `${head}${encodeURIComponent(`#${chosen.value}\n\n${fence}\n${yaml}${fence}\n`)}`;
  };
  if (form.hidden) {
    form.hidden = false;
    form.addEventListener('input', update);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (form.reportValidity()) file.click();
    });
  }
  chosen.value = paragraph;
  quoted.value = words;
  update();
  form.scrollIntoView({ block: 'center' });
  (words === '' ? quoted : corrected).focus();
}
