import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { layOutPage } from './lay-out-page.ts';
import { openPage } from './open-page.ts';
import { type BoxedPage, BoxedPageError, boxAround } from './page.ts';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../tests/boxed-pages', name), 'utf8');
const hocr = read('page.hocr');
const page = openPage('page.hocr', hocr);
const textOf = ({ lines }: BoxedPage): string[] =>
  lines.map(({ words }) => words.map(({ text }) => text).join(''));
const inOrder = (one: BoxedPage): string[] =>
  layOutPage(one).flatMap((line) => (line === undefined ? [] : [line.text]));

/** Lines of the page with a box each, as programs give them that know no words. */
const lines = page.lines.flatMap(({ words }) => {
  const text = words.map((word) => word.text).join('');
  return words.length === 0 ? [] : [{ text, box: boxAround(words.map(({ box }) => box)) }];
});
const corners = ({ box: { left, top, right, bottom } }: (typeof lines)[number]): number[] => [
  left,
  top,
  right,
  bottom,
];
const points = (line: (typeof lines)[number]): string => {
  const [left = 0, top = 0, right = 0, bottom = 0] = corners(line);
  return `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`;
};

describe('openPage', () => {
  it('reads the hOCR of Tesseract: size, words, confidence, rules and pictures, each with its line', () => {
    assert.deepEqual([page.width, page.height], [1540, 840]);
    assert.equal(page.pictures.length, 1);
    assert.ok(page.rules.length >= 3);
    const [first] = page.lines[0]?.words ?? [];
    assert.equal(first?.text, '3');
    assert.ok((first.confidence ?? 0) > 0.5);
    const source = page.lines[0]?.source ?? 0;
    assert.match(hocr.split('\n')[source - 1] ?? '', /ocr_line|ocr_header/u);
  });

  it('reads hOCR that is HTML and no XML', () => {
    const html = `<!DOCTYPE html><html><head><meta charset=utf-8></head><body>
<div class=ocr_page title="bbox 0 0 400 300"><span class="ocr_line" title="bbox 10 10 200 40">渠水&nbsp;通了<br></span></div>`;
    assert.deepEqual(textOf(openPage('a.html', html)), ['渠水\u00a0通了']);
  });

  it('reads the ALTO of Tesseract into the same words', () => {
    const alto = openPage('page.xml', read('page.xml'));
    assert.deepEqual(textOf(alto), textOf(page));
    assert.deepEqual(
      alto.lines.map(({ words }) => words.map(({ box }) => box)),
      page.lines.map(({ words }) => words.map(({ box }) => box)),
    );
    assert.deepEqual(inOrder(alto).slice(0, 6), inOrder(page).slice(0, 6));
  });

  it('reads ALTO in tenths of millimetres', () => {
    const alto = openPage(
      'a.xml',
      `<alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Description><MeasurementUnit>mm10</MeasurementUnit></Description>
<Layout><Page WIDTH="2540" HEIGHT="1270"><PrintSpace><TextBlock><TextLine><String HPOS="254" VPOS="127" WIDTH="508" HEIGHT="254" CONTENT="通水"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`,
    );
    assert.deepEqual([alto.width, alto.height], [3000, 1500]);
    const box = alto.lines[0]?.words[0]?.box;
    assert.deepEqual(box, { left: 300, top: 150, right: 900, bottom: 450 });
  });

  it('reads PAGE XML in its reading order', () => {
    const region = (line: (typeof lines)[number], i: number): string =>
      `<TextRegion id="r${i}"><Coords points="${points(line)}"/><TextLine id="l${i}"><Coords points="${points(line)}"/>
<TextEquiv conf="0.9"><Unicode>${line.text.replaceAll(/[&<>]/gu, ' ')}</Unicode></TextEquiv></TextLine></TextRegion>`;
    const xml = `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageWidth="1540" imageHeight="840">
<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="r1"/></OrderedGroup></ReadingOrder>
${lines.map(region).join('\n')}<SeparatorRegion id="s"><Coords points="0,5 90,5 90,7 0,7"/></SeparatorRegion></Page></PcGts>`;
    const found = openPage('page.xml', xml);
    assert.equal(found.lines.length, lines.length);
    assert.equal(textOf(found)[0], lines[1]?.text);
    assert.deepEqual(found.rules, [{ left: 0, top: 5, right: 90, bottom: 7 }]);
  });

  it('reads PAGE XML of 2013, where points are elements', () => {
    const point = (x: number, y: number): string => `<Point x="${x}" y="${y}"/>`;
    const coords = `<Coords>${point(1, 2)}${point(9, 2)}${point(9, 8)}</Coords>`;
    const found = openPage(
      'a.xml',
      `<PcGts><Page imageWidth="20" imageHeight="10"><TextRegion id="r">${coords}<TextLine>${coords}<TextEquiv><Unicode>水</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`,
    );
    const box = { left: 1, top: 2, right: 9, bottom: 8 };
    assert.deepEqual(found.lines[0]?.words, [{ text: '水', box }]);
  });

  const json: [name: string, value: unknown][] = [
    [
      'PP-OCR and PP-Structure 3',
      {
        res: {
          width: 1540,
          overall_ocr_res: {
            rec_texts: lines.map(({ text }) => text),
            rec_scores: lines.map(() => 0.9),
            rec_boxes: lines.map(corners),
          },
        },
      },
    ],
    [
      'PP-Structure 2',
      lines.map((line) => ({
        type: 'text',
        bbox: corners(line),
        res: [
          {
            text: line.text,
            confidence: 0.9,
            text_region: [
              [0, 0],
              [4, 0],
              [4, 4],
              [0, 4],
            ],
          },
        ],
      })),
    ],
    [
      'MinerU content_list.json',
      lines.map((line) => ({ type: 'text', text: line.text, bbox: corners(line), page_idx: 0 })),
    ],
    [
      'MinerU middle.json',
      {
        pdf_info: [
          {
            page_size: [1540, 840],
            para_blocks: lines.map((line) => ({
              type: 'text',
              bbox: corners(line),
              lines: [
                { bbox: corners(line), spans: [{ bbox: corners(line), content: line.text }] },
              ],
            })),
          },
        ],
      },
    ],
  ];
  for (const [name, value] of json) {
    it(`reads the JSON of ${name}, each line with its place in the file`, () => {
      const source = JSON.stringify(value, null, 1);
      const found = openPage('page.json', source);
      assert.deepEqual(
        textOf(found),
        lines.map(({ text }) => text.trim()),
      );
      const last = found.lines.at(-1);
      const shown = JSON.stringify(last?.words[0]?.text).slice(1, -1);
      assert.ok(source.split('\n')[(last?.source ?? 0) - 1]?.includes(shown));
    });
  }

  const broken: [name: string, file: string, source: string, line: number, message: RegExp][] = [
    ['XML cut off', 'a.xml', '<alto>\n<Layout>', 2, /well-formed XML/u],
    ['XML of another kind', 'a.xml', '<mets/>', 1, /expected ALTO .* found mets/u],
    ['hOCR without a page', 'a.hocr', '<html><body>\n</body></html>', 1, /ocr_page/u],
    [
      'hOCR without a box',
      'a.hocr',
      '<html><body><div class="ocr_page" title="bbox 0 0 9 9">\n<span class="ocr_line" title="x">水</span></div></body></html>',
      2,
      /expected bbox/u,
    ],
    [
      'hOCR of two pages',
      'a.hocr',
      '<html><body><div class="ocr_page" title="bbox 0 0 9 9"></div>\n<div class="ocr_page" title="bbox 0 0 9 9"></div></body></html>',
      2,
      /split the file by page/u,
    ],
    [
      'ALTO without a number',
      'a.xml',
      '<alto><Page>\n<TextLine><String HPOS="x"/></TextLine></Page></alto>',
      2,
      /HPOS of String/u,
    ],
    [
      'PAGE without points',
      'a.xml',
      '<PcGts><Page imageWidth="1" imageHeight="1"><TextRegion>\n<TextLine/></TextRegion></Page></PcGts>',
      2,
      /Coords/u,
    ],
    ['JSON cut off', 'a.json', '{\n "res": ', 2, /expected JSON/u],
    ['JSON of another kind', 'a.json', '{"a": 1}', 1, /PaddleOCR or MinerU/u],
    [
      'a page without words',
      'a.hocr',
      '<html><div class="ocr_page" title="bbox 0 0 9 9"></div></html>',
      1,
      /expected words/u,
    ],
  ];
  for (const [name, file, source, line, message] of broken) {
    it(`says where it is broken: ${name}`, () => {
      assert.throws(
        () => openPage(file, source),
        (error) =>
          error instanceof BoxedPageError && error.line === line && message.test(error.message),
      );
    });
  }
});
