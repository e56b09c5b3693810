import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { it } from 'node:test';
import { Linter } from 'eslint';
import { projectDir } from '../../src/files/project-dir.ts';
import { importsPointDown, rooms } from './rooms.mjs';

/** What the rule says of one line of a module of src/. */
function messagesOf(file: string, line: string): string[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { zhoukan: { rules: { 'imports-point-down': importsPointDown } } },
    rules: { 'zhoukan/imports-point-down': 'error' },
  };
  return new Linter({ cwd: projectDir })
    .verify(line, [config], join(projectDir, 'src', file))
    .map(({ message }) => message);
}

for (const line of [
  "import { a } from '../render/a.ts';",
  "export * from '../render/a.ts';",
  "export { a } from '../render/a.ts';",
  "const a = import('../render/a.ts');",
]) {
  void it(`refuses a way up: ${line}`, () => {
    const [message = '', ...others] = messagesOf('archive/b.ts', line);
    assert.match(message, /^archive stands below render /);
    assert.deepEqual(others, []);
  });
}

void it('lets a module import from its own room, from those below, and from packages', () => {
  for (const from of ['./a.ts', '../archive/a.ts', '../files/a.ts', 'node:fs', 'zod'])
    assert.deepEqual(messagesOf('archive/b.ts', `import { a } from '${from}';`), []);
});

void it('knows every room', () => {
  const modules = globSync('src/*/**/*.{ts,astro,css}', { cwd: projectDir });
  const found = new Set(modules.map((file) => file.split(sep)[1] ?? ''));
  // Tests look into every room.
  found.delete('tests');
  assert.deepEqual(rooms.flat().toSorted(), [...found].toSorted());
});
