// `npm start`: from a fresh clone to VS Code with a complete example glossary. Needs only Node and npm.
// oxlint-disable-next-line import/no-unassigned-import -- it ends this program if Node is too old
import './node-version.mjs';
import { cp, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './dependencies.mjs';
import { showFindings } from './start/findings.mjs';
import { openDesktop } from './start/desktop.mjs';
import { openServed } from './start/served.mjs';
import { desktopOnPath, hasDisplay } from './vscode/desktop-on-path.mjs';
import { projectFolder } from './vscode/paths.mjs';
import { runQuietly } from './vscode/processes.mjs';
import { runScript } from './vscode/run-script.mjs';

/**
 * @typedef {object} Showing
 * @property {string} folder the folder to open in VS Code
 * @property {string | undefined} file the article to open first
 * @property {string} scratch a folder for the data of the editor, deleted when it ends
 */

const help = `Opens a glossary in VS Code with this extension.

  npm start                    a copy of the sample glossary in glossary/
  npm start -- FOLDER          another folder
  npm start -- --served        in the browser, even if there is a desktop VS Code

Opens a window of the VS Code of this machine, with separate settings and extensions: yours do not change. If there is none,
installs one from the npm registry (once, 900 MB), and opens it in the browser. Ctrl-C stops everything.`;

await runScript('start', main, { endsBySignal: true });

/** @param {string} scratch */
async function main(scratch) {
  const { given, help: helpWanted, served } = readArguments();
  if (helpWanted) return console.log(help);
  const own = given === undefined ? undefined : await folderAt(given);

  await installDependencies();
  console.log('Building ...');
  await runQuietly(process.execPath, [join(projectFolder, 'scripts/build.mjs')], 60_000, { cwd: projectFolder });

  const folder = own ?? (await copyOfSample(join(scratch, 'sample')));
  console.log(`Checking ${given ?? 'glossary'} ...\n`);
  const found = showFindings(folder);
  const showing = { folder: found?.root ?? folder, file: found?.article, scratch };

  if (own === undefined) console.log('The editor opens a copy of the sample glossary, which you can change.');
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

/** @param {string} given the argument, relative to the folder in which npm was called */
async function folderAt(given) {
  const folder = resolve(process.env['INIT_CWD'] ?? '', given);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new Error(`${folder} is not a folder.`);
  return realpath(folder);
}

/**
 * Copies the sample glossary, so that changes do not affect the project.
 *
 * @param {string} folder
 */
async function copyOfSample(folder) {
  await cp(join(projectFolder, 'glossary'), join(folder, 'glossary'), { recursive: true });
  return folder;
}
