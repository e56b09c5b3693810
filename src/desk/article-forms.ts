import type { Element } from 'hast';
import { h } from 'hastscript';
import { zh } from '../site/strings.zh.ts';
import { hidden } from './desk-frame.ts';
import { words } from './desk-words.ts';
import type { DeskArticle, DeskPage } from './read-desk.ts';

/** Id of the list of names that the field for a zone suggests. */
const ZONES = 'zones';

/** The names of all zones, for the fields of a page to suggest. */
export const zoneNames = ({ zones }: DeskPage): Element =>
  h(
    'datalist',
    { id: ZONES },
    [...zones.values()].map(({ name }) => h('option', { value: name })),
  );

/** Forms that decide the zone of an article, that it is a part of the one before it, or that it goes. */
export function articleForms(
  { article }: DeskArticle,
  at: { line: number; into: number | undefined },
  page: DeskPage,
  base: string,
): Element {
  const title = article.headline ?? zh.untitled(zh.kind[article.kind]);
  const own = [hidden('scan', page.entry.scan), hidden('line', at.line)];
  return h('details', { class: 'desk-more' }, [
    h('summary', { ariaLabel: `${words.changeArticle}：${title}` }, words.changeArticle),
    h('form', { method: 'post', action: `${base}desk/zone` }, [
      ...own,
      h('label', [words.zone, h('input', { name: 'zone', list: ZONES, required: true })]),
      h('label', [words.by, h('input', { name: 'reason', value: words.reason, required: true })]),
      h('button', { type: 'submit', ariaLabel: `${words.setZone}：${title}` }, words.setZone),
    ]),
    at.into === undefined
      ? undefined
      : h('form', { class: 'desk-merge', method: 'post', action: `${base}desk/merge` }, [
          ...own,
          hidden('into', at.into),
          h('label', [
            words.by,
            h('input', { name: 'reason', value: words.reason, required: true }),
          ]),
          h('button', { type: 'submit', ariaLabel: words.mergeOf(title) }, words.merge),
        ]),
    h('form', { method: 'post', action: `${base}desk/withdraw` }, [
      ...own,
      h('label', [words.withdrawReason, h('input', { name: 'reason', required: true })]),
      h('button', { type: 'submit', ariaLabel: `${words.withdraw}：${title}` }, words.withdraw),
    ]),
  ]);
}
