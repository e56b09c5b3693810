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
        '\u0301',
        'e\u0308',
        '\u3099',
        '葛\u{e0100}',
        '𰻞',
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
    ['全长3〜5公里', '全长3~5公里'],
    ['全长3～5公里', '全长3~5公里'],
    ['二○二五年', '二〇二五年'],
    ['二◯二五年', '二〇二五年'],
    ['cafe\u0301', 'café'],
    ['ＣＡＦＥ\u0301', 'café'],
    ['Zu\u0308rich', 'zürich'],
    ['ni\u030c ha\u030co', 'nǐ hǎo'],
    ['\u304b\u3099いしゃ', 'がいしゃ'],
    ['ｶﾞｲｼｬ', 'ガイシャ'],
    ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
    ['\u845b\u{e0100}家大院', '葛家大院'],
    ['辻\ufe00口', '辻口'],
    ['⻓治市⾼新区', '长治市高新区'],
  ];
  for (const [text, folded] of cases) assert.equal(foldText(text), folded, text);
});

test('decomposed, composed and folded again, every character is the same', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const folded = foldText(character);
    const forms = [folded, character.normalize('NFD'), character.normalize('NFC')];
    for (const form of forms) assert.equal(foldText(form), folded, code.toString(16));
  }
});

test('characters of every plane are kept apart', () => {
  const characters = [
    '葛',
    '𠮷',
    '𰻞',
    '𰻝',
    '𱍐',
    '\u{4fffd}',
    '\ue000',
    '\u{f0000}',
    '\u{100000}',
    '\ufffd',
  ];
  assert.equal(new Set(characters.map((c) => foldText(c))).size, characters.length);
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

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Characters as a reader sees them: with what is not seen behind them, and a mark behind that. */
function charactersOf(text: string): string[] {
  const characters: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = characters.pop();
    if (last === undefined) characters.push(segment);
    else if (/^[\p{M}\p{Cf}]/u.test(segment)) characters.push(last + segment);
    else characters.push(last, segment);
  }
  return characters;
}

test('a piece of a text, folded, stands in the folded text', () => {
  fc.assert(
    fc.property(dirty, fc.nat(), fc.nat(), (text, a, b) => {
      const characters = charactersOf(text);
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
