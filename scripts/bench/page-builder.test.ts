import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markLayout } from './page-builder.ts';

describe('markLayout', () => {
  const layout = '<body>\n  <slot />\n</body>\n</html>\n';
  it('marks the end of the body', () => {
    assert.equal(
      markLayout(layout, 1),
      '<body>\n  <slot />\n<!-- change 1 -->\n</body>\n</html>\n',
    );
  });
  it('is another text for each number, and does not grow', () => {
    assert.equal(markLayout(markLayout(layout, 1), 2), markLayout(layout, 2));
    assert.notEqual(markLayout(layout, 1), markLayout(layout, 2));
  });
  it('throws for a text that is no layout', () => {
    assert.throws(() => markLayout('<slot />', 1), /expected a layout with <\/body>, found none/);
  });
});
