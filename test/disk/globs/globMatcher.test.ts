import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import picomatch from 'picomatch';
import { areTooLarge, excludeGlobs, globProblem } from '../../../server/src/disk/excludeGlobs.ts';
import { english } from '../../../server/src/localization/index.ts';
import { GlobMatcher } from '../../../server/src/disk/globs/globMatcher.ts';

const syntax = { hasBraces: true, includesFolder: true };

/** Folders that share a beginning, and names in them. */
const anyPath = fc
  .tuple(fc.constantFrom('', 'a/', 'a/b/', 'ab/', 'b/'), fc.constantFrom('_x.md', 'a', 'b.md', '', '/'))
  .map((parts) => parts.join(''));
const someGlobs = ['**/_*.md', 'a/**', 'ab', '*/b.md'];

describe('a matcher', () => {
  it('gives for each path what a new one gives', () => {
    fc.assert(
      fc.property(fc.array(anyPath, { maxLength: 12 }), (paths) => {
        const known = new GlobMatcher(someGlobs, syntax);
        for (const path of paths)
          assert.deepEqual(known.matching(path), new GlobMatcher(someGlobs, syntax).matching(path), path);
      }),
    );
  });
});

describe('a glob', () => {
  /** Paths that match; those that start with `~` do not. */
  const cases: readonly (readonly [glob: string, ...paths: readonly string[]])[] = [
    ['drafts', 'drafts', '~drafts/a.md', '~x/drafts', '~drafts2', '~draft'],
    ['/drafts/', 'drafts'],
    ['./content//en', 'content/en'],
    ['*.md', 'a.md', '.md', '.a.md', '~x/a.md', '~a.mdx'],
    ['a*', 'a', 'ab', '~a/b'],
    ['content/*/x', 'content/pl/x', '~content/x', '~content/a/b/x'],
    ['**', 'a', 'a/b'],
    ['a/**', 'a', 'a/b', 'a/b/c', '~ab'],
    ['*/**', '~a', 'a/b', 'a/b/c'],
    ['a/**/**', 'a', 'a/b', '~b'],
    ['**/_*.md', '_x.md', 'a/b/_x.md', '~a/b_x.md'],
    ['a/**/b', 'a/b', 'a/x/b', 'a/x/y/b', '~ab', '~a/xb'],
    ['a**b', 'ab', 'axb', '~a/b'],
    ['?.md', 'a.md', 'ł.md', '😀.md', '~ab.md', '~.md', '~/.md'],
    ['[a-c].md', 'a.md', 'c.md', '~d.md', '~-.md'],
    ['[!a-c].md', 'd.md', '~a.md', '~/.md'],
    ['[]x].md', '].md', 'x.md'],
    ['[-x].md', '-.md', 'x.md'],
    ['{en,pl}/x', 'en/x', 'pl/x', '~de/x'],
    ['{a,b/{c,d}}.md', 'a.md', 'b/c.md', 'b/d.md', '~b.md'],
    ['a{,b}', 'a', 'ab'],
    ['{a/**,b}/c', 'a/c', 'a/x/c', 'b/c', '~b/x/c'],
    ['a/{**,b}/c', 'a/c', 'a/x/y/c', 'a/b/c'],
    ['{**/a,b}', 'a', 'x/a', 'b', '~x/b'],
    ['{x}', '{x}', '~x'],
    ['{a,b', '{a,b', '~a'],
    ['[a', '[a'],
    ['a (b|c)+@$^.md', 'a (b|c)+@$^.md', '~a b.md'],
    ['(a+)+b', '(a+)+b', '~aab'],
    ['\\*\\[\\{,\\!', '*[{,!', '~x[{,!'],
    ['"a"', '"a"', '~a'],
  ];
  for (const [glob, ...paths] of cases)
    it(`matches the expected paths: ${glob}`, () => {
      const { excludes, refused } = excludeGlobs([glob], false);
      assert.deepEqual(refused, []);
      for (const path of paths) {
        assert.equal(excludes(path.replace(/^~/, '')), !path.startsWith('~'), path);
      }
    });

  it('ignores case if the file system does', () => {
    const { excludes } = excludeGlobs(['Drafts/[A-C]*', 'ŻÓŁW'], true);
    assert.deepEqual(['dRAFTS/bX', 'żółw', 'Drafts/d'].map(excludes), [true, true, false]);
  });

  it('matches names in composed form', () => assert.ok(excludeGlobs(['the\u0301'], false).excludes('thé')));

  it('returns which globs match, and which match a parent folder', () => {
    const matcher = new GlobMatcher(['a', 'a/*', '**/x.md', 'b', 'a/b/x.md'], syntax);
    assert.deepEqual(matcher.matching('a/b/x.md'), [2, 4]);
    assert.deepEqual([...matcher.covering('a/b/x.md')], [0, 1, 2, 4]);
  });

  it('agrees with picomatch on common patterns', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'ab',
      '*',
      '?',
      '[ab]',
      '[^a]',
      '{a,b}',
      '{a,b*}',
      '.',
      'a*b',
      '*.md',
      '**',
    );
    const segment = fc.oneof(
      fc.constant('**'),
      fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('').replace(/\*{2,}/g, '*')),
    );
    const glob = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
    const name = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', '.a', 'a.md', 'b.b', 'c');
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(glob, path, (aGlob, aPath) => {
        fc.pre(globProblem(aGlob) === undefined);
        const expected = picomatch(aGlob, { dot: true, noextglob: true })(aPath);
        assert.equal(excludeGlobs([aGlob], false).excludes(aPath), expected);
      }),
      { numRuns: 2000 },
    );
  });

  const long = 'a'.repeat(250);
  const hostile: readonly (readonly [glob: string, path: string])[] = [
    ['{a,*}+b', long],
    ['[ab]+[ab]+[ab]+[ab]+[ab]+c', long],
    [`${'*a'.repeat(100)}b`, long],
    [`${'**/a/'.repeat(30)}b`, `${'a/'.repeat(60)}c`],
    [`${'{a,aa}'.repeat(30)}b`, long],
    [`${'{a,{a,{a,'.repeat(20)}a${'}}}'.repeat(20)}b`, long],
    [`${'{'.repeat(200)}${'a,*'.repeat(50)}`, long],
    ['(a+)+b', long],
  ];
  for (const [glob, path] of hostile)
    it(`visits each state at most once per character: ${glob.slice(0, 30)}`, () => {
      const matcher = new GlobMatcher([glob], syntax);
      assert.deepEqual(matcher.matching(path), []);
      assert.ok(matcher.steps <= (path.length + 1) * (4 * glob.length + 10), String(matcher.steps));
    });

  it('reuses the transitions of common path beginnings', () => {
    const matcher = new GlobMatcher(['**/*a*b*', '{x,y}/**'], syntax);
    matcher.matching(`${long}/1`);
    const { steps } = matcher;
    for (let round = 0; round < 100; round++) matcher.matching(`${long}/1`);
    assert.equal(matcher.steps, steps);
  });

  it('returns the same result after its cache was cleared', () => {
    const globs = ['**/*a*b*c*', '{x,y}/**/*z'];
    const matcher = new GlobMatcher(globs, syntax);
    for (let number = 0; number < 30_000; number++) {
      const folder = `${String.fromCodePoint(0x4e00 + (number % 9000))}a${number}`;
      assert.deepEqual(matcher.matching(`x/${folder}/bc`), []);
      assert.deepEqual(matcher.matching(`x/${folder}/bz`), [1]);
    }
  });
});

