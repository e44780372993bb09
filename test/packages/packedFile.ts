import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNpm } from '../../scripts/vscode/npm.mjs';
import { projectFolder } from '../../scripts/vscode/paths.mjs';

let packing: Promise<string> | undefined;

/** The npm package as a file, packed once for all tests. */
export async function packedFile(): Promise<string> {
  packing ??= pack();
  return packing;
}

async function pack(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'glosswright-packed-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await runNpm(['pack', '--pack-destination', folder], projectFolder);
  const [name = ''] = readdirSync(folder);
  return join(folder, name);
}
