import { h } from 'hastscript';
import { type DeskContext, deskFrame, deskHref } from './desk-frame.ts';
import { words } from './desk-words.ts';
import type { DeskEntry } from './read-desk.ts';

/** The list of all scans, those with most doubts first. */
export function listPage(context: DeskContext, entries: readonly DeskEntry[]): string {
  const heads = [
    words.scan,
    words.issue,
    words.page,
    words.articles,
    words.doubts,
    words.decisions,
  ];
  return deskFrame(context, words.all, [
    h('h1', words.desk),
    h('p', { class: 'desk-lead' }, words.lead),
    entries.length === 0
      ? h('p', words.nothing)
      : h('table', { class: 'desk-list' }, [
          h('thead', [
            h(
              'tr',
              heads.map((head) => h('th', { scope: 'col' }, head)),
            ),
          ]),
          h(
            'tbody',
            entries.map((entry) =>
              h(
                'tr',
                { dataScan: entry.scan, class: entry.doubts > 0 ? 'has-doubts' : undefined },
                [
                  h('th', { scope: 'row' }, [
                    h('a', { href: deskHref(context.base, entry.scan) }, entry.scan),
                  ]),
                  h('td', entry.issue),
                  h('td', entry.label ?? '–'),
                  h('td', { dataName: words.articles }, String(entry.articles)),
                  h('td', { class: 'desk-count', dataName: words.doubts }, String(entry.doubts)),
                  h('td', { dataName: words.decisions }, String(entry.decisions)),
                ],
              ),
            ),
          ),
        ]),
  ]);
}
