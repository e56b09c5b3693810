import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { projectDir } from '../files/project-dir.ts';
import { runProgram } from '../process/run-program.ts';
import type { FolderServer } from './serve-folder.ts';

/** The recipe that people copy; the test runs this very file. */
export const recipeFile = '.github/hosting/nginx.conf';

/** An nginx that is there, on the PATH or where Debian puts it; null when there is none. */
export function findNginx(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file)) ?? null;
}

/** Finds nginx, and as root on Debian installs it where there is none; null when it is not to be had. */
export async function provideNginx(): Promise<string | null> {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (findNginx() === null && isDebianRoot) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update', '-qq'], { env });
    await runProgram(
      'apt-get',
      // Debian would start a server on port 80 that nobody asked for.
      [
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        '-o',
        'Dpkg::Options::=--force-confdef',
        'nginx-light',
      ],
      { env: { ...env, RUNLEVEL: '1' } },
    );
  }
  return findNginx();
}

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') fail(new Error('expected a port'));
        else done(address.port);
      });
    });
  });
}

/** The recipe with another path, folder and port put in; throws when the recipe has none to replace. */
export function fillRecipe(
  recipe: string,
  { base, folder, listen }: { base: string; folder: string; listen: string },
): string {
  for (const words of ['/archive/', '/srv/archive/', 'listen 80;']) {
    if (!recipe.includes(words)) throw new Error(`${recipeFile}: expected ${words}, found none`);
  }
  const path = '\u0000';
  return recipe
    .replaceAll('/srv/archive/', path)
    .replaceAll('/archive/', base)
    .replaceAll(path, `${resolve(folder)}/`)
    .replace(/listen 80;/, `listen ${listen};`)
    .replace(/^.*listen \[::\]:80;\n/m, '');
}

/** Serves a folder by the recipe with a real nginx on a free port. The caller closes it. */
export async function serveWithNginx(
  folder: string,
  { base, nginx }: { base: string; nginx: string },
): Promise<FolderServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'zhoukan-nginx-'));
  mkdirSync(join(scratch, 'temp'));
  const port = await freePort();
  const recipe = readFileSync(join(projectDir, recipeFile), 'utf8');
  const isRoot = process.getuid?.() === 0;
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${scratch}/temp/${name};`)
    .join('\n');
  const types = existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : '';
  writeFileSync(
    join(scratch, 'nginx.conf'),
    `${isRoot ? 'user root;\n' : ''}daemon off; pid ${scratch}/pid; error_log stderr warn;
worker_processes 1; events {}
http { access_log off; ${types} ${temp}
${fillRecipe(recipe, { base, folder, listen: `127.0.0.1:${port}` })} }
`,
  );
  const child = spawn(nginx, ['-p', scratch, '-c', join(scratch, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const ended = new Promise<void>((done) => {
    child.once('close', () => {
      done();
    });
  });
  const url = `http://127.0.0.1:${port}${base}`;
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(scratch, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${complaints}`);
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response !== null) return { url, close };
    await new Promise((done) => setTimeout(done, 50));
  }
  await close();
  throw new Error(`nginx did not answer: ${complaints}`);
}
