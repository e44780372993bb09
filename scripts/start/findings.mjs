// What `glosswright check` finds in the folder that is about to be opened: one article in full, and the sum.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectFolder } from '../vscode/paths.mjs';

/** A draft of the sample glossary that shows every rule at work. */
const showpiece = 'glossary/pl/price-elasticity.md';
const mostLines = 14;

/**
 * Prints it.
 *
 * @param {string} folder
 * @returns {{ root: string, article: string } | undefined} where the glossary begins, which may be above the
 *   folder, and the article that is worth seeing first
 */
export function showFindings(folder) {
  const { stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'dist/glosswright.js'), 'check'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
  });
  if (stdout === '') {
    console.log(`  ${stderr.trim()}\n`); // no glossary there, say: the editor opens all the same
    return undefined;
  }

  const articles = stdout.trimEnd().split(/\n{2,}/);
  const sum = articles.pop() ?? '';
  const shown = mostTelling(articles);
  if (shown !== undefined) console.log(`${indent(beginning(shown))}\n`);
  if (articles.length > 1) console.log(`  ... and findings in ${articles.length - 1} more.`);
  console.log(`${indent(sum)}\n`);
  return shown === undefined ? undefined : placeOf(pathIn(shown), folder);
}

/** @param {string[]} articles as they are printed: the path, then a line for each finding */
function mostTelling(articles) {
  return articles.find((article) => pathIn(article) === showpiece) ?? articles.toSorted(longestFirst)[0];
}

/**
 * @param {string} a
 * @param {string} b
 */
function longestFirst(a, b) {
  return b.length - a.length;
}

/** @param {string} article as it is printed */
function pathIn(article) {
  return stripVTControlCharacters(article.split('\n')[0] ?? '');
}

/** @param {string} article as it is printed */
function beginning(article) {
  const lines = article.split('\n');
  return lines.length <= mostLines ? article : [...lines.slice(0, mostLines), '     ...'].join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replaceAll(/^/gm, '  ');
}

/**
 * Paths are printed from the glossary's root.
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
