import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAddress } from './report-address.ts';

const contact = { name: '编辑部', email: 'a@example.org' };

test('reports go to the repository when there is one, else by mail, else nowhere', () => {
  const report = { title: '勘误', body: '甲&乙' };
  assert.equal(
    reportAddress({ repository: 'https://example.org/r/', contact }, report),
    'https://example.org/r/issues/new?title=%E5%8B%98%E8%AF%AF&body=%E7%94%B2%26%E4%B9%99',
  );
  assert.equal(
    reportAddress({ repository: null, contact }, report),
    'mailto:a@example.org?subject=%E5%8B%98%E8%AF%AF&body=%E7%94%B2%26%E4%B9%99',
  );
  assert.equal(reportAddress({ repository: null, contact: null }, report), undefined);
});
