import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { themeScript } from '../site/theme-script.ts';
import { words } from './desk-words.ts';

/** How the last run of the normalizer ended. */
export interface LastRun {
  ok: boolean;
  /** What it printed. */
  output: string;
  /** False when it found nothing to do. */
  changed: boolean;
}

/** What every page of the desk knows. */
export interface DeskContext {
  /** `/`, or the path under which the site is served. */
  base: string;
  lastRun: LastRun;
  /** Number of the last run that changed something: the page follows when it is no longer this. */
  run: number;
}

/** Address of the desk, or of one scan on it. */
export const deskHref = (base: string, scan?: string, line?: number): string =>
  `${base}desk/${scan === undefined ? '' : `?scan=${encodeURIComponent(scan)}`}${
    line === undefined ? '' : `#line-${String(line)}`
  }`;

/** Of what a failed run printed, the errors; all of it where it says none by that name. */
const errorsIn = (output: string): string =>
  (/^Errors\n((?: {2}.*\n?)+)/m.exec(output)?.[1] ?? output).replace(/^ {2}/gm, '');

/** A whole page of the desk as HTML, in the site's styles. */
export function deskFrame(
  { base, lastRun, run }: DeskContext,
  title: string,
  content: readonly (ElementContent | undefined)[],
): string {
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'zh-Hans', dataRun: run, dataChanges: `${base}desk/changes` }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('script', themeScript),
          h('title', `${title} · ${words.desk}`),
          h('link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }),
          h('link', { rel: 'stylesheet', href: `${base}src/styles/main.css` }),
          h('link', { rel: 'stylesheet', href: `${base}src/desk/desk.css` }),
          h('script', { type: 'module', src: `${base}src/desk/follow.ts` }),
        ]),
        h('body', { class: 'desk' }, [
          h('header', { class: 'desk-bar' }, [
            h('a', { class: 'desk-name', href: deskHref(base) }, words.desk),
            h('nav', { ariaLabel: words.desk }, [
              h('a', { href: deskHref(base) }, words.all),
              h('a', { href: base }, words.site),
            ]),
          ]),
          h('main', { id: 'main' }, [
            h(
              'p',
              { class: 'desk-note', role: 'status', hidden: true, dataNote: '' },
              words.renewed,
            ),
            lastRun.ok
              ? undefined
              : h('section', { class: 'desk-failed', role: 'alert' }, [
                  h('p', words.failed),
                  h('pre', errorsIn(lastRun.output)),
                ]),
            ...content,
          ]),
        ]),
      ]),
    ],
  };
  return unified().use(rehypeStringify).stringify(page);
}

/** A hidden field of a form. */
export const hidden = (name: string, value: string | number): Element =>
  h('input', { type: 'hidden', name, value: String(value) });
