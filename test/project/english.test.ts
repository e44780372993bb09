import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** Wording that the project avoids, and what to write instead. */
const unwanted: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bwhom\b/i, 'an active sentence'],
  [/\b(?:[Nn]obody|[Ss]omebody|[Aa]nybody|[Ww]hoever)\b/, 'the user, the author, the caller; or an active sentence'],
  [/\b(?:gives?|gave|giving) way\b/i, 'yields, is replaced by'],
  [/\b(?:is|are|was|were) told\b/i, 'gets, receives, is notified'],
  [/\bknows? nothing of\b/i, 'does not depend on, does not have'],
  [/\bas far as\b/i, 'if, where, up to'],
  [/\bbut for\b/i, 'except'],
  [/\b(?:called|meant) so\b/i, 'has that name, is intentional'],
  [/\bat odds\b/i, 'conflict'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\b(?:anew|afresh|again and again|once more)\b/i, 'again, repeatedly; newly read, a new …'],
  [/\b(?:what|that) (?:was|were) kept\b/i, 'cached, unchanged'],
  [/\bas (?:it|they) (?:was|were) (?:kept|once|then)\b/i, 'cached, unchanged, the earlier …'],
  [/\b(?:is|are|was|were) so[.;,:]/i, 'the state or property itself'],
  [/\bnothing but\b/i, 'only'],
  [/\bnone of both\b/i, 'neither'],
  [/\bin vain\b/i, 'needlessly, without a result'],
  [/\bif need be\b/i, 'if necessary'],
  [/\bgone meanwhile\b/i, 'deleted in the meantime'],
  [/\bof its own accord\b/i, 'automatically'],
  [/\b(?:have|has|had) (?:their|its|a) turn\b/i, 'yields, a time slice'],
  [/\bstands? for (?:itself|themselves)\b/i, 'is literal'],
  [/\b(?:is|are|was|were) said of\b/i, 'the report, the message, the description'],
  [/\bsays? nothing of\b/i, 'does not contain, has no'],
  [/\bat the most\b/i, 'at most'],
  [/\bwoken\b/i, 'invalidated'],
  [/\bstands? in more than\b/i, 'is in several'],
  [/(?:neighbour|colour|behaviour|favour|honour)/i, 'US spelling: neighbor, color, behavior'],
  [
    /\b\w*(?:recogn|normal|organ|serial|initial|capital|minim|optim|synchron|summar|categor|token|general|special|util|priorit|visual|custom|final|real|emphas)is(?:e[ds]?|ing|ation)\b/i,
    'US spelling: -ize',
  ],
  [/\b(?:spelt|learnt|burnt|whilst|amongst)\b/i, 'US spelling: spelled, learned, while, among'],
  [/\bKept[A-Z]\w*|\bkept(?:Listing|Index|Facts|Reports?)\b/, 'cached'],
  [/\b[Aa]ffected[A-Z]\w*|\bclass Affected\b/, 'invalidation'],
  [/\bgiveWay\w*|\bpaced\b/, 'yieldToEventLoop, timeSlice'],
  [/\bisYoung\w*/, 'isRacy'],
  [/\b(?:[Dd]esk|[Ll]eash|inDoubtAgain|[Ww]orkplace|[Cc]rowd)\b/, 'EditorFixture, exitWithParent, retryMeasurement'],
];

/** Folders and files to check, by path. */
const checked = [
  'server/src',
  'client/src',
  'test',
  'scripts',
  'docs',
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
];

/** Words of other languages, what the project got from elsewhere, and this test. */
const data = ['server/src/terms/languages', 'test/terms/languages', 'test/project/english.test.ts'];

/** Folders and files that still have unwanted wording. Delete a line when its folder is clean. */
const notYetClean: readonly string[] = [];

describe('the English of the project', () => {
  const files = checked.flatMap(filesBelow).filter((file) => !data.some((path) => isIn(file, path)));

  it('is checked in many files', () => assert.ok(files.length > 500, String(files.length)));

  it('has no unwanted wording in clean folders', () => {
    const found = files.filter((file) => !notYetClean.some((path) => isIn(file, path))).flatMap(unwantedIn);
    assert.ok(found.length === 0, `\n${found.join('\n')}`);
  });

  it('has no entry for a folder that does not exist', () => {
    assert.deepEqual(
      notYetClean.filter((path) => !files.some((file) => isIn(file, path))),
      [],
    );
  });
});

function isIn(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

/** `path:line: words (instead)` for each line with unwanted wording. Code blocks of Markdown are not read. */
function unwantedIn(file: string): string[] {
  const text = readFileSync(join(project, file), 'utf8');
  const prose = file.endsWith('.md') ? text.replace(/^(```+).*?^\1/gms, (block) => block.replace(/[^\n]/g, '')) : text;
  return prose.split('\n').flatMap((line, at) =>
    unwanted.flatMap(([pattern, instead]) => {
      const words = pattern.exec(line)?.[0];
      return words === undefined ? [] : [`${file}:${at + 1}: '${words}' (${instead})`];
    }),
  );
}

function filesBelow(path: string): string[] {
  if (path.endsWith('.md')) return [path];
  return readdirSync(join(project, path), { withFileTypes: true }).flatMap((entry) => {
    const below = posix.join(path, entry.name);
    if (entry.isDirectory()) return filesBelow(below);
    return /\.(?:ts|mjs|cjs|md)$/.test(entry.name) ? [below] : [];
  });
}
