import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatBody } from './format-body.ts';
import { renderBody } from './render-body.ts';

describe('renderBody', () => {
  it('numbers paragraphs, verse and tables, and no subhead', () => {
    const html = renderBody(
      formatBody([
        { type: 'paragraph', text: '一段。' },
        { type: 'subhead', text: '小标题', deck: '副题' },
        { type: 'verse', lines: ['机器轰鸣；', '风雨兼程。'] },
        { type: 'subhead', text: '又一个' },
        {
          type: 'table',
          rows: [
            ['指标', '增速'],
            ['投资', '14.3'],
          ],
        },
      ]),
    );
    assert.equal(
      html,
      `<p id="p1">一段。</p>
<hgroup><h2>小标题</h2><p class="deck">副题</p></hgroup>

<p id="p2" class="verse">机器轰鸣；<br>
风雨兼程。</p>
<h2>又一个</h2>
<table id="p3">
<thead>
<tr>
<th>指标</th>
<th>增速</th>
</tr>
</thead>
<tbody>
<tr>
<td>投资</td>
<td>14.3</td>
</tr>
</tbody>
</table>`,
    );
  });

  const hostile: [printed: string, html: string][] = [
    ['<script>alert(1)</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['<img src=x onerror=alert(1)>', '&#x3C;img src=x onerror=alert(1)>'],
    ['[点](javascript:alert(1))', '[点](javascript:alert(1))'],
    ['<http://www.example.com>', '&#x3C;http://www.example.com>'],
    ['{{ 模板 }}与${x}', '{{ 模板 }}与${x}'],
    ['&lt;b&gt;', '&#x26;lt;b&#x26;gt;'],
    ['--- 3~5个，*星*_线_`码`', '--- 3~5个，*星*_线_`码`'],
    ['"直引号"与...', '"直引号"与...'],
  ];
  for (const [printed, html] of hostile) {
    it(`shows ${printed} as it is printed`, () => {
      assert.equal(
        renderBody(formatBody([{ type: 'paragraph', text: printed }])),
        `<p id="p1">${html}</p>`,
      );
    });
  }
  it('shows HTML that an editor typed as text', () => {
    assert.equal(
      renderBody('<b onclick="x">甲</b>\n'),
      '<p id="p1">&#x3C;b onclick="x">甲&#x3C;/b></p>',
    );
  });
});
