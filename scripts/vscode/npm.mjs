// Runs npm itself, wherever this Node has it: `node scripts/...` has to work where no `npm` is on the path.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runQuietly } from './processes.mjs';

const limitInMs = 10 * 60_000;

/** No script runs, so nothing is compiled; and nothing is written but the packages and npm's own cache. */
const options = [
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
  '--location=project',
  '--fetch-retry-mintimeout=1000', // npm's own patience with a registry that it cannot reach is five minutes
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Installs what the package.json of a folder asks for.
 *
 * @param {string} folder
 * @param {string[]} [more] further options of npm
 */
export async function npmInstall(folder, more = []) {
  const args = ['install', ...options, ...more];
  const script = npmScript();
  if (script !== undefined) await runQuietly(process.execPath, [script, ...args], limitInMs, { cwd: folder });
  else await runQuietly('npm', args, limitInMs, { cwd: folder, shell: process.platform === 'win32' });
}

function npmScript() {
  const node = dirname(process.execPath);
  const places = [
    process.env['npm_execpath'] ?? '',
    join(node, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(node, 'node_modules/npm/bin/npm-cli.js'),
  ];
  return places.find((place) => basename(place) === 'npm-cli.js' && existsSync(place));
}
