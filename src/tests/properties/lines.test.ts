import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Publication } from '../../domain/publication.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { compileLexicon } from '../../normalize/lexicon.ts';
import { closingByline, parseByline } from '../../normalize/forms/byline.ts';
import { parseCredit, splitCaption } from '../../normalize/forms/credit.ts';
import { jumpFrom, jumpTo, parsePageLabel } from '../../normalize/forms/jump.ts';
import { cleanLine } from '../../normalize/stages/clean-line.ts';
import { decodeScan } from '../../scan/decode-scan.ts';
import { fixPunctuation } from '../../normalize/stages/fix-punctuation.ts';
import { foldTraditional } from '../../text/traditional.ts';
import { splitLines } from '../../normalize/stages/split-lines.ts';
import { unwrapLines } from '../../normalize/stages/unwrap-lines.ts';
import { bare, realPages } from './account.ts';
import { hostileText } from './hostile-text.ts';
import { runs } from './runs.ts';

const lexicon = compileLexicon(readYaml('content/publication.yaml', Publication), []);
const realLines = realPages.flatMap(({ text }) => text.split('\n')).filter((line) => line !== '');
/** Printed lines, pieces of them with hostile text between, and hostile text alone. */
const anyLine = fc
  .oneof(
    hostileText,
    fc.tuple(fc.constantFrom(...realLines), fc.nat(), hostileText).map(([line, at, text]) => {
      const cut = at % (line.length + 1);
      return line.slice(0, cut) + text + line.slice(cut);
    }),
  )
  .map((text) => text.toWellFormed());

