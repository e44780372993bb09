import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../server/src');

/** Files that open files: each checks first whether it is a regular file, and does not block on a pipe; or it creates a new file. */
const OPENERS = [
  'cli/start/cachedOutputs.ts',
  'cli/start/codeCache.ts',
  'cli/textPieces.ts',
  'disk/readBytes.ts',
  'disk/readText.ts',
  'disk/replaceFile.ts',
];
const OPENS =
  /\b(?:openSync|readFileSync|createReadStream|writeFileSync|createWriteStream|copyFileSync)\b|\b(?:fs|promises)\.(?:open|readFile|writeFile|copyFile)\(|\bfrom 'node:fs\/promises'/;

describe('opening files', () => {
  it('is limited to a few places', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const opening = files.filter((path) => OPENS.test(readFileSync(join(source, path), 'utf8')));
    assert.deepEqual(opening.map((path) => path.replaceAll('\\', '/')).toSorted(), OPENERS);
  });
});
