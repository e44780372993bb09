import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { BaselineRun } from '../../../server/src/config/baseline/baselineRun.ts';
import { KnownFindings } from '../../../server/src/config/baseline/baseline.ts';
import { type BaselineEntry, EntryCounts } from '../../../server/src/config/baseline/entries.ts';
import { formatBaseline, parseBaseline } from '../../../server/src/config/baseline/format.ts';
import { english } from '../../../server/src/localization/index.ts';
import { filesOfTree, rootOf } from '../../support/tree.ts';

const PATH = 'glossary/en/a.md';
const RULES = ['broken-link', 'slug-case', 'heading-no-space'];

function article(body: string): string {
  return `---\ntitle: A\ndescription: d\n---\n${body}`;
}

/** The new findings of the second text if all findings of the first are known. */
async function newIn(before: string, after: string): Promise<string[]> {
  const root = await rootOf({ [PATH]: article(before) }, RULES);
  const run = new BaselineRun(new EntryCounts(), () => true);
  root.useBaseline(run);
  assert.deepEqual(checkFile(root, PATH)?.findings, []);
  root.useBaseline(new KnownFindings(written(run.updated(() => true))));
  await root.setBuffer(PATH, article(after));
  return (checkFile(root, PATH)?.findings ?? []).map(({ code, target }) => `${code} ${target}`);
}

/** The entries as they come back from a file. */
function written(entries: EntryCounts): EntryCounts {
  const parsed = parseBaseline(formatBaseline(entries));
  return 'entries' in parsed ? parsed.entries : assert.fail(parsed.error);
}

/** The files of a glossary in which article A lacks these locales. */
function treeWithout(locales: readonly string[]): Record<string, string> {
  const others = locales.map((locale) => `=== glossary/${locale}/b.md "B"\n=== glossary/${locale}/c.md "C"`);
  return filesOfTree([`=== ${PATH} "A"`, ...others].join('\n'));
}

/** The number of new findings of article A without these locales, with baseline entries about `abouts`. */
async function newWith(abouts: readonly string[], locales: readonly string[]): Promise<number | undefined> {
  const run = new BaselineRun(new EntryCounts(), () => true);
  const root = await rootOf(treeWithout(locales), ['missing-translation']);
  root.useBaseline(run);
  checkFile(root, PATH);
  const known = new EntryCounts();
  for (const { entry } of run.updated(() => true).all()) for (const about of abouts) known.add({ ...entry, about });
  root.useBaseline(new KnownFindings(known));
  return checkFile(root, PATH)?.findings.length;
}

