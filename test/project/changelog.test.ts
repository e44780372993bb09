import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changelogProblems, notesOf, released } from '../../scripts/release/changelog.mjs';
import { nextVersion } from '../../scripts/release/version.mjs';

const head = '# Changelog\n\n## [Unreleased]\n';

describe('the changelog', () => {
  const text = readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8');

  it('has the format of Keep a Changelog', () => assert.deepEqual(changelogProblems(text), []));

  it('has the version of the project', () => {
    const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
    const [, version = ''] = /"version": "([^"]+)"/.exec(manifest) ?? [];
    assert.ok(notesOf(text, version));
  });

  const wrong: readonly [what: string, text: string, problem: RegExp][] = [
    ['a version before what is unreleased', '## [1.0.0] - 2026-01-01\n', /^1: the first version must be/],
    ['a version without a date', `${head}\n## [1.0.0]\n`, /^5: a released version has a date/],
    ['a date that is none', `${head}\n## [1.0.0] - 2026-13-01\n`, /^5: a released version has a date/],
    ['a date of what is unreleased', '## [Unreleased] - 2026-01-01\n', /^1: a released version has a date/],
    ['a name that is no version', `${head}\n## [next] - 2026-01-01\n`, /^5: 'next' is no version/],
    [
      'versions in a wrong order',
      `${head}\n## [1.0.0] - 2026-01-01\n\n## [1.0.1] - 2026-01-02\n`,
      /^7: 1\.0\.1 must be older/,
    ],
    ['an unknown kind of changes', `${head}\n### News\n\n- A.\n`, /^3: 'News' must be one of Added/],
    ['a kind twice', `${head}\n### Added\n\n- A.\n\n### Added\n\n- B.\n`, /^3: the order is/],
    ['kinds in a wrong order', `${head}\n### Fixed\n\n- A.\n\n### Added\n\n- B.\n`, /^3: the order is/],
    ['an empty kind', `${head}\n### Added\n\n### Fixed\n\n- A.\n`, /^3: a kind of changes is empty/],
    ['an empty kind at the end', `${head}\n### Added\n`, /^3: a kind of changes is empty/],
  ];
  for (const [what, given, problem] of wrong)
    it(`must not have ${what}`, () => assert.match(changelogProblems(given).join('\n'), problem));

  it('turns unreleased changes into those of a version in a release', () => {
    const after = released(`${head}\n### Added\n\n- A.\n\n## [1.0.0] - 2026-01-01\n`, '1.1.0', '2026-02-03');
    assert.deepEqual(changelogProblems(after), []);
    assert.equal(notesOf(after, '1.1.0'), '### Added\n\n- A.');
    assert.equal(notesOf(after, 'Unreleased'), undefined);
  });
});

describe('the next version', () => {
  const cases: readonly [wanted: string, next: string][] = [
    ['major', '2.0.0'],
    ['minor', '1.3.0'],
    ['patch', '1.2.4'],
    ['1.10.0', '1.10.0'],
  ];
  for (const [wanted, next] of cases) it(`${wanted}: ${next}`, () => assert.equal(nextVersion('1.2.3', wanted), next));

  for (const wanted of ['1.2.3', '1.2.2', '2', 'v2.0.0', 'next', '2.0.0-beta'])
    it(`is not ${wanted}`, () => assert.throws(() => nextVersion('1.2.3', wanted), /is not/));
});
