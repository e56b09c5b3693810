import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Doubt, Role } from '../domain/ledger.ts';
import { isNumbered } from '../markdown/body.ts';
import { parseBody } from '../markdown/parse-body.ts';
import type { NewDecision } from '../normalize/store/correction-file.ts';
import { zh } from '../site/strings.zh.ts';
import { type DeskContext, deskFrame, deskHref, hidden } from './desk-frame.ts';
import { nameDecision, nameDoubt, sharesOf, words } from './desk-words.ts';
import { articleForms, zoneNames } from './article-forms.ts';
import { lineForms } from './line-forms.ts';
import { nameReason } from './reason-words.ts';
import type { DeskArticle, DeskLine, DeskPage } from './read-desk.ts';

/** Kinds of lines that the desk colours alike. */
const GROUPS: readonly (readonly [string, readonly Role[]])[] = [
  ['head', ['headline', 'kicker', 'deck', 'subhead', 'subheadDeck', 'series']],
  ['place', ['standingHead', 'zoneLine', 'byline', 'jump', 'editorNote']],
  ['picture', ['caption', 'credit', 'image']],
  ['text', ['body', 'verse', 'listItem', 'table']],
];

const groupOf = (role: Role): string =>
  GROUPS.find(([, roles]) => roles.includes(role))?.[0] ?? 'furniture';

/** One scan: its lines, in runs of one article, beside what was made of them. */
export function scanPage(context: DeskContext, page: DeskPage): string {
  const { entry, lines } = page;
  const { base } = context;
  const doubts = lines.flatMap(({ line, doubts: own }) => own.map((doubt) => ({ line, doubt })));
  const shown = new Set<string>();
  return deskFrame(context, entry.scan, [
    h('h1', entry.scan),
    h('p', { class: 'desk-facts' }, [
      `${entry.date ?? zh.unknownDate} · ${entry.label === null ? zh.pageUnknown : zh.page(entry.label)} · ${words.articles} ${String(entry.articles)} · ${words.doubts} `,
      h('strong', { dataDoubtCount: '' }, String(entry.doubts)),
      ` · ${words.decisions} ${String(entry.decisions)}`,
    ]),
    pager(base, page),
    doubts.length === 0
      ? h('p', { class: 'desk-done' }, words.noDoubts)
      : h(
          'ol',
          { class: 'desk-doubts' },
          doubts.map(({ line, doubt }) =>
            h('li', [
              h('a', { href: `#line-${String(line)}` }, words.toLine(line)),
              ` ${summaryOf(doubt, page)}`,
            ]),
          ),
        ),
    h('div', { class: 'desk-head', ariaHidden: 'true' }, [
      h('span', words.lines),
      h('span', words.made),
    ]),
    ...runsOf(lines).map((run) => {
      const [first] = run;
      const id = first?.article ?? null;
      const article = id === null ? undefined : page.articles.get(id);
      const isFirst = id !== null && !shown.has(id);
      const before = lines.findLast(
        (line) => line.article !== null && first !== undefined && line.line < first.line,
      );
      const forms =
        isFirst && article !== undefined && first !== undefined
          ? articleForms(article, { line: first.line, into: before?.line }, page, base)
          : undefined;
      if (id !== null) shown.add(id);
      return h('section', { class: 'desk-run', dataArticle: id ?? '' }, [
        h(
          'ol',
          { class: 'desk-lines' },
          run.map((line) => lineItem(line, page, context, doubts)),
        ),
        madePart(article, isFirst, page, base, forms),
      ]);
    }),
    pager(base, page, words.pageEnd),
    zoneNames(page),
  ]);
}

function pager(base: string, { previous, next }: DeskPage, place = ''): Element | undefined {
  if (previous === undefined && next === undefined) return undefined;
  const link = (scan: string | undefined, name: string): Element | undefined =>
    scan === undefined ? undefined : h('a', { href: deskHref(base, scan) }, `${name}：${scan}`);
  return h('nav', { class: 'desk-pager', ariaLabel: words.all + place }, [
    link(previous, words.previous),
    link(next, words.next),
  ]);
}

/** Lines one after the other that went into one article, or into none. */
function runsOf(lines: readonly DeskLine[]): DeskLine[][] {
  const runs: DeskLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.article === line.article) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function summaryOf(doubt: Doubt, page: DeskPage): string {
  const named = nameDoubt(doubt);
  const [taken, ...others] = (doubt.choices ?? []).map(({ decision }) =>
    nameDecision(decision, page.zones),
  );
  const [share, ...otherShares] = sharesOf(doubt);
  const parts = [
    named,
    // Where there is nothing else to choose, what was said names what was taken.
    taken === undefined || (named !== undefined && others.length === 0)
      ? undefined
      : `${words.read}${words.share(taken, share)}`,
    others.length === 0
      ? undefined
      : `${words.could}${others.map((other, i) => words.share(other, otherShares[i])).join('、')}`,
  ];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/。$/, ''))
    .join('；');
}

