import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { traditionalPairs } from './build/traditional.ts';
import { findPhrase, fold, foldText } from './fold.ts';

const table = new Map(traditionalPairs());

/** Text as a careless scan gives it: Han, widths, quotes, dashes, blanks, breaks, invisible characters. */
const dirty = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'招商引资临汾开发区项目，。：；“”‘’「」『』（）《》—–-―·•・'),
      fc.constantFrom(...'abzABZ019.%+> \u3000\u00a0\n\r\n２５ＧＷ％．～'),
      fc.constantFrom(
        '\u200b',
        '\ufeff',
        '\u00ad',
        '…',
        '㎡',
        '℃',
        '①',
        'Ⅱ',
        'ﬁ',
        '臨',
        '經',
        '𠮷',
        'İ',
        '¨',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('one form for widths, case, quotes, dashes, dots and blanks', () => {
  const cases: [string, string][] = [
    ['５．４６％', '5.46%'],
    ['５６ＧＷ', '56gw'],
    ['N型', 'n型'],
    ['“五线”', '"五线"'],
    ['「五线」', '"五线"'],
    ['＂五线＂', '"五线"'],
    ['‘一企一策’', "'一企一策'"],
    ['——锚定', '--锚定'],
    ['联东U谷•山西', '联东u谷·山西'],
    ['联东Ｕ谷・山西', '联东u谷·山西'],
    ['，：；（）', ',:;()'],
    ['1+1>2', '1+1>2'],
    ['项目 冲刺', '项目冲刺'],
    ['王　波', '王波'],
    ['投资 5 亿元', '投资5亿元'],
    ['Hello  World', 'hello world'],
    ['  a  ', 'a'],
    ['开\u200b发\ufeff区', '开发区'],
    ['第一段。 \n\n 第二段', '第一段。\n第二段'],
    ['a\r\nb', 'a\nb'],
    ['10㎡', '10m2'],
    ['未来可期……', '未来可期......'],
  ];
  for (const [text, folded] of cases) assert.equal(foldText(text), folded, text);
});

test('Traditional characters become Simplified ones, those of Simplified texts stay', () => {
  assert.equal(foldText('臨汾經濟開發區', table), '临汾经济开发区');
  assert.equal(foldText('招商引資', table), '招商引资');
  assert.equal(foldText('著名乾坤', table), '著名乾坤');
  assert.equal(foldText('临汾经济开发区', table), '临汾经济开发区');
  assert.ok(table.size > 2500, String(table.size));
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(dirty, (text) => {
      assert.equal(foldText(foldText(text)), foldText(text));
      assert.equal(foldText(foldText(text, table), table), foldText(text, table));
    }),
    { numRuns: 2000 },
  );
});

test('the map leads from every folded unit to the character it came from', () => {
  fc.assert(
    fc.property(dirty, (text) => {
      const { text: folded, starts, ends } = fold(text);
      assert.equal(starts.length, folded.length + 1);
      assert.equal(ends.length, folded.length + 1);
      for (let i = 0; i < folded.length; i++) {
        const [start = -1, end = -1] = [starts[i], ends[i]];
        assert.ok(start >= 0 && start < end && end <= text.length);
        assert.ok((starts[i + 1] ?? -1) >= start);
        const own = folded[i] ?? '';
        // a blank alone folds to nothing, a break alone to nothing: only beside others they stay
        if (own !== ' ' && own !== '\n') assert.ok(foldText(text.slice(start, end)).includes(own));
      }
    }),
    { numRuns: 2000 },
  );
});

test('a piece of a text, folded, stands in the folded text', () => {
  fc.assert(
    fc.property(dirty, fc.nat(), fc.nat(), (text, a, b) => {
      const characters = [...text];
      const start = a % (characters.length + 1);
      const end = start + (b % (characters.length - start + 1));
      const piece = foldText(characters.slice(start, end).join(''));
      assert.ok(foldText(text).includes(piece), JSON.stringify([text, piece]));
    }),
    { numRuns: 3000 },
  );
});

test('every hit of a phrase folds back to the phrase', () => {
  fc.assert(
    fc.property(
      dirty,
      fc.constantFrom('招', '商引', '临汾', 'a', '.', '"', '资项目'),
      (text, phrase) => {
        const folded = fold(text);
        const hits = findPhrase(folded, phrase);
        for (const [start, end] of hits)
          assert.ok(foldText(text.slice(start, end)).includes(phrase));
        assert.equal(hits.length, folded.text.split(phrase).length - 1);
      },
    ),
    { numRuns: 1000 },
  );
});

test('the offsets of a hit name the printed characters', () => {
  const text = '总投资　“２４．２ 亿元”，增长';
  const [hit] = findPhrase(fold(text), foldText('24.2亿元'));
  assert.deepEqual(hit && text.slice(...hit), '２４．２ 亿元');
});
