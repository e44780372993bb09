// What registries ask of package.json, and what only its owner can fill in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys, and why a registry needs them. */
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
 * @returns {string[]} what is missing in the manifest, and why it is needed
 */
export function publishingProblems(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return NEEDED.flatMap(([key = '', why]) =>
    manifest[key] === undefined ? [`package.json has no '${key}': ${why}`] : [],
  );
}
