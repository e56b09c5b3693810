import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFixture } from '../tests/read-fixture.ts';
import { decodeScan } from './decode-scan.ts';

const text = '开发区建设周刊\n\n科学导报讯 今年以来，该区新开工项目26个。\n';
const utf16be = (value: string): Buffer => Buffer.from(value, 'utf16le').swap16();

describe('decodeScan', () => {
  const read: [name: string, bytes: Uint8Array, encoding: string, text?: string][] = [
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8-bom'],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16BE with a mark', utf16be(`\ufeff${text}`), 'utf-16be'],
    // 开 is U+5F00: its zero byte stands on the other side than those of ASCII.
    ['UTF-16LE without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16BE without a mark', utf16be(text), 'utf-16be'],
    ['ASCII alone', Buffer.from('A2\n'), 'utf-8', 'A2\n'],
  ];
  for (const [name, bytes, encoding, expected = text] of read) {
    it(`reads ${name}`, () => {
      assert.deepEqual(decodeScan(bytes), { text: expected, encoding });
    });
  }

  // The bytes are those of another converter, iconv.
  const rare: [encoding: string, hex: string, text: string][] = [
    [
      'big5',
      'adbbb4e4b971a8aea4bda5719defa571bef79df6afb8c059a5f89df7a66ead40a1419df8adbcabc8b7669df2b8a891c1a143',
      '香港電車公司嘅司機喺站頭企咗好耐，啲乘客搭𨋢落嚟。',
    ],
    [
      'gb18030',
      '823596329933a9328230ab33d4b0c7f8b2c4c1cfcfeec4bfcdb6b2faa3acd5f2b5b3ceafcae9bcc7b5bdcfd6b3a1b0ecb9aba1a3',
      '鿫𬭎㙍园区材料项目投产，镇党委书记到现场办公。',
    ],
  ];
  for (const [encoding, hex, expected] of rare) {
    it(`reads rare characters of ${encoding}`, () => {
      assert.deepEqual(decodeScan(Buffer.from(hex, 'hex')), { text: expected, encoding });
    });
  }

  // Bytes and characters that the Encoding standard names.
  const named: [encoding: string, bytes: number[], text: string][] = [
    ['big5', [0x88, 0x62], '\u00ca\u0304'],
    ['big5', [0x88, 0xa5], '\u00ea\u030c'],
    ['gb18030', [0xa6, 0xd9], '\ufe10'],
    ['gb18030', [0xa8, 0xbc], '\u1e3f'],
    ['gb18030', [0xa2, 0xe3], '€'],
  ];
  for (const [encoding, bytes, expected] of named) {
    it(`reads ${expected} in ${encoding} as the Encoding standard does`, () => {
      const [scan] = readFixture(`${encoding}-encoding`).scans;
      const page = decodeScan(Buffer.concat([scan?.bytes ?? Buffer.alloc(0), Buffer.from(bytes)]));
      assert.ok(typeof page !== 'string');
      assert.equal(page.encoding, encoding);
      assert.ok(page.text.endsWith(expected), page.text.slice(-4));
    });
  }

  for (const [fixture, encoding, opening] of [
    ['gb18030-encoding', 'gb18030', '交城经济开发区'],
    ['big5-encoding', 'big5', '臨汾經濟開發區'],
  ] as const) {
    it(`reads ${encoding}`, () => {
      const [scan] = readFixture(fixture).scans;
      const found = decodeScan(scan?.bytes ?? new Uint8Array());
      assert.ok(typeof found !== 'string');
      assert.equal(found.encoding, encoding);
      assert.equal(found.text.split('\n')[0], opening);
    });
  }

  const refused: [name: string, bytes: Uint8Array, message: string][] = [
    ['an empty file', new Uint8Array(), 'expected the text of a page, found an empty file'],
    [
      'a huge file',
      new Uint8Array(5_000_001).fill(0x41),
      'expected a page of at most 5 MB, found 5000001 bytes; split the file by page',
    ],
    [
      'a picture',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10', 'latin1'),
      'expected text, found a binary file (9 zero bytes at its start); save the page as text',
    ],
    [
      'UTF-8 that was cut off within a character',
      Buffer.from(text).subarray(0, -3),
      'expected UTF-8 as in the rest of the file, found other bytes on line 3; save the file as UTF-8 again',
    ],
    [
      'UTF-8 that lost a byte, with a mark',
      Buffer.concat([Buffer.from(`\ufeff${text}`).subarray(0, 7), Buffer.from(text).subarray(5)]),
      'expected UTF-8 as in the rest of the file, found other bytes on line 1; save the file as UTF-8 again',
    ],
    [
      'UTF-16 that was cut off within a character',
      Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -1),
      'expected UTF-16 as the file begins, found a character that is cut off; save the file as UTF-8',
    ],
    [
      'bytes of no encoding',
      Buffer.from([0xff, 0xfa, 0x81, 0xff, 0x80, 0x80, 0xff, 0xff, 0xf0, 0x80, 0xff]),
      'expected UTF-8, UTF-16, GB18030 or Big5, found none of them; save the file as UTF-8',
    ],
  ];
  for (const [name, bytes, message] of refused) {
    it(`refuses ${name}`, () => {
      assert.equal(decodeScan(bytes), message);
    });
  }
});
