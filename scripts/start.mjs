// `npm start`: from a fresh clone to VS Code on a glossary with everything at work. Needs nothing but Node and npm.
// oxlint-disable-next-line import/no-unassigned-import -- what it does is to end this program, if need be
import './node-version.mjs';
import { cp, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './dependencies.mjs';
import { showFindings } from './start/findings.mjs';
import { openDesktop } from './start/desktop.mjs';
import { openServed } from './start/served.mjs';
import { desktopOnPath, hasDisplay } from './vscode/desktop-on-path.mjs';
import { projectFolder } from './vscode/paths.mjs';
import { endAll, runQuietly } from './vscode/processes.mjs';

/**
 * @typedef {object} Showing
 * @property {string} folder what VS Code opens
 * @property {string | undefined} file the article that is worth seeing first
 * @property {string} scratch a folder for whatever the editor keeps; goes when the editor ends
 */

const help = `Opens VS Code on a glossary, with this extension at work.

  npm start                    a copy of the sample glossary in glossary/
  npm start -- FOLDER          another folder
  npm start -- --served        in the browser, even where there is a desktop VS Code

Takes the VS Code of this machine, in a window, with settings and extensions of its own: yours are left alone. Where there is
none, takes one from the npm registry (once, 900 MB), which is shown in the browser. Ctrl-C stops everything.`;

/** @type {Promise<void>} */
const interrupted = new Promise((onSignal) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => onSignal());
});
let scratch = '';

try {
  await Promise.race([main(), interrupted]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endAll();
  if (scratch !== '') await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit(); // what was interrupted would go on

async function main() {
  const { given, help: helpWanted, served } = readArguments();
  if (helpWanted) return console.log(help);
  const own = given === undefined ? undefined : await folderAt(given);

  await installDependencies();
  console.log('Building ...');
  await runQuietly(process.execPath, [join(projectFolder, 'scripts/build.mjs')], 60_000, { cwd: projectFolder });

  // A short name: the editor makes a socket below it, and macOS allows a path of a hundred characters for that.
  scratch = await mkdtemp(join(await realpath(tmpdir()), 'gw-start-'));
  const folder = own ?? (await copyOfSample(join(scratch, 'sample')));
  console.log(`Checking ${given ?? 'glossary'} ...\n`);
  const found = showFindings(folder);
  const showing = { folder: found?.root ?? folder, file: found?.article, scratch };

  if (own === undefined) console.log('The editor gets a copy of the sample glossary: change what you like.');
  const desktop = served || !hasDisplay() ? undefined : desktopOnPath();
  if (desktop === undefined) await openServed(showing);
  else await openDesktop(desktop, showing);
}

function readArguments() {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h', default: false }, served: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error('Only one folder can be opened.');
  return { ...values, given: positionals[0] };
}

/** @param {string} given as it was typed, in the folder that npm was called in */
async function folderAt(given) {
  const folder = resolve(process.env['INIT_CWD'] ?? '', given);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new Error(`${folder} is not a folder.`);
  return realpath(folder);
}

/**
 * Changes in it do not affect the project.
 *
 * @param {string} folder
 */
async function copyOfSample(folder) {
  await cp(join(projectFolder, 'glossary'), join(folder, 'glossary'), { recursive: true });
  return folder;
}