describe('a pattern of the configuration', () => {
  const problems: readonly (readonly [pattern: string, problem: RegExp])[] = [
    ['', /does not name a file/],
    ['/', /does not name a file/],
    ['./', /does not name a file/],
    ['//', /does not name a file/],
    ['.', /"\." folder/],
    ['a/./b', /"\." folder/],
    ['..', /outside the root/],
    ['../a', /outside the root/],
    ['a/../../b', /outside the root/],
    ['!a', /cannot be negated/],
    ['content\\en', /separate folders with "\/"/],
    ['a\0', /NUL/],
  ];
  for (const [pattern, problem] of problems)
    it(`is rejected with a reason: ${JSON.stringify(pattern)}`, () => {
      assert.match(english(globProblem(pattern) ?? assert.fail()), problem);
      assert.deepEqual(excludeGlobs([pattern, 'x'], false).refused.length, 1);
      assert.ok(excludeGlobs([pattern, 'x'], false).excludes('x'), 'the others count');
    });

  it('is not rejected for any number of wildcards', () =>
    assert.equal(globProblem('*a*a*a*a/**/a/**/a/**/{a,b}{c,d}{e,f}'), undefined));

  it('counts towards the limit only if it has wildcards', () => {
    assert.equal(areTooLarge(Array.from({ length: 1000 }, (_, at) => `content/en/some-article-${at}.md`)), false);
    assert.equal(areTooLarge(Array.from({ length: 1000 }, (_, at) => `content/en/some-*-${at}.md`)), true);
  });
});
