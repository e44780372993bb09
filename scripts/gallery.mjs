// `npm run gallery`: takes pictures of everything that the extension shows, in light, dark and high contrast themes,
// for a review after a change. `--theme dark` takes one theme. `--language de` shows the texts of the extension in that
// language; those of VS Code stay English because its language packs are not in the npm registry. The pictures are in
// .vscode-test/gallery.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { keybindings, scenes } from './gallery/scenes.mjs';
import { launchBrowser } from './vscode/browser.mjs';
import { installEditor } from './vscode/install.mjs';
import { installExtension, packExtension } from './vscode/packed-extension.mjs';
import { openWorkbench } from './vscode/page.mjs';
import { cacheFolder, projectFolder } from './vscode/paths.mjs';
import { runScript } from './vscode/run-script.mjs';
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
await runScript('gallery', async (scratch) => {
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
      await opened.addInitScript(setLanguage, language);
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
});

/**
 * Runs in the page before VS Code: sets the language that VS Code reports to extensions.
 *
 * @param {string} tag
 */
function setLanguage(tag) {
  if (tag !== 'en') Reflect.set(globalThis, '_VSCODE_NLS_LANGUAGE', tag);
}
