import { type Evidence, headings, text } from './evidence.ts';

/** 编者按, and the contacts and signatures that close a notice. */
export const NOTES: readonly Evidence[] = [
  {
    name: 'editor’s note',
    for: { editorNote: 12, ...text(-2) },
    when: (v, p) =>
      p.lexicon.publication.kinds.editorNote.some(
        (word) =>
          v.text.replace(/^[【■●◆\s[（(]+/u, '').startsWith(word) && v.length > word.length + 4,
      ),
  },
  {
    name: 'no editor’s note',
    for: { editorNote: -14 },
    when: (v, p) =>
      !p.lexicon.publication.kinds.editorNote.some((word) =>
        v.text.replace(/^[【■●◆\s[（(]+/u, '').startsWith(word),
      ),
  },
  {
    name: 'contact or signature of a notice',
    for: { ...text(6), ...headings(-5), byline: -4, standingHead: -4 },
    when: (v) =>
      v.length <= 60 &&
      (/^(?:联系|报名|咨询|监督)?(?:电话|方式|人|地址|传真)\s*[:：]/u.test(v.text) ||
        (v.adjacent &&
          /(?:公司|委员会|管委会|局|厅|院|中心|协会|政府)[\s\u3000]*(?:\d{4}年\d{1,2}月\d{1,2}日)?$/u.test(
            v.text,
          ))),
  },
];