describe('a finding in a baseline', () => {
  const cases: readonly (readonly [what: string, before: string, after: string, found: string[]])[] = [
    ['stays known on an unchanged line', '[x](/none)', '[x](/none)', []],
    ['stays known when its line moves', 'One.\n\n[x](/none)', '[x](/none)\n\nOne.\n\nTwo.', []],
    ['stays known with other white space', 'A  [x](/none)', ' A [x](/none) \r', []],
    ['is new when its line is edited', 'A [x](/none)', 'B [x](/none)', ['broken-link none']],
    [
      'does not hide another one on its line',
      '[x](/none) [y](/two)',
      '[x](/none) [y](/one)',
      ['broken-link none', 'broken-link one'],
    ],
    ['does not hide one more like it', '[x](/none)', '[x](/none)\n\n[x](/none)', ['broken-link none']],
    ['is counted', '[x](/none)\n\n[x](/none)', '[x](/none)\n\n[x](/none)', []],
    ['is identified by its code', '##A', '##A\n\n[x](/A)', ['slug-case a']],
  ];
  for (const [what, before, after, found] of cases) {
    it(what, async () => assert.deepEqual(await newIn(before, after), found));
  }

  it('is recognized if its paragraph moves', async () => {
    const anyParagraph = fc
      .array(fc.constantFrom('Text.', '[x](/none)', '[y](/A)', '[z]()', '[x](/other)'), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(' '));
    const anyMove = fc
      .array(anyParagraph, { minLength: 1, maxLength: 6 })
      .chain((paragraphs) =>
        fc.tuple(fc.constant(paragraphs), fc.shuffledSubarray(paragraphs, { minLength: paragraphs.length })),
      );
    await fc.assert(
      fc.asyncProperty(anyMove, async ([before, after]) => {
        assert.deepEqual(await newIn(before.join('\n\n'), after.join('\n\n')), []);
      }),
      { numRuns: 100 },
    );
  });

  it('is recognized if a count in its message changes', async () => {
    const files = filesOfTree(`
      === glossary/en/a.md "A"
      === glossary/pl/b.md "B"
      === glossary/pl/c.md "C"
    `);
    const root = await rootOf(files, ['missing-translation']);
    const run = new BaselineRun(new EntryCounts(), () => true);
    root.useBaseline(run);
    checkFile(root, PATH);
    root.useBaseline(new KnownFindings(run.updated(() => true)));
    await root.setBuffer('glossary/pl/b.md', article('[a](/a)'));
    assert.deepEqual(checkFile(root, PATH)?.findings, []);
    root.useBaseline(new KnownFindings());
    assert.deepEqual(
      checkFile(root, PATH)?.findings.map(({ message }) => english(message)),
      ["'A' has no Polish article yet; 1 Polish article links to it."],
    );
  });

  describe('of several locales', () => {
    it('is known by its locales', async () => {
      assert.equal(await newWith(['de pl'], ['de', 'pl']), 0);
      assert.equal(await newWith(['de pl'], ['de', 'fi', 'pl']), 1);
    });

    it('is recognized when one of them has an article', async () => {
      assert.equal(await newWith(['de fi pl'], ['de', 'pl']), 0);
    });

    it('is recognized by an entry for each locale, until the baseline is updated', async () => {
      assert.equal(await newWith(['de', 'pl'], ['de', 'pl']), 0);
      assert.equal(await newWith(['de'], ['de', 'pl']), 1);
      const root = await rootOf(treeWithout(['de', 'pl']), ['missing-translation']);
      const first = new BaselineRun(new EntryCounts(), () => true);
      root.useBaseline(first);
      checkFile(root, PATH);
      const [updated] = [...first.updated(() => true).all()];
      const old = new EntryCounts();
      for (const about of ['de', 'pl']) old.add({ ...(updated?.entry ?? assert.fail()), about });
      const again = new BaselineRun(old, () => false);
      root.useBaseline(again);
      assert.deepEqual(checkFile(root, PATH)?.findings, []);
      assert.equal(
        again.missing(() => true),
        0,
      );
      assert.deepEqual(
        [...again.updated(() => true).all()].map(({ entry: { about } }) => about),
        ['de pl'],
      );
    });
  });

  it('is known beyond the limit of findings', async () => {
    const lines = '[x](/none)\n'.repeat(1500);
    assert.deepEqual(await newIn(lines, `${lines}\n[y](/other)`), ['broken-link other']);
  });
});

describe('a baseline file', () => {
  const entry: BaselineEntry = { path: 'b.md', code: 'broken-link', about: 'none', line: '0123456789abcdef' };

  it('does not depend on the order of the findings, and has one line per finding', () => {
    const entries = [entry, { ...entry, path: 'a.md' }, { ...entry, code: 'slug-case' }, entry];
    const expected = [
      '{"version":1,',
      '"findings":[',
      '{"path":"a.md","code":"broken-link","about":"none","line":"0123456789abcdef"},',
      '{"path":"b.md","code":"broken-link","about":"none","line":"0123456789abcdef","count":2},',
      '{"path":"b.md","code":"slug-case","about":"none","line":"0123456789abcdef"}',
      ']}',
      '',
    ].join('\n');
    for (const order of [entries, entries.toReversed()]) assert.equal(formatBaseline(counted(order)), expected);
    assert.equal(formatBaseline(written(counted(entries))), expected);
    assert.equal(formatBaseline(new EntryCounts()), '{"version":1,\n"findings":[]}\n');
  });

  const broken: readonly (readonly [text: string, error: RegExp])[] = [
    ['', /^it is not JSON$/],
    ['{', /^it is not JSON$/],
    ['[]', /^'version' is not valid$/],
    ['{"version":2}', /^it was written by a newer version of Glosswright \(format 2; this version supports 1\)$/],
    ['{"version":1}', /^'findings' is not valid$/],
    ['{"version":1,"findings":[{"path":"a.md"}]}', /^'findings\.0\.code' is not valid$/],
    ['{"version":1,"findings":[{"path":"a.md","code":"a","about":"b","line":"c","count":0}]}', /'findings\.0\.count'/],
  ];
  for (const [text, error] of broken) {
    it(`is rejected with one line: ${text}`, () => {
      const parsed = parseBaseline(text);
      assert.match('error' in parsed ? parsed.error : '', error);
    });
  }
});

function counted(entries: readonly BaselineEntry[]): EntryCounts {
  const counts = new EntryCounts();
  for (const each of entries) counts.add(each);
  return counts;
}
