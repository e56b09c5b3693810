import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { runBin, runProgram } from '../process/run-program.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium that is there: CHROMIUM, one on the PATH, Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const { CHROMIUM, PATH = '' } = process.env;
  if (CHROMIUM !== undefined && CHROMIUM !== '') {
    if (existsSync(CHROMIUM)) return CHROMIUM;
    throw new Error(`CHROMIUM: expected a browser at ${CHROMIUM}, found none`);
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const places = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ];
  return places.find((place) => existsSync(place)) ?? null;
}

/** True when the system has a font with Chinese letters; without one, pages show empty boxes. */
function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** Installs Debian's Chromium and a Chinese font. */
async function installFromDebian(): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-qq'], { env });
  const packages = ['chromium', 'fonts-noto-cjk'];
  await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
  });
}

/**
 * Finds a Chromium for the browser tests, and installs one where there is none: Debian's as root,
 * otherwise Playwright's. Throws an error that says what to do when neither is to be had.
 */
export async function provideChromium(): Promise<string> {
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot && (findChromium() === null || !hasChineseFont())) await installFromDebian();
  if (findChromium() === null) {
    await runBin('playwright-core', ['install', 'chromium']).catch(() => undefined);
  }
  const found = findChromium();
  if (found !== null) return found;
  throw new Error(
    'expected a Chromium for the browser tests, found none and could not install one; ' +
      'install Chromium or Chrome, or set CHROMIUM to its path',
  );
}
