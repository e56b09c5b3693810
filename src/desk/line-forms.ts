import type { Element } from 'hast';
import { h } from 'hastscript';
import { Role } from '../domain/ledger.ts';
import { zh } from '../site/strings.zh.ts';
import { hidden } from './desk-frame.ts';
import { words } from './desk-words.ts';
import type { DeskLine, DeskPage } from './read-desk.ts';

/** What a form of a line says of where it stands, beside `to:` and a line of another article. */
export const PLACES = ['starts', 'continues', 'join', 'apart'] as const;

/** Forms that correct a line's words, decide what it is and where it belongs, and add what follows it. */
export function lineForms(line: DeskLine, page: DeskPage, base: string): Element[] {
  const { scan } = page.entry;
  const form = (name: string, fields: Element[], reason: string, submit: string): Element =>
    h('form', { method: 'post', action: `${base}desk/${name}` }, [
      hidden('scan', scan),
      hidden('line', line.line),
      ...fields,
      h('label', [words.by, h('input', { name: 'reason', value: reason, required: true })]),
      h('button', { type: 'submit', ariaLabel: `${submit}：${words.toLine(line.line)}` }, submit),
    ]);
  return [
    form(
      'correct',
      [
        h('label', [
          words.correctedText,
          h(
            'textarea',
            { name: 'text', rows: line.corrected.length > 80 ? 5 : 2, required: true },
            line.corrected.trim(),
          ),
        ]),
      ],
      words.correctReasonGiven,
      words.save,
    ),
    form('mark', [roleField(line), placeField(line, page)], words.reason, words.mark),
    ...(line.article === null
      ? []
      : [
          form(
            'insert',
            [
              h('label', [
                words.insertedText,
                h('textarea', { name: 'text', rows: 2, required: true }),
              ]),
            ],
            words.insertReasonGiven,
            words.insert,
          ),
        ]),
  ];
}

function roleField({ role }: DeskLine): Element {
  return h('label', [
    words.markRole,
    h('select', { name: 'role' }, [
      h('option', { value: '' }, words.asIs(zh.lineRole[role])),
      ...Role.options
        .filter((other) => other !== role)
        .map((other) => h('option', { value: other }, zh.lineRole[other])),
    ]),
  ]);
}

function placeField(line: DeskLine, { lines, articles }: DeskPage): Element {
  const others = [...articles].flatMap(([id, { article }]) => {
    const own = lines.find((row) => row.article === id);
    if (own === undefined || id === line.article) return [];
    const title = article.headline ?? zh.untitled(zh.kind[article.kind]);
    return [h('option', { value: `to:${String(own.line)}` }, words.placeTo(title))];
  });
  return h('label', [
    words.markPlace,
    h('select', { name: 'place' }, [
      h('option', { value: '' }, words.asItIs),
      ...PLACES.map((place) => h('option', { value: place }, words.places[place])),
      ...others,
    ]),
  ]);
}
