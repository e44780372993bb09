// `npm run gallery`: pictures of everything that the extension shows, in light, dark and high contrast, to look at after a change.
// `--theme dark` takes one theme, `--language de` shows the texts of the extension in that language: VS Code's own stay English,
// because its language packs are not in the npm registry. The pictures are in .vscode-test/gallery.
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { keybindings, scenes } from './gallery/scenes.mjs';
import { launchBrowser } from './vscode/browser.mjs';
import { installEditor } from './vscode/install.mjs';
import { installExtension, packExtension } from './vscode/packed-extension.mjs';
import { openWorkbench } from './vscode/page.mjs';
import { cacheFolder, projectFolder } from './vscode/paths.mjs';
import { endAll } from './vscode/processes.mjs';
import { Screen } from './vscode/screen.mjs';
import { serve } from './vscode/serve.mjs';

/** @type {Record<string, string>} */
const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

const { values: options } = parseArgs({
  options: { theme: { type: 'string', multiple: true }, language: { type: 'string', default: 'en' } },
});
const { language } = options;
const scratch = await mkdtemp(join(await realpath(tmpdir()), 'gw-gallery-'));
try {
  const installed = await installEditor();
  const [browser, extension] = await Promise.all([launchBrowser(installed), packExtension(scratch)]);
  for (const theme of options.theme ?? Object.keys(themes)) await take(theme);
  await browser.close();

  /** @param {string} theme */
  async function take(theme) {
    const dataFolder = join(scratch, theme);
    await installExtension(installed, extension, dataFolder);
    await mkdir(join(dataFolder, 'data/User'), { recursive: true });
    await writeFile(join(dataFolder, 'data/User/keybindings.json'), JSON.stringify(keybindings));
    const settings = {
      'workbench.colorTheme': themes[theme],
      'files.autoSave': 'off',
      'editor.minimap.enabled': false,
    };
    const served = await serve(installed, { dataFolder, settings });
    const pictures = join(cacheFolder, 'gallery', language === 'en' ? theme : `${theme}-${language}`);
    await rm(pictures, { recursive: true, force: true });
    const folder = join(scratch, `${theme}-sample`);
    await cp(join(projectFolder, 'glossary'), join(folder, 'glossary'), { recursive: true });
    const file = join(folder, 'glossary/pl/price-elasticity.md');
    const page = await openWorkbench(browser, served, { folder, file }, async (opened) => {
      await opened.addInitScript(speak, language);
    });
    const screen = new Screen(page, pictures);
    for (const { name, show } of scenes) {
      try {
        await show(screen);
      } catch (error) {
        console.error(`  ✘ ${theme}, ${name}: ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
        await screen.photo(`failed ${name}`);
      }
      await screen.press('Escape', 'Escape');
    }
    console.log(`${screen.taken} pictures in ${relative(projectFolder, pictures)}`);
    await page.close();
    await served.stop();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endAll();
  await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit();

/**
 * Runs in the page, before VS Code: extensions get this as the language of VS Code.
 *
 * @param {string} tag
 */
function speak(tag) {
  if (tag !== 'en') Reflect.set(globalThis, '_VSCODE_NLS_LANGUAGE', tag);
}
