// The version of the project, in all files that contain it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions } from './changelog.mjs';

/** Pages with the names of packed files of the version. */
const PAGES = ['README.md', 'docs/ci.md', 'docs/library.md'];

/**
 * The version after a step, or the given one.
 *
 * @param {string} current
 * @param {string} wanted `major`, `minor`, `patch`, or a version
 * @returns {string}
 */
export function nextVersion(current, wanted) {
  const [major = 0, minor = 0, patch = 0] = current.split('.').map(Number);
  switch (wanted) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    default:
      if (!/^\d+\.\d+\.\d+$/.test(wanted))
        throw new Error(`'${wanted}' is not major, minor, patch or a version such as 1.2.0.`);
      if (compareVersions(wanted, current) <= 0) throw new Error(`${wanted} is not newer than ${current}.`);
      return wanted;
  }
}

/**
 * Writes the version to the manifest, the lock file, and the pages that contain it.
 *
 * @param {string} folder of the project
 * @param {string} current
 * @param {string} version
 * @returns {string[]} the changed files
 */
export function writeVersion(folder, current, version) {
  const packed = new RegExp(`(glosswright-)${current.replaceAll('.', '\\.')}(\\.(?:tgz|vsix))`, 'g');
  /** @type {[path: string, change: (text: string) => string][]} */
  const changes = [
    ['package.json', (text) => text.replace(`"version": "${current}"`, `"version": "${version}"`)],
    // The version of the project itself is there twice, before all packages.
    [
      'package-lock.json',
      (text) => twice((now) => now.replace(`"version": "${current}"`, `"version": "${version}"`), text),
    ],
    ...PAGES.map(
      (path) =>
        /** @type {[string, (text: string) => string]} */ ([path, (text) => text.replaceAll(packed, `$1${version}$2`)]),
    ),
  ];
  return changes.flatMap(([path, change]) => {
    const before = readFileSync(join(folder, path), 'utf8');
    const after = change(before);
    if (after === before) return [];
    writeFileSync(join(folder, path), after);
    return [path];
  });
}

/**
 * @param {(text: string) => string} change
 * @param {string} text
 */
function twice(change, text) {
  return change(change(text));
}
