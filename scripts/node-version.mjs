// Import it first in scripts that work in a fresh clone: it ends them with a clear message if Node is too old.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
/** @type {number[]} */
const [major = 0, minor = 0] = manifest.engines.node.match(/\d+/g).map(Number);
const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);

if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
  console.error(`Glosswright needs Node ${major}.${minor} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