function lineItem(
  line: DeskLine,
  page: DeskPage,
  { base }: DeskContext,
  doubts: readonly { line: number }[],
): Element {
  const next = doubts.find((doubt) => doubt.line > line.line);
  return h(
    'li',
    {
      id: `line-${String(line.line)}`,
      class: ['desk-line', line.doubts.length > 0 ? 'has-doubts' : ''],
      dataRole: line.role,
      dataGroup: groupOf(line.role),
    },
    [
      h('span', { class: 'line-number' }, String(line.line)),
      h('div', { class: 'desk-tags' }, [
        h('span', { class: 'desk-role' }, zh.lineRole[line.role]),
        line.join === true ? h('span', { class: 'desk-joined' }, words.joined) : undefined,
      ]),
      h('div', { class: 'desk-words' }, [
        h('details', { class: 'desk-more' }, [
          h('summary', { ariaLabel: words.changeLineAt(line.line) }, words.changeLine),
          whyOf(line),
          ...lineForms(line, page, base),
        ]),
        h('p', { class: 'desk-printed' }, line.printed.trim()),
        ...line.doubts.map((doubt) => doubtCard(doubt, line, page, base)),
        ...line.decisions.map((decision) => decisionRow(decision, page, base)),
        line.doubts.length > 0 && next !== undefined
          ? h('a', { class: 'desk-next', href: `#line-${String(next.line)}` }, words.nextDoubt)
          : undefined,
      ]),
    ],
  );
}

function whyOf({ why }: DeskLine): Element | undefined {
  if (why.length === 0) return undefined;
  return h('p', { class: 'desk-why' }, [
    `${words.why}：${why.map(({ name, weight }) => `${nameReason(name)} ${weight.toFixed(1)}`).join('，')}`,
  ]);
}

/** A doubt with a button for each way to settle it. */
function doubtCard(doubt: Doubt, line: DeskLine, page: DeskPage, base: string): Element {
  const choices = doubt.choices ?? [];
  return h('div', { class: 'desk-doubt', dataRule: doubt.ruleId }, [
    h('p', summaryOf(doubt, page)),
    doubt.ruleId === 'segment-articles' ? whyOf(line) : undefined,
    choices.length === 0
      ? undefined
      : h('form', { method: 'post', action: `${base}desk/settle` }, [
          hidden('scan', page.entry.scan),
          hidden('line', doubt.line),
          hidden('rule', doubt.ruleId),
          // Enter in the field of the reason presses the first button: it must not choose by itself.
          choices.length > 1
            ? h('button', { type: 'submit', disabled: true, hidden: true })
            : undefined,
          ...choices.map(({ label, list, decision }, i) => {
            const name = nameDecision(decision, page.zones);
            return h(
              'button',
              {
                type: 'submit',
                name: 'label',
                value: label,
                class: i === 0 && list !== 'text' ? 'keep' : 'change',
              },
              i === 0 && list !== 'text' ? words.keep(name) : words.change(name),
            );
          }),
          h('label', { class: 'desk-reason' }, [
            words.by,
            h('input', { name: 'reason', value: words.reason, required: true }),
          ]),
        ]),
  ]);
}

function decisionRow({ list, decision }: NewDecision, page: DeskPage, base: string): Element {
  const said =
    list === 'text'
      ? words.corrected(decision.printed, decision.corrected)
      : list === 'inserts'
        ? words.inserted(decision.text)
        : nameDecision({ ...decision }, page.zones);
  return h('form', { class: 'desk-decision', method: 'post', action: `${base}desk/undo` }, [
    hidden('scan', page.entry.scan),
    hidden('line', decision.line),
    hidden('list', list),
    hidden('printed', decision.printed),
    h('span', `${words.decided}：${said}（${decision.reason}）`),
    h('button', { type: 'submit', ariaLabel: `${words.undo}：${said}` }, words.undo),
  ]);
}

function madePart(
  article: DeskArticle | undefined,
  isFirst: boolean,
  page: DeskPage,
  base: string,
  forms: Element | undefined,
): Element {
  if (article === undefined) return h('p', { class: 'desk-made quiet' }, words.furniture);
  const { id, headline, kicker, deck, byline, zones, place, kind } = article.article;
  const title = headline ?? zh.untitled(zh.kind[kind]);
  const link = h('a', { href: `${base}articles/${id}/` }, title);
  if (!isFirst) return h('p', { class: 'desk-made quiet' }, [link, words.sameArticle]);
  return h('article', { class: 'desk-made' }, [
    kicker === undefined ? undefined : h('p', { class: 'desk-kicker' }, kicker),
    h('h2', [link]),
    deck === undefined ? undefined : h('p', { class: 'desk-deck' }, deck),
    h(
      'p',
      { class: 'note' },
      [
        zones.length > 0
          ? zones.map((own) => page.zones.get(own)?.name ?? own).join('、')
          : (place ?? zh.notEstablished),
        byline.length > 0 ? byline.map(({ name }) => name).join('、') : zh.noByline,
        article.file,
      ].join(' · '),
    ),
    ...bodyOf(article),
    forms,
  ]);
}

function bodyOf({ body }: DeskArticle): ElementContent[] {
  let number = 0;
  return parseBody(body).map((block): ElementContent => {
    const mark = isNumbered(block)
      ? h('span', { class: 'line-number', title: zh.paragraph(++number) }, String(number))
      : undefined;
    switch (block.type) {
      case 'paragraph':
        return h('p', [mark, block.text]);
      case 'subhead':
        return h('h3', [block.text, block.deck === undefined ? undefined : ` ——${block.deck}`]);
      case 'verse':
        return h('p', [
          mark,
          ...block.lines.flatMap((line, i) => (i === 0 ? [line] : [h('br'), line])),
        ]);
      case 'table':
        return h('p', [mark, block.rows.map((row) => row.join(' | ')).join(' / ')]);
    }
  });
}
