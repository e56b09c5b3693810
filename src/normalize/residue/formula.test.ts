import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanLine } from '../stages/clean-line.ts';
import { readFormula } from './formula.ts';

describe('readFormula', () => {
  const cases: [source: string, printed: string | undefined][] = [
    ['1.2 \\times 10^{4}', '1.2×10⁴'],
    ['10 ^ { - 3 }', '10⁻³'],
    ['\\mathrm{CO}_2', 'CO₂'],
    ['\\mathrm { P M } _ { 2 . 5 }', undefined],
    ['\\mathrm { H } _ { 2 } \\mathrm { O }', 'H₂O'],
    ['3 \\sim 5', '3~5'],
    ['3~5', '3~5'],
    ['25^{\\circ}\\mathrm{C}', '25℃'],
    ['-12^\\circ', '-12°'],
    ['\\textcircled{1}', '①'],
    ['\\textcircled { \\scriptsize 12 }', '⑫'],
    ['56.3\\%', '56.3%'],
    ['\\text{约} 300 \\text{ MPa}', '约300MPa'],
    ['\\pm 0.5\\,\\mu \\mathrm{m}', '±0.5μm'],
    ['\\mathrm{kW} \\cdot \\mathrm{h}', 'kW·h'],
    ['\\geq 95\\%', '≥95%'],
    ['\\frac{1}{3}', '1/3'],
    ['2\\frac{1}{3}', undefined],
    ['\\mathrm{m}^{3}/\\mathrm{d}', 'm³/d'],
    ['{\\rm m}^2', 'm²'],
    ['x_{\\max}', undefined],
    ['\\begin{array}{c}', undefined],
    ['{{{{', undefined],
    ['a}', undefined],
    ['5^', undefined],
  ];
  for (const [source, printed] of cases) {
    it(`reads ${source}`, () => {
      assert.equal(readFormula(source), printed);
    });
  }
});

describe('formulas in a line', () => {
  const cases: [raw: string, text: string][] = [
    ['增长$5\\%$，达\\(3.6\\)亿元', '增长5%，达3.6亿元'],
    ['年减排$\\mathrm{CO}_2$约$1.2 \\times 10^{4}$吨', '年减排CO₂约1.2×10⁴吨'],
    ['湿度\\[ 45\\% \\]以上', '湿度45%以上'],
    ['温度$$25^{\\circ}\\mathrm{C}$$', '温度25℃'],
    ['温度25^{\\circ}C，降3\\sim5分，共\\textcircled{2}项', '温度25°C，降3~5分，共②项'],
    ['CO<sub>2</sub>与5m<sup>3</sup>', 'CO₂与5m³'],
    // What is printed stays.
    ['由5美元（$5）涨到$6', '由5美元（$5）涨到$6'],
    ['单价$12.5/$13.6两档', '单价$12.5/$13.6两档'],
    ['每件$5-$8，US$380万和HK$25万', '每件$5-$8，US$380万和HK$25万'],
    ['$5,$6,$7三种', '$5,$6,$7三种'],
    ['单价$12.5，增长$5\\%$', '单价$12.5，增长5%'],
    ['单价$12.5/$13.6，占$24.2$成', '单价$12.5/$13.6，占24.2成'],
    // What is not understood keeps its marks.
    ['取$\\overset{a}{b}$时', '取$\\overset{a}{b}$时'],
  ];
  for (const [raw, text] of cases) {
    it(`reads ${raw}`, () => {
      assert.equal(cleanLine(raw).text, text);
    });
  }
});
