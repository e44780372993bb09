// The keys of package.json that registries require, and that only the owner can fill in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The keys, and the reasons of the registries. */
const NEEDED = [
  [
    'repository',
    'npm checks the provenance against it, and the pictures of the packed README have their addresses from it',
  ],
  ['bugs', 'the marketplaces show it'],
  ['homepage', 'the marketplaces show it'],
];

/**
 * @param {string} folder of the project
 * @returns {string[]} the missing keys, and why they are needed
 */
export function publishingProblems(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return NEEDED.flatMap(([key = '', why]) =>
    manifest[key] === undefined ? [`package.json has no '${key}': ${why}`] : [],
  );
}
