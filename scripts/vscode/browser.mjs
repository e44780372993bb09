// Finds a Chromium for the workbench: one of this machine, otherwise the one from npm.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** @typedef {import('./install.mjs').InstalledEditor} InstalledEditor */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').LaunchOptions} LaunchOptions */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The script that uses the browser handles signals: playwright would end the browser before the script has cleaned up. */
const common = {
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  timeout: 15_000,
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
};

/**
 * Starts the first Chromium that works. An executable on the path is not enough: it may be a stub that asks to install
 * one.
 *
 * @param {InstalledEditor} installed
 * @returns {Promise<Browser>}
 */
export async function launchBrowser(installed) {
  const { chromium } = createRequire(join(installed.folder, 'package.json'))('playwright-core');
  const failures = [];
  for (const candidate of candidates(installed)) {
    try {
      return await chromium.launch({ ...common, ...candidate });
    } catch (error) {
      const [reason] = String(error).split('\n');
      failures.push(`${candidate.executablePath ?? candidate.channel}: ${reason}`);
    }
  }
  throw new Error(`No Chromium could be started; install Chromium or Chrome.\n${failures.join('\n')}`);
}

/**
 * @param {InstalledEditor} installed
 * @returns {LaunchOptions[]}
 */
function candidates(installed) {
  const chosen = process.env['GLOSSWRIGHT_CHROMIUM'];
  if (chosen !== undefined) return [{ executablePath: chosen }];
  if (process.platform !== 'linux') return [{ channel: 'chrome' }, { channel: 'msedge' }, { channel: 'chromium' }];
  return [...onPath(), ...fromNpm(installed)];
}

/** @returns {LaunchOptions[]} */
function onPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path))
    .map((executablePath) => ({ executablePath }));
}

/**
 * The Chromium from npm, with and without its own libraries, for machines without libnss3.
 *
 * @param {InstalledEditor} installed
 * @returns {LaunchOptions[]}
 */
function fromNpm({ chromium }) {
  const executablePath = join(chromium, 'chromium');
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_FILE'] = join(chromium, 'fonts.conf');
  const libraries = [join(chromium, 'al2023/lib'), env['LD_LIBRARY_PATH'] ?? '']
    .filter((path) => path !== '')
    .join(':');
  return [
    { executablePath, env },
    { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } },
  ];
}
