// Takes one screenshot: opens an article of the sample, prepares it with the actions of a user, and takes the picture.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openWorkbench } from '../vscode/page.mjs';
import { Film } from './film.mjs';
import { withPalette } from './palette.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../vscode/serve.mjs').ServedEditor} ServedEditor */
/** @typedef {import('./shots.mjs').Shot} Shot */

const patienceInMs = 30_000;

/**
 * @param {Browser} browser
 * @param {ServedEditor} served
 * @param {Shot} shot
 * @param {string} sample
 * @param {string} target
 */
export async function take(browser, served, shot, sample, target) {
  const file = join(sample, 'glossary', shot.article);
  await rewrite(file, shot.replace ?? {});
  const page = await openWorkbench(browser, served, { folder: sample, file, ...shot.view });
  try {
    await page.locator('.view-lines').waitFor({ timeout: patienceInMs });
    if (!shot.sideBar) await page.keyboard.press('Control+B');
    await page.getByRole('button', { name: /Warnings: [1-9]/ }).waitFor({ timeout: patienceInMs }); // the server is ready
    await page.mouse.move(600, 15); // beside the tabs, where nothing is highlighted
    await shot.prepare(page);
    await pause(700); // until fades have ended
    if (shot.film) {
      const film = new Film(page);
      await shot.film(page, film);
      await film.write(target);
    } else await writeFile(target, withPalette(await page.screenshot({ animations: 'disabled' })));
  } finally {
    await page.close();
  }
}

/**
 * @param {string} file
 * @param {Readonly<Record<string, string>>} replacements
 */
async function rewrite(file, replacements) {
  let text = await readFile(file, 'utf8');
  for (const [before, after] of Object.entries(replacements)) {
    if (!text.includes(before)) throw new Error(`${file} no longer contains "${before}".`);
    text = text.replace(before, after);
  }
  await writeFile(file, text);
}
