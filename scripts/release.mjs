// `npm run release -- minor`: creates the commit and the tag of a version. Pushing the tag starts
// .github/workflows/release.yml, which publishes it. With `--dry-run`, creates and packs the version in a copy without
// changing anything here, and prints the steps that need an account.
// oxlint-disable-next-line import/no-unassigned-import -- it ends this program if Node is too old
import './node-version.mjs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changelogProblems, notesOf, released } from './release/changelog.mjs';
import { publishingProblems } from './release/publishing.mjs';
import { nextVersion, writeVersion } from './release/version.mjs';
import { runNpm } from './vscode/npm.mjs';
import { projectFolder } from './vscode/paths.mjs';

const USAGE = `npm run release -- major|minor|patch|VERSION [--dry-run]

Makes the commit and the tag of a version. The workflow Release publishes a tag that is pushed.
--dry-run packs the version in a copy, changes nothing here, and prints what is left to do.`;

/** The steps of the workflow for a tag. Each needs an account. */
const PUBLISHED = [
  'the workflow Release: npm publish --provenance (environment npm)',
  'the workflow Release: vsce publish (environment marketplaces, secret VSCE_PAT)',
  'the workflow Release: ovsx publish (environment marketplaces, secret OVSX_PAT)',
  'the workflow Release: the release on GitHub, and the tag of the major version for the action',
];

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  const [wanted, ...others] = positionals;
  if (values.help) console.log(USAGE);
  else if (wanted === undefined || others.length > 0) throw new Error(`Exactly one version is required.\n\n${USAGE}`);
  else if (values['dry-run']) await dryRun(wanted);
  else release(wanted);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} wanted */
function release(wanted) {
  const problems = [...publishingProblems(projectFolder), ...treeProblems()];
  if (problems.length > 0) throw new Error(`Nothing was changed:\n${list(problems)}`);
  const { version, files } = makeVersion(projectFolder, wanted);
  git('commit', '--quiet', '--message', `Version ${version}`, '--', ...files);
  git('tag', '--annotate', `v${version}`, '--message', `Version ${version}`);
  console.log(`Version ${version} is committed and tagged. To publish it:\n${list(pushCommands(version))}`);
}

/**
 * Packs the version in a clone of the last commit.
 *
 * @param {string} wanted
 */
async function dryRun(wanted) {
  const copy = mkdtempSync(join(tmpdir(), 'glosswright-release-'));
  try {
    git('clone', '--quiet', '--no-hardlinks', projectFolder, copy);
    const { version, files } = makeVersion(copy, wanted);
    console.log(`Version ${version} changes ${files.join(', ')}.\n`);
    await runNpm(['run', 'package'], copy);
    await runNpm(['pack'], copy);
    for (const name of readdirSync(copy).filter((file) => /\.(?:tgz|vsix)$/.test(file)))
      console.log(`${name}: ${(statSync(join(copy, name)).size / 1e6).toFixed(2)} MB`);
    console.log(`\nNotes:\n\n${notesOf(readFileSync(join(copy, 'CHANGELOG.md'), 'utf8'), version) ?? ''}\n`);
    const missing = [...publishingProblems(projectFolder), ...treeProblems()];
    if (missing.length > 0) console.log(`Missing for a release:\n${list(missing)}\n`);
    console.log(
      `Left to do:\n${list([`npm test`, `npm run release -- ${version}`, ...pushCommands(version), ...PUBLISHED])}`,
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} wanted
 * @returns {{ version: string, files: string[] }} the version and the changed files
 */
function makeVersion(folder, wanted) {
  const current = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  const version = nextVersion(current, wanted);
  const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
  const problems = changelogProblems(changelog).map((problem) => `CHANGELOG.md:${problem}`);
  if (notesOf(changelog, 'Unreleased') === undefined) problems.push('CHANGELOG.md: nothing is unreleased');
  if (problems.length > 0) throw new Error(`Nothing was changed:\n${list(problems)}`);
  const files = writeVersion(folder, current, version);
  writeFileSync(join(folder, 'CHANGELOG.md'), released(changelog, version, new Date().toISOString().slice(0, 10)));
  return { version, files: [...files, 'CHANGELOG.md'] };
}

/** @returns {string[]} */
function treeProblems() {
  const problems = [];
  if (git('status', '--porcelain') !== '') problems.push('the working tree has changes that are not committed');
  const branch = git('branch', '--show-current');
  if (branch !== 'main') problems.push(`the branch is '${branch}', not 'main'`);
  return problems;
}

/** @param {string} version */
function pushCommands(version) {
  return [`git push origin main v${version}`];
}

/** @param {readonly string[]} lines */
function list(lines) {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync('git', args, { cwd: projectFolder, encoding: 'utf8' }).trim();
}
