/** Words that a careless program would run, resolve or take for its own marks. */
export interface HostileWords {
  /** As they stand in the scan. */
  printed: string;
  /** As every output must show them; the same unless OCR residue is dropped or a mark widened. */
  shown: string;
}

const same = (printed: string): HostileWords => ({ printed, shown: printed });
/** A pair of straight quotes is printed curly, as everywhere in the paper. */
const quoted = (printed: string): HostileWords => ({
  printed,
  shown: printed.replace(/"([^"]*)"/g, '“$1”'),
});

/** Each stands in a sentence of its own. */
export const insideText: readonly HostileWords[] = [
  same('<script>window.hacked=1</script>'),
  same('<svg onload=window.hacked=2>'),
  quoted('<iframe src="javascript:parent.hacked=3"></iframe>'),
  quoted('<a href="javascript:window.hacked=4">A</a>'),
  same('<style>body{display:none}</style>'),
  quoted('<base href="https://evil.example/">'),
  quoted('<meta http-equiv="refresh" content="0;url=https://evil.example/">'),
  same('</article></main></body></html>'),
  same('"><input autofocus onfocus=window.hacked=5>'),
  // What OCR models leave behind is dropped, and said so in the ledger.
  { printed: '甲<img src=x onerror=window.hacked=6>乙', shown: '甲乙' },
  { printed: '丙![x](https://evil.example/track.png)丁', shown: '丙丁' },
  { printed: '戊[庚](https://evil.example/a)己', shown: '戊庚己' },
  same('javascript:window.hacked=7'),
  same('[x](javascript:window.hacked=8)'),
  same('[x]: javascript:window.hacked=9'),
  same('https://evil.example/beacon?a=1&b=2'),
  quoted('{{ constructor.constructor("window.hacked=10")() }}'),
  quoted('{% include "passwd" %}'),
  same('${window.hacked=11}'),
  same('<%= window.hacked=12 %>'),
  same('{window.hacked=13}'),
  same('<!-- A -->'),
  same('<![CDATA[ A ]]>'),
  same(']]>'),
  same('<?php echo 1 ?>'),
  // What a reference is resolved to are words, not an element.
  { printed: '&#60;script&#62;window.hacked=15', shown: '<script>window.hacked=15' },
  {
    printed: '&lt;script&gt;window.hacked=14&lt;/script&gt;',
    shown: '<script>window.hacked=14</script>',
  },
  { printed: '&amp;lt;i&amp;gt;', shown: '&lt;i&gt;' },
  same('`code`'),
  same('*A* _B_ ~C~ ~~D~~ ^E^ ==F=='),
  same('\\n\\u003c\\'),
  same('[^1] [[A]] :A: @A'),
  { printed: '!!js/function A', shown: '!js/function A' },
];

/** Each opens a paragraph. */
export const atLineStart: readonly HostileWords[] = [
  { printed: '--- 三条短线', shown: '——三条短线' },
  same('1. 数字'),
  same('1) 数字'),
  same('+ 加号'),
  same('~~~ 波浪'),
  same('``` 反引号'),
  { printed: '[^1]: 脚注', shown: '[^1]：脚注' },
  same('<!-- 注释'),
  { printed: '<div 半个标签', shown: '<div半个标签' },
  { printed: ': 冒号', shown: '：冒号' },
  same('key: [value, {a: b}] # 不是注释'),
  same('- item'),
  same('&anchor *alias'),
  same('%YAML 1.2'),
  { printed: '? 问号', shown: '？问号' },
  same('| 竖线'),
];

/** Headlines that are no headline to YAML or Markdown. */
export const headlines: readonly HostileWords[] = [
  same('<script>window.hacked=20</script>登上了海报'),
  // The correction file changes its end.
  {
    printed: '渔港区展出“<svg onload=window.hacked=21>”字样',
    shown: '渔港区展出“<svg onload=window.hacked=21>”字迹<x>',
  },
  same('云桥区招牌写着{{ 7*7 }}与${7*7}'),
  quoted('珊瑚区把"key: value #"写进校训'),
];

/** Characters that are never printed: they are left out. */
export const invisible: readonly HostileWords[] = [
  { printed: '红\u202e绿\u202c蓝', shown: '红绿蓝' },
  { printed: '东\u2066西\u2069南', shown: '东西南' },
  { printed: '春\u200b夏\u200d秋\ufeff冬', shown: '春夏秋冬' },
  { printed: '金\u0007木\u001b[31m水', shown: '金木[31m水' },
  { printed: '山\u061c川\u180e湖', shown: '山川湖' },
  { printed: '笔\ufffe墨\uffff纸\ufdd0砚', shown: '笔墨纸砚' },
  { printed: '风\u{e0041}雨\u{e007f}雷', shown: '风雨雷' },
];
