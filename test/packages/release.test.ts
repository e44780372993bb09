import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectFolder } from '../../scripts/vscode/paths.mjs';
import { temporaryTree } from '../support/temporaryTree.ts';

describe('a release from a fresh clone', function () {
  this.timeout(15 * 60_000);
  const tree = temporaryTree();
  after(tree.remove);

  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
      cwd: tree.root,
      encoding: 'utf8',
    });

  before('commit what git knows', () => {
    const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const files = execFileSync('git', options, { cwd: projectFolder, encoding: 'utf8' }).split('\0');
    for (const file of files) {
      if (file === '' || !existsSync(`${projectFolder}/${file}`)) continue;
      mkdirSync(dirname(tree.path(file)), { recursive: true });
      copyFileSync(`${projectFolder}/${file}`, tree.path(file));
    }
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message=All');
  });

  function release(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', ...args], {
      cwd: tree.root,
      encoding: 'utf8',
      env: { ...process.env, npm_config_prefer_offline: 'true' },
    });
    return { code: status, out: stdout, err: stderr };
  }

  it('packs both packages in a dry run, prints the remaining steps, and changes nothing', () => {
    const { code, out, err } = release('99.0.0', '--dry-run');
    assert.equal(code, 0, err);
    assert.match(
      out,
      /^Version 99\.0\.0 changes package\.json, package-lock\.json, README\.md, docs\/ci\.md, .*CHANGELOG\.md\.$/m,
    );
    for (const packed of ['tgz', 'vsix'])
      assert.match(out, new RegExp(`^glosswright-99\\.0\\.0\\.${packed}: \\d\\.\\d\\d MB$`, 'm'));
    assert.match(out, /^### Added$/m);
    assert.match(out, /^- package\.json has no 'repository': /m);
    assert.match(out, /^- git push origin main v99\.0\.0$/m);
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(git('tag'), '');
  });

  it('does nothing if package.json lacks keys that registries require', () => {
    const { code, out, err } = release('minor');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^Nothing was changed:\n- package\.json has no 'repository': /);
  });

  it('commits and tags the version on a clean main branch', () => {
    const addresses = {
      repository: 'https://example.com/x',
      bugs: 'https://example.com/x',
      homepage: 'https://example.com',
    };
    execFileSync('npm', ['pkg', 'set', ...Object.entries(addresses).map(([key, value]) => `${key}=${value}`)], {
      cwd: tree.root,
      shell: process.platform === 'win32',
    });
    assert.match(release('minor').err, /^Nothing was changed:\n- the working tree has changes/);
    git('commit', '--quiet', '--all', '--message=Addresses');
    for (const [key, value] of [
      ['user.name', 'A'],
      ['user.email', 'a@example.com'],
    ])
      git('config', String(key), String(value));
    const { code, out, err } = release('98.7.6');
    assert.equal(code, 0, err);
    assert.match(out, /git push origin main v98\.7\.6/);
    assert.equal(git('tag'), 'v98.7.6\n');
    assert.equal(git('status', '--porcelain'), '');
    assert.match(git('show', 'v98.7.6:CHANGELOG.md'), /^## \[Unreleased\]\n\n## \[98\.7\.6\] - \d{4}-\d\d-\d\d\n/m);
    assert.match(git('show', 'v98.7.6:README.md'), /tools\/glosswright-98\.7\.6\.tgz/);
  });

  for (const [args, problem] of [
    [[], /^Exactly one version/],
    [['next'], /'next' is not major, minor, patch/],
    [['0.0.1', '--dry-run'], /^0\.0\.1 is not newer/],
  ] as const)
    it(`rejects '${args.join(' ')}'`, () => {
      const { code, err } = release(...args);
      assert.equal(code, 1);
      assert.match(err, problem);
    });
});
