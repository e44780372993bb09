// Runs the npm of this Node: `node scripts/...` has to work if `npm` is not on the path.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runQuietly } from './processes.mjs';

const limitInMs = 10 * 60_000;

/** Writes only what is requested, and npm's own cache. */
const options = [
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
  '--location=project',
  '--fetch-retry-mintimeout=1000', // by default, npm retries an unreachable registry for five minutes
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Runs npm in a folder. Prints nothing, unless npm fails: then the error contains its output.
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
