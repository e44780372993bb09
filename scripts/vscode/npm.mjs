// Runs npm itself, wherever this Node has it: `node scripts/...` has to work where no `npm` is on the path.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runQuietly } from './processes.mjs';

const limitInMs = 10 * 60_000;

/** Nothing is written but what was asked for and npm's own cache. */
const options = [
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
  '--location=project',
  '--fetch-retry-mintimeout=1000', // npm's own patience with a registry that it cannot reach is five minutes
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Runs npm in a folder. Shows nothing, unless npm fails: then what it has said is in the error.
 *
 * @param {string[]} command such as `['ci', '--ignore-scripts']`: without their scripts, packages compile and download nothing
 * @param {string} folder
 */
export async function runNpm(command, folder) {
  const args = [...options, ...command];
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
