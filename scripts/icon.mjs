// `npm run icon`: draws images/icon.png, the icon of the extension, from scripts/icon.svg. The marketplaces do not accept SVG. Check the result.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './vscode/browser.mjs';
import { installEditor } from './vscode/install.mjs';
import { projectFolder } from './vscode/paths.mjs';

/** The size in both marketplaces. */
const size = { width: 128, height: 128 };

const drawing = await readFile(join(projectFolder, 'scripts/icon.svg'), 'utf8');
const browser = await launchBrowser(await installEditor());
try {
  const page = await browser.newPage({ viewport: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await writeFile(join(projectFolder, 'images/icon.png'), await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
