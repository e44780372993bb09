import assert from 'node:assert/strict';
import * as v from 'valibot';
import { junitReporter } from '../../server/src/cli/formats/junit.ts';
import { xml } from '../../server/src/cli/safeText.ts';
import { LineIndex } from '../../server/src/markdown/lineIndex.ts';
import type { Finding } from '../../server/src/rules/engine/rule.ts';
import { command } from '../support/command.ts';
import { article } from '../support/program.ts';
import { msg } from '../../server/src/localization/index.ts';
import { type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

/** A wide letter before the fault, so that UTF-16 units and bytes differ. */
const faulty = {
  'glossary/en/niche.md': article('Niche'),
  'glossary/pl/nisza.md': article('Nisza', '𝒙ł [rynek](/niches) i [zysk,](/niche) dalej.'),
};
const silent = ['missing-translation', 'orphan-translation', 'untranslated-link'].flatMap((code) => [
  '--rule',
  `${code}=off`,
]);

async function output(format: string, content: TreeContent = faulty): Promise<string> {
  let out = '';
  await withTemporaryTree(content, async ({ root }) => {
    const ran = await command(
      root,
      'check',
      '--format',
      format,
      '--rule',
      'punctuation-in-link-text=information',
      ...silent,
    );
    assert.deepEqual({ code: ran.code, err: ran.err }, { code: 1, err: '' });
    ({ out } = ran);
  });
  return out;
}

const PL = 'glossary/pl/nisza.md';
const position = (column: number): unknown => ({ line: 8, column });
const range = (start: number, end: number): unknown => ({ start: position(start), end: position(end) });

describe('text in an XML report', () => {
  const cases: readonly [text: string, written: string][] = [
    ['<a href="x">&\'</a>', "&lt;a href=&quot;x&quot;&gt;&amp;'&lt;/a&gt;"],
    ['a\tb\r\nc', 'a&#9;b&#13;&#10;c'],
    ['\u009b\u202e', '&#155;&#8238;'],
    ['\u0000\u001b[31m\ufffe', '\ufffd\ufffd[31m\ufffd'],
    ['\ud83d𝒙\udc4d', '\ufffd𝒙\ufffd'],
    [']]>', ']]&gt;'],
  ];
  for (const [text, written] of cases)
    it(`escapes special characters: ${JSON.stringify(text)}`, () => assert.equal(xml(text), written));
});

describe('check --format checkstyle', () => {
  it('has a file element for each file with findings, and an error element for each finding', async () => {
    assert.deepEqual((await output('checkstyle')).split('\n'), [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<checkstyle version="4.3">',
      `<file name="${PL}">`,
      `<error line="8" column="13" severity="error" message="There is no article 'niches'. Did you mean 'niche'?" source="glosswright.broken-link"/>`,
      `<error line="8" column="29" severity="info" message="The punctuation ',' belongs outside the link." source="glosswright.punctuation-in-link-text"/>`,
      '</file>',
      '</checkstyle>',
      '',
    ]);
  });

  it('is a complete document without findings', async () =>
    withTemporaryTree({ 'glossary/en/a.md': article('A') }, async ({ root }) => {
      const { code, out } = await command(root, 'check', '--format', 'checkstyle');
      assert.equal(code, 0);
      assert.match(out, /^<\?xml [^\n]*\n<checkstyle version="4\.3">\n<\/checkstyle>\n$/);
    }));
});

/** A finding about a missing key. */
function missingKey(key: string): Finding {
  return {
    code: 'missing-front-matter',
    severity: 'warning',
    message: msg('No {0}.', key),
    span: { start: 0, end: 3 },
    target: undefined,
    about: key,
    weight: 0,
    fixes: () => [],
  };
}

describe('check --format junit', () => {
  it('has a suite for each file: errors and warnings fail; information and files without findings pass', async () => {
    assert.deepEqual((await output('junit')).split('\n'), [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<testsuites name="glosswright" tests="3" failures="1" errors="0" time="0">',
      '<testsuite name="glossary/en/niche.md" tests="1" failures="0" errors="0" time="0">',
      '<testcase classname="glossary/en/niche.md" name="no findings" time="0"/>',
      '</testsuite>',
      `<testsuite name="${PL}" tests="2" failures="1" errors="0" time="0">`,
      `<testcase classname="${PL}" name="broken-link (8:13)" time="0"><failure type="error" message="There is no article 'niches'. Did you mean 'niche'?">${PL}:8:13: error: There is no article 'niches'. Did you mean 'niche'? (broken-link)</failure></testcase>`,
      `<testcase classname="${PL}" name="punctuation-in-link-text (8:29)" time="0"><system-out>${PL}:8:29: information: The punctuation ',' belongs outside the link. (punctuation-in-link-text)</system-out></testcase>`,
      '</testsuite>',
      '</testsuites>',
      '',
    ]);
  });

  it('gives the cases of a file unique names', () => {
    const lines = new LineIndex('---');
    const findings = [missingKey('title'), missingKey('description')];
    const details = { fingerprints: () => [], draftOf: () => undefined };
    const out = junitReporter((path) => path).file(
      { path: 'a.md', locale: 'en', concept: 'a', lines },
      findings,
      details,
    );
    assert.deepEqual(
      [...out.matchAll(/name="(missing-front-matter[^"]*)"/g)].map(([, name]) => name),
      ['missing-front-matter (1:1)', 'missing-front-matter (1:1) #2'],
    );
  });
});

const gitlabReport = v.array(
  v.looseObject({
    fingerprint: v.string(),
    severity: v.string(),
    location: v.looseObject({ lines: v.looseObject({ begin: v.number() }) }),
  }),
);

function findingsOf(out: string): v.InferOutput<typeof gitlabReport> {
  return v.parse(gitlabReport, JSON.parse(out));
}

describe('check --format gitlab', () => {
  it('has one object for each finding, with a fingerprint that stays when lines move', async () => {
    const out = await output('gitlab');
    const [first, second] = findingsOf(out);
    assert.deepEqual(first, {
      description: "There is no article 'niches'. Did you mean 'niche'?",
      check_name: 'broken-link',
      fingerprint: first?.fingerprint,
      severity: 'major',
      location: { path: PL, lines: { begin: 8, end: 8 } },
    });
    assert.equal(second?.severity, 'info');
    assert.notEqual(second?.fingerprint, first?.fingerprint);
    const moved = { ...faulty, [PL]: faulty[PL].replace('# Nisza', '# Nisza\n\nTekst.') };
    assert.deepEqual(
      findingsOf(await output('gitlab', moved)).map(({ fingerprint, location }) => [fingerprint, location.lines.begin]),
      [first, second].map((finding) => [finding?.fingerprint, 10]),
    );
  });
});

describe('check --format rdjson', () => {
  it('counts columns in bytes, and has a suggestion for each fix that changes the file', async () => {
    assert.deepEqual(JSON.parse(await output('rdjson')), {
      source: { name: 'glosswright' },
      diagnostics: [
        {
          message: "There is no article 'niches'. Did you mean 'niche'?",
          location: { path: PL, range: range(16, 23) },
          severity: 'ERROR',
          code: { value: 'broken-link' },
          suggestions: [
            { range: range(16, 23), text: '/niche' },
            { range: range(8, 24), text: 'rynek' },
          ],
        },
        {
          message: "The punctuation ',' belongs outside the link.",
          location: { path: PL, range: range(32, 33) },
          severity: 'INFO',
          code: { value: 'punctuation-in-link-text' },
          suggestions: [{ range: range(32, 42), text: '](/niche),' }],
        },
      ],
    });
  });
});
