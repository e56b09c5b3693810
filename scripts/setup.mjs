// Runs before `npm start` and `npm test` with whatever Node the machine has, on a fresh clone too:
// it may use nothing but Node itself. Installs the packages when they are not those of the
// lockfile, the Node that the rest of the program runs on among them (the package `node`).
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? '.', '..');
const nodeFile = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);
/** Runs TypeScript files without a flag or a warning. */
const lowestNode = [22, 18];

/**
 * Packages of a lockfile as `path -> version`; none if the file is missing.
 * @param {string} file
 * @returns {Map<string, { version: string, optional: boolean }>}
 */
function packagesOf(file) {
  if (!existsSync(file)) return new Map();
  /** @type {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(lock.packages ?? {})
      .filter(([path]) => path !== '')
      .map(([path, entry]) => [
        path,
        {
          version: entry.version ?? '',
          optional: entry.optional === true || entry.devOptional === true,
        },
      ]),
  );
}

/** True when npm's own account of node_modules agrees with package-lock.json. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const held = packagesOf(join(root, 'node_modules/.package-lock.json'));
  // Optional packages are for other kinds of machine: npm leaves them out, and that is right.
  for (const [path, { version, optional }] of wanted) {
    const there = held.get(path);
    if (there === undefined ? !optional : there.version !== version) return false;
  }
  return existsSync(nodeFile);
}

/** Version of the installed Node as `[major, minor]`; null when it does not run. */
function installedNode() {
  try {
    const words = execFileSync(nodeFile, ['--version'], { encoding: 'utf8' });
    const [, major, minor] = /^v(\d+)\.(\d+)/.exec(words) ?? [];
    return [Number(major), Number(minor)];
  } catch {
    return null;
  }
}

if (!isInstalled()) {
  const start = performance.now();
  console.log('Installing packages, about half a minute …');
  const npm = process.env.npm_execpath;
  // The versions of package-lock.json, which --no-save leaves as it is. Not `npm ci`: it refuses a
  // lockfile that lacks optional packages of other platforms, and some registries do not hold them.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error('setup: npm install failed (see above); is a package registry reachable?');
    process.exit(1);
  }
  console.log(`Packages installed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

const version = installedNode();
const [major, minor] = version ?? [0, 0];
if (major < lowestNode[0] || (major === lowestNode[0] && minor < lowestNode[1])) {
  console.error(
    `setup: expected Node ${lowestNode.join('.')} or later in node_modules/node, found ` +
      (version === null ? 'none that runs' : `${String(major)}.${String(minor)}`) +
      '; its install script must be allowed to run (npm config ignore-scripts must not be true): ' +
      'remove node_modules and try again',
  );
  process.exit(1);
}
