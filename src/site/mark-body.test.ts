import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../markdown/render-body.ts';
import {
  linkParagraphs,
  markCorrections,
  prefixIds,
  markLeadIn,
  markSpeakers,
  wrapTables,
} from './mark-body.ts';

test('paragraphs get a link to themselves, subheads none', () => {
  assert.equal(
    renderBody('甲。\n\n## 乙\n\n丙。\n', [linkParagraphs((n) => `第${String(n)}段`)]),
    '<p id="p1"><a class="para" href="#p1" aria-label="第1段"></a>甲。</p>\n' +
      '<h2>乙</h2>\n' +
      '<p id="p2"><a class="para" href="#p2" aria-label="第2段"></a>丙。</p>',
  );
});

test('corrected words are underlined and have a button; words not found leave the text alone', () => {
  const correction = { number: 1, paragraph: 1, corrected: '达效率', label: '勘误1' };
  assert.equal(
    renderBody('产能达效率高。\n', [markCorrections([correction])]),
    '<p id="p1">产能<span class="corrected">达效率</span>' +
      '<button type="button" class="correction" popovertarget="correction-1-note" aria-label="勘误1">' +
      '</button>高。</p>',
  );
  assert.equal(
    renderBody('甲。\n', [markCorrections([{ ...correction, corrected: '无' }])]),
    '<p id="p1">甲。</p>',
  );
});

test('a table scrolls in a box of its own', () => {
  assert.match(
    renderBody('| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n', [wrapTables('表格')]),
    /^<div class="table" role="region" aria-label="表格" tabindex="0"><table id="p1">/,
  );
});

test('the lead-in is set apart, no word is added', () => {
  assert.equal(
    renderBody('科学导报讯 近日，甲。\n', [markLeadIn('科学导报讯')]),
    '<p id="p1"><b class="lead-in">科学导报讯</b> 近日，甲。</p>',
  );
  assert.equal(renderBody('近日。\n', [markLeadIn('本刊讯')]), '<p id="p1">近日。</p>');
});

test('ids of a second body on a page get a prefix', () => {
  assert.equal(renderBody('甲。\n', [prefixIds('other-')]), '<p id="other-p1">甲。</p>');
});

test('an interview: questions and answers are told apart, no word is changed', () => {
  const speaker = (text: string): string => `<b class="speaker">${text}</b>`;
  assert.equal(
    renderBody('开场白。\n\n记者：甲？\n\n王波：乙：一。\n\n记者：丙？\n\n王波：丁。\n', [
      markSpeakers(),
    ]),
    '<p id="p1">开场白。</p>\n' +
      `<p id="p2" class="question">${speaker('记者：')}甲？</p>\n` +
      `<p id="p3" class="answer">${speaker('王波：')}乙：一。</p>\n` +
      `<p id="p4" class="question">${speaker('记者：')}丙？</p>\n` +
      `<p id="p5" class="answer">${speaker('王波：')}丁。</p>`,
  );
});

test('a line that only looks like a speaker is left alone', () => {
  for (const body of [
    '要求：甲。\n\n目标：乙。\n',
    '记者：甲。\n\n乙。\n',
    '联系人：甲。\n\n联系人：乙。\n',
  ]) {
    assert.ok(!renderBody(body, [markSpeakers()]).includes('speaker'), body);
  }
});