/** How often each letter, digit and Han character stands in a text, widths and variants folded. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of bare(text.normalize('NFKC'))) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

describe('lines', () => {
  it('lose no letter, digit or Han character that cleaning does not tell of', () => {
    fc.assert(
      fc.property(anyLine, (raw) => {
        const { text, changes } = cleanLine(raw);
        const kept = lettersOf(text + changes.map(({ printed }) => printed ?? '').join(''));
        for (const [char, count] of lettersOf(raw))
          assert.ok((kept.get(char) ?? 0) >= count, `${JSON.stringify(raw)} lost ${char}`);
      }),
      runs(10_000),
    );
  });

  it('hold no control, zero-width or bidi character once they are clean', () => {
    fc.assert(
      fc.property(anyLine, (raw) => {
        const { text } = cleanLine(raw);
        assert.doesNotMatch(
          text,
          /(?!\t)\p{Cc}|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u,
        );
        assert.equal(text, text.trim());
      }),
      runs(5000),
    );
  });

  it('keep their letters, and a second time everything, when their marks are put right', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const fixed = fixPunctuation(text);
        assert.equal(bare(fixed), bare(text));
        assert.equal(fixPunctuation(fixed), fixed);
      }),
      runs(10_000),
    );
  });

  it('keep addresses, decimals, ranges and times as they are printed', () => {
    const kept = fc.constantFrom(
      ...['http://www.example.com/a?b=1,c', 'kfqjszk@163.com', '1.03', '219.35', '3-5', '1-9'],
      ...['21-465', '14-0015', '1+1>2', 'A+', '12,345.6', '9:00', '17:30:05', '1:3', '3~5'],
    );
    fc.assert(
      fc.property(kept, fc.constantFrom('', '约', '“', '（'), (token, before) => {
        const text = `${before}${token}项目`;
        assert.equal(fixPunctuation(text), text);
      }),
      runs(5000),
    );
  });

  it('are folded to Simplified character for character', () => {
    fc.assert(
      fc.property(fc.oneof(anyLine, fc.string({ unit: 'binary' })), (text) => {
        assert.equal(foldTraditional(text).length, text.length);
      }),
      runs(5000),
    );
  });

  it('are split with the numbers and characters they came with', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyLine, fc.constant('')), { maxLength: 8 }), (received) => {
        const { lines } = splitLines(received, received);
        for (const { number, raw } of lines) assert.equal(raw, received[number - 1]);
        const numbers = lines.map(({ number }) => number);
        assert.deepEqual(
          numbers,
          [...new Set(numbers)].sort((a, b) => a - b),
        );
      }),
      runs(5000),
    );
  });
});

describe('forms of a line', () => {
  it('point into the line, whatever it holds', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        for (const mark of [jumpTo(text), jumpFrom(text)]) {
          if (mark === undefined) continue;
          assert.ok(mark.start >= 0 && mark.start < mark.end && mark.end <= text.length);
        }
        const closing = closingByline(text, lexicon);
        if (closing !== undefined) {
          assert.ok(closing.end > 0 && closing.end < text.length);
          for (const { name } of closing.writers)
            assert.ok(bare(text.slice(closing.end)).includes(bare(name)), name);
        }
        const parts = splitCaption(text, lexicon);
        if (parts?.caption !== undefined) assert.ok(text.includes(parts.caption));
        const credit = parseCredit(text, lexicon);
        if (credit?.name != null) assert.ok(bare(text).includes(bare(credit.name)));
      }),
      runs(10_000),
    );
  });

  const name = fc.constantFrom('王波', '高敏', '曹建军', '欧阳志远', '进晓宇', '乜志远', '逄晓燕');
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
  const spaced = (writer: string): string =>
    writer.length === 2 ? [...writer].join('　') : writer;
  it('say who wrote and who photographed', () => {
    fc.assert(
      fc.property(
        names,
        names,
        fc.boolean(),
        fc.constantFrom('本报', ''),
        (by, with_, wide, house) => {
          const written = wide ? by.map(spaced) : by;
          const others = with_.filter((other) => !by.includes(other));
          const text = `${house}记者 ${written.join(' ')}${others.length > 0 ? ` 通讯员 ${others.join(' ')}` : ''}`;
          const found = parseByline(text, lexicon);
          assert.deepEqual(found?.writers, [
            ...by.map((writer) => ({ name: writer, role: 'reporter' })),
            ...others.map((writer) => ({ name: writer, role: 'correspondent' })),
          ]);
          const closed = closingByline(`项目已经投产。（${text}）`, lexicon);
          assert.deepEqual(closed?.writers, found.writers);
          assert.equal(closed.end, '项目已经投产。'.length);
        },
      ),
      runs(5000),
    );
  });

  const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const chinese = (page: number): string =>
    page < 10
      ? (DIGITS[page] ?? '')
      : `${page < 20 ? '' : (DIGITS[Math.floor(page / 10)] ?? '')}十${DIGITS[page % 10] ?? ''}`;
  it('give a page one label, however it is printed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('', 'A', 'D'),
        (page, letter) => {
          const label = `${letter}${String(page)}`;
          const wide = label.replace(/[0-9A-Z]/gu, (c) =>
            String.fromCharCode(c.charCodeAt(0) + 0xfee0),
          );
          for (const printed of [
            label,
            wide,
            `第${label}版`,
            `${letter}${String(page).padStart(2, '0')}`,
          ])
            assert.equal(parsePageLabel(printed), label);
          if (letter === '') assert.equal(parsePageLabel(`第${chinese(page)}版`), label);
          for (const [text, found] of [
            [`两个月。（下转${label}版）`, jumpTo],
            [`（上接${label}版）项目`, jumpFrom],
          ] as const)
            assert.equal(found(text)?.page, label, text);
        },
      ),
      runs(5000),
    );
  });
});

describe('print lines', () => {
  // Whole paragraphs, signed or not: one that a column break cut off has no short last line.
  const sentences = realLines.filter(
    (line) =>
      line.length > 70 &&
      !/[A-Za-z<>#*]/u.test(line) &&
      /[。！？”）)]\s*\p{Script=Han}{0,3}$/u.test(line),
  );
  const width = fc.integer({ min: 14, max: 30 });
  const paragraphs = fc.shuffledSubarray(sentences, { minLength: 3, maxLength: 5 });
  /** Set in a column: two full-width spaces before each paragraph, as many ems as go into a line. */
  const setIn = (paragraph: string, ems: number): string[] => {
    const lines = ['\u3000\u3000'];
    let room = ems - 2;
    for (const char of paragraph) {
      const em = char <= '\u00ff' ? 0.5 : 1;
      if (room < em) {
        lines.push('');
        room = ems;
      }
      lines.push((lines.pop() ?? '') + char);
      room -= em;
    }
    return lines;
  };
  it('set in a column come back as the paragraphs they were', () => {
    fc.assert(
      fc.property(paragraphs, width, (whole, ems) => {
        const received = whole.flatMap((paragraph) => setIn(paragraph, ems));
        const { lines } = splitLines(received, received);
        const units = unwrapLines(lines);
        assert.deepEqual(
          units.map(({ text }) => text.replace(/\s/gu, '')),
          whole.map((paragraph) => paragraph.replace(/\s/gu, '')),
        );
      }),
      runs(5000),
    );
  });

  it('are each in one unit, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyLine, fc.constant('')), { maxLength: 12 }), (received) => {
        const { lines } = splitLines(received, received);
        assert.deepEqual(
          unwrapLines(lines).flatMap((unit) => unit.lines),
          lines.filter(({ residue }) => !residue),
        );
      }),
      runs(5000),
    );
  });
});

