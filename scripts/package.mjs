// `npm run package`: packs the VS Code extension, also in a fresh clone. `--out FILE` sets the file; the default is
// glosswright-VERSION.vsix.
// oxlint-disable-next-line import/no-unassigned-import -- it ends this program if Node is too old
import './node-version.mjs';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from './dependencies.mjs';
import { projectFolder } from './vscode/paths.mjs';
import { runQuietly } from './vscode/processes.mjs';

const limitInMs = 5 * 60_000;

const { values } = parseArgs({ options: { out: { type: 'string' } } });
await installDependencies();
// Imported late because it needs an installed library.
const { packedReadme } = await import('./packed-readme.mjs');
await runQuietly(process.execPath, [join(projectFolder, 'scripts/build.mjs')], limitInMs, { cwd: projectFolder });
const stage = mkdtempSync(join(tmpdir(), 'glosswright-package-'));
try {
  for (const path of contentPaths()) cpSync(join(projectFolder, path), join(stage, path), { recursive: true });
  // The package contains no scripts and needs no build tools. npm shows `description` literally; VS Code can translate it.
  const own = { description: '%description%', scripts: undefined, devDependencies: undefined };
  const manifest = { ...JSON.parse(read('package.json')), ...own };
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest, undefined, 2));
  for (const page of ['README.md', 'CHANGELOG.md'])
    writeFileSync(join(stage, page), packedReadme(read(page), projectFolder, manifest));
  const out = resolve(values.out ?? join(projectFolder, `${manifest.name}-${manifest.version}.vsix`));
  const vsce = join(projectFolder, 'node_modules/@vscode/vsce/vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out];
  await runQuietly(process.execPath, [vsce, 'package', ...options], limitInMs, { cwd: stage });
  console.log(`Packed ${out}`);
} finally {
  rmSync(stage, { recursive: true, force: true });
}

/** The files and folders that `.vscodeignore` allows, and `.vscodeignore` itself, by which vsce leaves out other content of the folders. */
function contentPaths() {
  const allowed = Array.from(read('.vscodeignore').matchAll(/^!(.+)$/gm), ([, pattern = '']) => pattern);
  return ['.vscodeignore', ...allowed.flatMap(pathsOf)];
}

/** @param {string} pattern */
function pathsOf(pattern) {
  if (pattern.includes('/')) return [pattern.replace(/\/[^/]*\*.*$/, '')];
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return [pattern];
  return readdirSync(projectFolder).filter((name) => name.startsWith(start) && name.endsWith(end));
}

/** @param {string} path */
function read(path) {
  return readFileSync(join(projectFolder, path), 'utf8');
}
