import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewsOf } from '../tests/read-lines.ts';
import { linesOfShape } from './lines-of-shape.ts';

describe('linesOfShape', () => {
  const views = viewsOf(
    [
      '项目建设提速',
      '项目建设再提速',
      '项目 建设提速',
      '# 项目建设提速',
      '企业用工有了保障',
      '今年以来，该区把项目建设作为头等大事，主要领导每周到工地现场办公，项目全部开工。',
    ].join('\n\n'),
  );
  const like = (index: number, slack: number): string[] => {
    const view = views[index];
    assert.ok(view !== undefined);
    return linesOfShape(views, view, slack).map(({ text }) => text);
  };

  it('finds lines about as long, with as many parts and the same mark', () => {
    assert.deepEqual(like(0, 1), ['项目建设再提速']);
    assert.deepEqual(like(0, 2), ['项目建设再提速', '企业用工有了保障']);
  });
  it('finds neither the line itself nor running text', () => {
    assert.deepEqual(like(0, 0), []);
    assert.ok(!like(4, 60).some((text) => text.startsWith('今年')));
  });
});
