import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RouteData } from 'astro';
import { oneFile } from '../site/endpoint.ts';
import { endpointOf } from './endpoint-files.ts';

const route = (
  component: string,
  pattern: RegExp,
  params: string[] = [],
): Pick<RouteData, 'component' | 'pattern' | 'params' | 'type'> => ({
  ...{ component, pattern, params },
  type: component.endsWith('.ts') ? 'endpoint' : 'page',
});

const feed = oneFile(() => 'feed');
const zone = oneFile(() => 'zone');
const modules = {
  '/src/pages/feed.xml.ts': { GET: feed },
  '/src/pages/zones/[zone]/[file].json.ts': { GET: zone },
};
const routes = [
  route('src/pages/feed.xml.ts', /^\/feed\.xml$/),
  route('src/pages/zones/[zone].astro', /^\/zones\/([^/]+?)\/$/, ['zone']),
  route('src/pages/zones/[zone]/[file].json.ts', /^\/zones\/([^/]+?)\/([^/]+?)\.json$/, [
    'zone',
    'file',
  ]),
  route('src/pages/zones/[...rest].ts', /^\/zones\/(.*?)$/, ['...rest']),
];

void describe('the endpoint of a path', () => {
  void it('is that of the first route that matches', () => {
    assert.equal(endpointOf('/feed.xml', routes, modules)?.file, feed.file);
    assert.equal(endpointOf('/zones/a/a.json', routes, modules)?.file, zone.file);
  });

  void it('is asked with the parts of the path that the route names, decoded', () => {
    const found = endpointOf('/zones/%E6%99%8B/b.json', routes, modules);
    assert.deepEqual(found?.params, { zone: '晋', file: 'b' });
  });

  void it('is none where a page stands, or nothing', () => {
    assert.equal(endpointOf('/zones/a/', routes, modules), undefined);
    assert.equal(endpointOf('/nothing', routes, modules), undefined);
  });
});
