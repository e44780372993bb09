// Prints the changes of a version in CHANGELOG.md, for the release on GitHub: `node scripts/release/notes.mjs 1.2.0`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../vscode/paths.mjs';
import { notesOf } from './changelog.mjs';

const [version = ''] = process.argv.slice(2);
const notes = notesOf(readFileSync(join(projectFolder, 'CHANGELOG.md'), 'utf8'), version);
if (notes === undefined) {
  console.error(`CHANGELOG.md has no changes of version '${version}'.`);
  process.exitCode = 1;
} else console.log(notes);
