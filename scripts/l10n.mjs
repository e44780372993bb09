// `npm run l10n`: writes the texts of the source to `l10n/bundle.l10n.json`, and reports what is missing in the files
// of each language. `--prune` also removes translations of deleted texts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceLanguages } from '../server/src/localization/languages.ts';
import { parsedSources, sourceTexts } from './l10n/sourceTexts.mjs';
import { projectFolder } from './vscode/paths.mjs';

const prunes = process.argv.includes('--prune');
const { texts, problems } = sourceTexts(parsedSources());
for (const problem of problems) console.error(problem);

const keys = [...new Set(texts.map(({ text }) => text))].toSorted();
write('l10n/bundle.l10n.json', Object.fromEntries(keys.map((key) => [key, key])));
console.log(`${keys.length} texts in l10n/bundle.l10n.json`);

for (const language of interfaceLanguages.filter((each) => each !== 'en')) {
  report(`l10n/bundle.l10n.${language}.json`, keys);
  report(`package.nls.${language}.json`, Object.keys(read('package.nls.json')));
}
process.exitCode = problems.length === 0 ? 0 : 1;

/** @param {string} path @param {readonly string[]} wanted */
function report(path, wanted) {
  const translations = read(path);
  const missing = wanted.filter((key) => translations[key] === undefined);
  const superfluous = Object.keys(translations).filter((key) => !wanted.includes(key));
  console.log(`${path}: ${missing.length} missing, ${superfluous.length} superfluous`);
  if (prunes)
    write(path, Object.fromEntries(wanted.flatMap((key) => (translations[key] ? [[key, translations[key]]] : []))));
}

/** @param {string} path @returns {Record<string, string>} */
function read(path) {
  const file = join(projectFolder, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** @param {string} path @param {Readonly<Record<string, string>>} content */
function write(path, content) {
  writeFileSync(join(projectFolder, path), `${JSON.stringify(content, undefined, 2)}\n`);
}
