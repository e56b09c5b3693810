import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalize } from '../normalize/pipeline.ts';
import { readContent } from '../normalize/read-content.ts';
import { pageA2, tempContent } from './temp-content.ts';

/** Character -> its bytes, turned round from how the platform reads an encoding of two bytes. */
function tableOf(encoding: string): Map<string, [number, number]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !table.has(char))
        table.set(char, [lead, trail]);
    }
  }
  return table;
}

function encodeWith(encoding: string): (text: string) => Uint8Array {
  const table = tableOf(encoding);
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((char) => {
        if (char < '\u0080') return [char.charCodeAt(0)];
        const bytes = table.get(char);
        if (bytes === undefined) throw new Error(`${encoding} has no ${char}`);
        return bytes;
      }),
    );
}

const ENCODINGS: [name: string, encode: (text: string) => Uint8Array][] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['utf-8-bom', (text) => Buffer.from(`\ufeff${text}`)],
  ['utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16be', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['gb18030', encodeWith('gb18030')],
];

/** As a paper in Traditional characters prints it: Big5 has no others. */
const traditional = `A2 綜合 2025年6月6日 星期五

臨汾經濟開發區

服務企業在前沿

科學導報訊 臨汾經濟開發區組織幹部深入企業，現場解決用工、用電和資金問題二十七件，企業反映很好。

企業負責人說，有了這樣的服務，他們對明年的生產很有信心，計劃再上一條生產線。高敏
`;

const LINE_ENDS: [name: string, end: string][] = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
];

describe('encodings and line ends', () => {
  const content = tempContent();
  const known = readContent(content.dir);
  content.remove();

  /** The articles of a page, and the encoding that its ledger names. */
  function read(bytes: Uint8Array): { articles: string[]; encoding: unknown; said: string[] } {
    const made = normalize({ ...known, scans: [{ name: 'p2.txt', bytes }] });
    const ledger = JSON.parse(made.ledgers[0]?.text ?? '{}') as { encoding?: unknown };
    return {
      articles: made.articles.map(({ text }) => text),
      encoding: ledger.encoding,
      said: made.diagnostics.map(({ message }) => message),
    };
  }

  const pages: [text: string, encodings: typeof ENCODINGS][] = [
    [pageA2, ENCODINGS],
    [
      traditional,
      [
        ['utf-8', (text) => Buffer.from(text)],
        ['big5', encodeWith('big5')],
      ],
    ],
  ];
  for (const [text, encodings] of pages) {
    const expected = read(Buffer.from(text));
    it(`a page is read (${text.slice(0, 5)})`, () => {
      assert.ok(expected.articles.length > 0);
      assert.deepEqual(
        expected.said.filter((said) => !said.includes('may be misread')),
        [],
      );
    });
    for (const [encoding, encode] of encodings) {
      for (const [name, end] of LINE_ENDS) {
        for (const last of [end, '']) {
          it(`${encoding}, ${name}, ${last === '' ? 'no' : 'a'} final newline: the same articles`, () => {
            const lines = text.trimEnd().split('\n');
            const found = read(encode(lines.join(end) + last));
            assert.deepEqual(found, { ...expected, encoding });
          });
        }
      }
    }
  }
});
