import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatHeaders, formatRedirects } from './host-files.ts';

test('_headers: the policy everywhere, a year for names that change with their content', () => {
  assert.equal(
    formatHeaders({ base: '/archive/', policy: "default-src 'self'" }),
    [
      '/archive/*',
      "  Content-Security-Policy: default-src 'self'; frame-ancestors 'none'",
      '  X-Content-Type-Options: nosniff',
      '  Referrer-Policy: strict-origin-when-cross-origin',
      '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
      '',
      '/archive/_astro/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
      '/archive/search/data/:bundle/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ].join('\n'),
  );
});

test('_redirects: where moved articles stand now; withdrawn ones and ids in use are left alone', () => {
  const issue = 'i';
  const redirects = [
    { from: 'a', to: 'b', issue, reason: 'merged' as const },
    { from: 'b', to: 'c', issue, reason: 'merged' as const },
    { from: 'c', to: 'a', issue, reason: 'merged' as const },
    { from: 'd', to: null, issue, reason: 'withdrawn' as const },
  ];
  assert.equal(
    formatRedirects({ base: '/', redirects, exists: (id) => id === 'c' }),
    '/articles/a/ /articles/c/ 301\n/articles/b/ /articles/c/ 301\n',
  );
  assert.equal(
    formatRedirects({ base: '/archive/', redirects: [], exists: () => true }),
    '/ /archive/ 302\n',
  );
});
