// `npm run bench:browser`: what the extension costs in VS Code's web extension host, a Web Worker, with a glossary of
// 5,000 articles whose files take 20 ms each: typed letters while it is read, and the memory of the browser afterwards.
// A glossary of four articles in the same editor is the floor. Goals: 95 of 100 letters within 16 ms or the floor, and
// 400 MB more than the floor. Linux only, because it reads /proc.
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser } from './vscode/browser.mjs';
import { installEditor } from './vscode/install.mjs';
import { describeLetters, timeOf, typedLetters } from './vscode/letters.mjs';
import { openWorkbench } from './vscode/page.mjs';
import { projectFolder } from './vscode/paths.mjs';
import { runScript } from './vscode/run-script.mjs';
import { webSettings } from './vscode/run-served.mjs';
import { extensionsFolder, serve } from './vscode/serve.mjs';
import { bundleVirtualSuite, filesExtension } from './vscode/suite.mjs';

/** @typedef {import('./vscode/install.mjs').InstalledEditor} InstalledEditor */

const WANTED_LETTER_IN_MS = 16;
const WANTED_MEMORY_IN_MB = 400;
const patienceInMs = 120_000;
/** The memory is measured when it has not grown for this time. */
const CALM_MS = 5_000;

/** By name, the folder and an article in it. */
const GLOSSARIES = {
  '4 articles': ['/small', 'glossary/pl/customer.md'],
  '5,000 articles': ['/large', 'glossary/pl/account-account-account.md'],
};

await runScript('browser', async (scratch) => {
  await bundleVirtualSuite(undefined);
  const installed = await installEditor();
  /** @type {{ letters: number[], megabytes: number }[]} */
  const all = [];
  for (const [name, [folder = '', article = '']] of Object.entries(GLOSSARIES)) {
    const found = await measured(installed, join(scratch, String(all.length)), folder, article);
    all.push(found);
    console.log(`${name}: ${describe(found, all[0] ?? found)}`);
  }
});

/**
 * @param {InstalledEditor} installed
 * @param {string} scratch
 * @param {string} folder
 * @param {string} article
 */
async function measured(installed, scratch, folder, article) {
  await mkdir(scratch);
  const dataFolder = join(scratch, 'editor');
  await cp(filesExtension, join(extensionsFolder(dataFolder), 'glosswright.test-files-0.0.1'), { recursive: true });
  const settings = { 'files.autoSave': 'off', ...webSettings };
  const [served, browser] = await Promise.all([serve(installed, { dataFolder, settings }), launchBrowser(installed)]);
  try {
    const uri = `gwtest:${folder}`;
    const page = await openWorkbench(browser, served, {
      folder: uri,
      file: `${uri}/${article}`,
      extension: projectFolder,
      web: true,
    });
    page.setDefaultTimeout(patienceInMs);
    const letters = await typedLetters(page);
    return { letters, megabytes: await memoryOfBrowser() };
  } finally {
    await Promise.allSettled([browser.close(), served.stop()]);
  }
}

/** The megabytes of the pages with all their workers, when they do not grow any more. */
async function memoryOfBrowser() {
  const ended = performance.now() + patienceInMs;
  let most = 0;
  let grownAt = performance.now();
  while (performance.now() < ended && performance.now() - grownAt < CALM_MS) {
    const megabytes = rendererMegabytes();
    if (megabytes > most + 1) [most, grownAt] = [megabytes, performance.now()];
    await pause(250);
  }
  return rendererMegabytes();
}

/** Of the processes below this one that show pages. */
function rendererMegabytes() {
  const processes = readdirSync('/proc').flatMap((id) => (/^\d+$/.test(id) ? (processAt(id) ?? []) : []));
  const parents = new Map(processes.map(({ id, parent }) => [id, parent]));
  const isOurs = (/** @type {string | undefined} */ id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) if (at === String(process.pid)) return true;
    return false;
  };
  const renderers = processes.filter(({ id, command }) => command.includes('--type=renderer') && isOurs(id));
  return renderers.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024;
}

/**
 * @param {string} id
 * @returns {{ id: string, parent: string, command: string, kilobytes: number } | undefined} undefined if it has ended
 */
function processAt(id) {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const valueOf = (/** @type {string} */ key) => new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? '';
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    return { id, parent: valueOf('PPid'), command, kilobytes: Number(valueOf('RssAnon')) };
  } catch {
    return undefined;
  }
}

/**
 * @param {{ letters: number[], megabytes: number }} found
 * @param {{ letters: number[], megabytes: number }} floor
 */
function describe({ letters, megabytes }, floor) {
  const wanted = Math.max(WANTED_LETTER_IN_MS, timeOf(floor.letters, 0.95));
  const more = megabytes - floor.megabytes;
  return [
    describeLetters(letters, wanted),
    `; memory of the browser ${megabytes.toFixed(0)} MB, ${more.toFixed(0)} MB more than the floor`,
    more > WANTED_MEMORY_IN_MB ? ` (wanted: ${WANTED_MEMORY_IN_MB})` : '',
  ].join('');
}
