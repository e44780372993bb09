// `npm run screenshots`: takes the pictures in docs/screenshots of the sample glossary, in the VS Code from npm.
// `npm run screenshots -- problems` takes some of them.
import { cp, mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { shots } from './screenshots/shots.mjs';
import { take } from './screenshots/take.mjs';
import { launchBrowser } from './vscode/browser.mjs';
import { installEditor } from './vscode/install.mjs';
import { installExtension, packExtension } from './vscode/packed-extension.mjs';
import { projectFolder } from './vscode/paths.mjs';
import { runScript } from './vscode/run-script.mjs';
import { serve } from './vscode/serve.mjs';

/** @typedef {import('./screenshots/shots.mjs').Shot} Shot */

const target = join(projectFolder, 'docs/screenshots');

/** Hides everything that the pictures do not need. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 14,
  'editor.hover.above': false,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.layoutControl.enabled': false,
};
const themes = { light: 'Light 2026', dark: 'Dark 2026' };

const wanted = process.argv.slice(2);
await runScript('shots', async (scratch) => {
  await mkdir(target, { recursive: true });
  const installed = await installEditor();
  const [browser, extension] = await Promise.all([launchBrowser(installed), packExtension(scratch)]);
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    const dataFolder = join(scratch, theme);
    await installExtension(installed, extension, dataFolder);
    const served = await serve(installed, {
      dataFolder,
      settings: { ...settings, 'workbench.colorTheme': themes[theme] },
    });
    for (const shot of shots.filter((each) => each.theme === theme && isWanted(each))) {
      const file = join(target, `${shot.name}.png`);
      await take(browser, served, shot, await freshSample(scratch), file);
      console.log(relative(projectFolder, file));
    }
    await served.stop();
  }
  await browser.close();
});

/** @param {Shot} shot */
function isWanted({ name }) {
  return wanted.length === 0 || wanted.includes(name);
}

/**
 * Each picture starts from an unchanged sample.
 *
 * @param {string} scratch
 */
async function freshSample(scratch) {
  const folder = join(scratch, 'sample');
  await rm(folder, { recursive: true, force: true });
  await cp(join(projectFolder, 'glossary'), join(folder, 'glossary'), { recursive: true });
  return folder;
}