/** Characters to the two bytes that stand for them in an encoding, from its own decoder. */
function tableOf(label: string): Map<string, number[]> {
  const decoder = new TextDecoder(label);
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && char !== '\ufffd' && !table.has(char))
        table.set(char, [lead, trail]);
    }
  }
  return table;
}

describe('bytes', () => {
  const printed = fc
    .tuple(fc.constantFrom(...realPages), fc.nat(), fc.integer({ min: 300, max: 900 }))
    .map(([{ text }, from, length]) => {
      const start = from % Math.max(1, text.length - length);
      return text.slice(start, start + length);
    });
  const swap = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

  it('are read in the encoding they were written in', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const wide = Buffer.from(text, 'utf16le');
        const cases: [Buffer, string][] = [
          [Buffer.from(text), 'utf-8'],
          [Buffer.from(`\ufeff${text}`), 'utf-8-bom'],
          [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
          [swap(Buffer.from(`\ufeff${text}`, 'utf16le')), 'utf-16be'],
          [wide, 'utf-16le'],
          [swap(wide), 'utf-16be'],
        ];
        for (const [bytes, encoding] of cases)
          assert.deepEqual(decodeScan(bytes), { text, encoding }, encoding);
      }),
      runs(2000),
    );
  });

  const gb = tableOf('gb18030');
  it('are read in GB18030 when they are no UTF-8', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const plain = [...text].filter((char) => char <= '\u007f' || gb.has(char)).join('');
        const bytes = [...plain].flatMap((char) => gb.get(char) ?? [char.charCodeAt(0)]);
        assert.deepEqual(decodeScan(new Uint8Array(bytes)), { text: plain, encoding: 'gb18030' });
      }),
      runs(2000),
    );
  });

  const big5 = tableOf('big5');
  const traditional = readFileSync('src/tests/fixtures/big5-encoding/input.txt');
  it('are read in Big5 when they read better so', () => {
    const sentences = new TextDecoder('big5').decode(traditional).split(/(?<=[，。])/u);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...sentences), { minLength: 3, maxLength: 12 }),
        (chosen) => {
          const text = chosen.join('');
          const bytes = [...text].flatMap((char) => big5.get(char) ?? [char.charCodeAt(0)]);
          assert.deepEqual(decodeScan(new Uint8Array(bytes)), { text, encoding: 'big5' });
        },
      ),
      runs(2000),
    );
  });
});
