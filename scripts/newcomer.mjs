// `npm run newcomer`: follows the steps of a new user in an empty VS Code with the packed extension, for glossaries of
// several shapes. `npm run newcomer -- folders page` runs some of them. Pictures of each step are in
// .vscode-test/newcomer.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Screen } from './vscode/screen.mjs';
import { shapes } from './newcomer/shapes.mjs';
import { walk } from './newcomer/walk.mjs';
import { launchBrowser } from './vscode/browser.mjs';
import { installEditor } from './vscode/install.mjs';
import { installExtension, packExtension } from './vscode/packed-extension.mjs';
import { openWorkbench } from './vscode/page.mjs';
import { cacheFolder, projectFolder } from './vscode/paths.mjs';
import { runScript } from './vscode/run-script.mjs';
import { serve } from './vscode/serve.mjs';

const wanted = process.argv.slice(2);
await runScript('new', async (scratch) => {
  const installed = await installEditor();
  const [browser, extension] = await Promise.all([launchBrowser(installed), packExtension(scratch)]);
  const dataFolder = join(scratch, 'editor');
  await installExtension(installed, extension, dataFolder);
  const served = await serve(installed, { dataFolder, settings: { 'files.autoSave': 'off' } });
  for (const shape of shapes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const folder = join(scratch, shape.name);
    await cp(join(projectFolder, 'test/fixtures/newcomer', shape.name), folder, { recursive: true });
    const pictures = join(cacheFolder, 'newcomer', shape.name);
    await rm(pictures, { recursive: true, force: true });
    const page = await openWorkbench(browser, served, { folder });
    const screen = new Screen(page, pictures);
    try {
      await walk(screen, shape);
      console.log(`  ✔ ${shape.what}`);
    } catch (error) {
      console.error(`  ✘ ${shape.what}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
    await screen.photo('the end');
    await page.context().close();
  }
});
