import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Finding, type Glossary, readGlossary } from '../../server/src/library/index.ts';
import { anyGlossary } from '../support/anyGlossary.ts';
import { command } from '../support/command.ts';
import { article, jsonReport } from '../support/program.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const PL = 'glossary/pl/target-market.md';
const files = {
  'glossary/en/target-market.md': article('Target market'),
  'glossary/en/niche.md': article('Niche', 'A part of a [target market](/target-market).'),
  [PL]: article('Rynek docelowy', 'Zob. [nisza](/niche) i [x](/nowhere).\n\n##Nagłówek'),
  'README.md': '# Site\n',
};

function codesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code, line }) => `${code} ${line}`);
}

describe('the library', () => {
  let glossary: Glossary;
  before(async () => (glossary = await readGlossary(files)));

  it('reads the locales and concepts of a glossary', () => {
    assert.deepEqual(glossary.locales, ['en', 'pl']);
    assert.equal(glossary.sourceLocale, 'en');
    assert.deepEqual(glossary.concepts(), ['niche', 'target-market']);
    assert.deepEqual(glossary.problems, []);
  });

  it('accepts a map', async () =>
    assert.deepEqual((await readGlossary(new Map(Object.entries(files)))).concepts(), glossary.concepts()));

  it('rejects texts that are not strings', async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JavaScript may pass
    const read = { [PL]: new Uint8Array(1) } as unknown as Record<string, string>;
    await assert.rejects(readGlossary(read), { message: `The text of '${PL}' is not a string.` });
  });

  it('returns the entry of a concept in a locale', () => {
    assert.deepEqual(glossary.entry('target-market', 'pl'), {
      concept: 'target-market',
      locale: 'pl',
      path: PL,
      title: 'Rynek docelowy',
      definition: 'Rynek docelowy, described.',
      preferred: 'Rynek docelowy',
      admitted: [],
      deprecated: [],
      isDraft: false,
    });
    assert.equal(glossary.entry('niche', 'pl'), undefined);
  });

  it('looks up a name in any form, and a slug', () => {
    const [found] = glossary.lookUp('rynku docelowego');
    assert.deepEqual([found?.concept, found?.locale, found?.evidence], ['target-market', 'pl', 'inflected']);
    assert.deepEqual(
      found?.entries.map(({ locale }) => locale),
      ['en', 'pl'],
    );
    assert.equal(glossary.lookUp('target-market')[0]?.concept, 'target-market');
    assert.deepEqual(glossary.lookUp('rynku docelowego', 'en'), []);
  });

  it('finds the terms of a text', () => {
    const text = 'Na [rynkach docelowych](/target-market), nie `rynek docelowy`.';
    const [found, ...others] = glossary.findTerms(text, { locale: 'pl' });
    assert.equal(text.slice(found?.start, found?.end), 'rynkach docelowych');
    assert.equal(found?.isLinked, true);
    assert.deepEqual(
      found.concepts.map(({ concept, path }) => [concept, path]),
      [['target-market', PL]],
    );
    assert.deepEqual(others, []);
    assert.equal(glossary.findTerms(text, { locale: 'pl', isPlain: true }).length, 2);
  });

  const from = { path: 'glossary/pl/x.md' };
  const links: readonly [target: string, origin: { path: string; locale?: string }, destination: unknown][] = [
    ['/target-market#a', from, { kind: 'entry', concept: 'target-market', locale: 'pl', path: PL, suffix: '#a' }],
    ['/niche', from, { kind: 'missing', concept: 'niche', locale: 'pl', isKnown: true }],
    ['/nowhere', from, { kind: 'missing', concept: 'nowhere', locale: 'pl', isKnown: false }],
    [
      '/pl/target-market',
      { path: 'blog/a.md' },
      { kind: 'entry', concept: 'target-market', locale: 'pl', path: PL, suffix: '' },
    ],
    [
      '/target-market',
      { path: 'blog/a.md', locale: 'pl' },
      { kind: 'entry', concept: 'target-market', locale: 'pl', path: PL, suffix: '' },
    ],
    ['https://example.com', from, { kind: 'other' }],
    ['', from, { kind: 'other' }],
  ];
  for (const [target, origin, destination] of links)
    it(`resolves '${target}' in ${origin.path}`, () =>
      assert.deepEqual(glossary.resolveLink(target, origin), destination));

  it('checks a file, and another text of it', () => {
    assert.deepEqual(codesOf(glossary.check(PL)), ['untranslated-link 8', 'broken-link 8', 'heading-no-space 10']);
    assert.deepEqual(codesOf(glossary.check(PL, article('Rynek docelowy'))), []);
  });

  it('has fixes that can be applied to the text', () => {
    const finding = glossary.check('other.md', '##Heading\n').find(({ code }) => code === 'heading-no-space');
    const edits = [{ start: 0, end: 2, newText: '## ' }];
    assert.deepEqual(finding?.fixes, [{ title: 'Convert to a heading', isCertain: true, edits }]);
  });

  it('reports nothing for a missing file', () => assert.deepEqual(glossary.check('nowhere.md'), []));

  it('reports why there is no glossary, and works anyway', async () => {
    const none = await readGlossary({ 'README.md': '# Hello\n' });
    assert.deepEqual([none.locales, none.sourceLocale, none.concepts()], [[], undefined, []]);
    assert.deepEqual(none.problems, ['No glossary was found in the files.']);
    assert.deepEqual(none.lookUp('x'), []);
    assert.deepEqual(none.findTerms('x'), []);
    assert.deepEqual(none.check('README.md'), []);
    assert.deepEqual(none.resolveLink('/x', from), { kind: 'other' });
  });

  const layouts = [{ preset: 'glossary', articles: 'terms/{locale}/{slug}.md' }];
  const elsewhere = { 'terms/en/a.md': article('A') };

  it('accepts a configuration, from a file among the texts or as a value', async () => {
    assert.deepEqual((await readGlossary(elsewhere, { configuration: { layouts } })).concepts(), ['a']);
    const file = { 'glosswright.config.json': JSON.stringify({ layouts }) };
    assert.deepEqual((await readGlossary({ ...elsewhere, ...file })).concepts(), ['a']);
  });

  it('reports the errors of a configuration', async () => {
    const [asValue] = (await readGlossary(files, { configuration: { layouts: 3 } })).problems;
    assert.match(asValue ?? '', /^configuration: 'layouts' must be a list/);
    const [inFile] = (await readGlossary({ ...files, 'glosswright.config.json': '{' })).problems;
    assert.match(inFile ?? '', /^glosswright\.config\.json: not valid JSON/);
  });

  it('rejects paths out of the site', async () => {
    const { problems } = await readGlossary({ '../glossary/en/a.md': article('A'), '/glossary/en/b.md': article('B') });
    assert.equal(problems.length, 1);
  });

  it('has the findings of glosswright check', async () => {
    const property = fc.asyncProperty(anyGlossary, async (content) =>
      withTemporaryTree(content, async ({ root }) => {
        const { out } = await command(root, 'check', '.', ...Object.keys(content), '--hints', '--format', 'json');
        const expected = jsonReport(out).findings.map(({ path, code, message, range: { start } }) =>
          [path, code, start.line + 1, start.character + 1, message].join(' '),
        );
        const read = await readGlossary(content);
        const found = Object.keys(content).flatMap((path) =>
          read.check(path).map(({ code, line, column, message }) => [path, code, line, column, message].join(' ')),
        );
        assert.deepEqual(found.toSorted(), expected.toSorted());
      }),
    );
    await fc.assert(property, { numRuns: 30 });
  });
});
