// Prints the findings of `glosswright check` in the folder to open: one article in full, and the totals.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectFolder } from '../vscode/paths.mjs';

/** A draft of the sample glossary with findings of every rule. */
const exampleArticle = 'glossary/pl/price-elasticity.md';
const maximumLines = 14;

/**
 * Prints the findings.
 *
 * @param {string} folder
 * @returns {{ root: string, article: string } | undefined} the root of the glossary, which may be above the
 *   folder, and the article to open first
 */
export function showFindings(folder) {
  const { stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'dist/glosswright.js'), 'check'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
  });
  if (stdout === '') {
    console.log(`  ${stderr.trim()}\n`); // for example, the folder has no glossary: the editor opens anyway
    return undefined;
  }

  const articles = stdout.trimEnd().split(/\n{2,}/);
  const sum = articles.pop() ?? '';
  const shown = bestExample(articles);
  if (shown !== undefined) console.log(`${indent(beginning(shown))}\n`);
  if (articles.length > 1) console.log(`  ... and findings in ${articles.length - 1} more.`);
  console.log(`${indent(sum)}\n`);
  return shown === undefined ? undefined : placeOf(pathIn(shown), folder);
}

/** @param {string[]} articles the output for each: the path, then a line for each finding */
function bestExample(articles) {
  return articles.find((article) => pathIn(article) === exampleArticle) ?? articles.toSorted(longestFirst)[0];
}

/**
 * @param {string} a
 * @param {string} b
 */
function longestFirst(a, b) {
  return b.length - a.length;
}

/** @param {string} article the output for it */
function pathIn(article) {
  return stripVTControlCharacters(article.split('\n')[0] ?? '');
}

/** @param {string} article the output for it */
function beginning(article) {
  const lines = article.split('\n');
  return lines.length <= maximumLines ? article : [...lines.slice(0, maximumLines), '     ...'].join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replaceAll(/^/gm, '  ');
}

/**
 * The path of the file: paths are printed relative to the glossary's root.
 *
 * @param {string} path
 * @param {string} folder
 */
function placeOf(path, folder) {
  for (let root = folder; ; root = dirname(root)) {
    const article = join(root, path);
    if (existsSync(article)) return { root, article };
    if (root === dirname(root)) return undefined;
  }
}
