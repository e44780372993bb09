import assert from 'node:assert/strict';
import { parseConfiguration } from '../../server/src/config/configurationFile.ts';
import { pageForLocale } from '../../server/src/config/pageForLocale.ts';
import { applyEdits } from '../../server/src/rules/engine/fixAll.ts';

const HEADINGS = { kind: 'headings', levels: [2] };

/** The path of the page for German, and the pages after it is added. */
function added(page: string, layout: Readonly<Record<string, unknown>>): unknown {
  const text = JSON.stringify({ layouts: [{ articles: 'a/{locale}/{slug}.md' }, layout] }, undefined, 2);
  const found = pageForLocale(text, page, { source: 'en', added: 'de' });
  if (!found) return undefined;
  const after = parseConfiguration(applyEdits(text, found.edits));
  return [found.path, 'input' in after ? after.input.layouts?.[1]?.pages : after.errors];
}

describe('a page for a locale', () => {
  const paths: readonly (readonly [page: string, path: string])[] = [
    ['docs/terms.md', 'docs/terms.de.md'],
    ['docs/terms.en.md', 'docs/terms.de.md'],
    ['docs/en/terms.md', 'docs/de/terms.md'],
    ['en/terms.md', 'de/terms.md'],
    ['docs/open-terms.md', 'docs/open-terms.de.md'],
  ];
  for (const [page, path] of paths)
    it(`beside ${page} is ${path}`, () => {
      const source = { path: page, locale: 'en', entries: HEADINGS };
      const expected = [path, [source, { path, locale: 'de', entries: HEADINGS }]];
      assert.deepEqual(added(page, { pages: [source] }), expected);
    });

  it('has the format of the page, but not its ids', () => {
    const first = { path: 'a.md', locale: 'en', entries: { kind: 'definition-list' } };
    const second = { path: 'b.md', locale: 'en', entries: HEADINGS, ids: { de: { markt: 'market' } } };
    const third = { path: 'b.de.md', entries: HEADINGS, locale: 'de' };
    assert.deepEqual(added('b.md', { pages: [first, second] }), ['b.de.md', [first, second, third]]);
  });

  it('keeps comments and the indentation of the file', () => {
    const text =
      '{\n\t// ours\n\t"layouts": [{ "pages": [{ "path": "a.md", "entries": { "kind": "bold-items" } }] }]\n}\n';
    const { edits } = pageForLocale(text, 'a.md', { source: 'en', added: 'de' }) ?? { edits: [] };
    assert.match(applyEdits(text, edits), /^\{\n\t\/\/ ours\n.*\n\t+"path": "a\.de\.md",\n/s);
  });

  it('is not planned for a path with a placeholder, or a file with errors', () => {
    assert.equal(added('docs/terms.md', { pages: [{ path: '{locale}/terms.md', entries: HEADINGS }] }), undefined);
    assert.equal(pageForLocale('{"layouts": [', 'a.md', { source: 'en', added: 'de' }), undefined);
    assert.equal(pageForLocale('', 'a.md', { source: 'en', added: 'de' }), undefined);
  });

  const DETECTED = [{ pages: [{ path: 'a.md', entries: HEADINGS }], sourceLocale: 'en' }];
  const pages = [
    { path: 'a.md', entries: HEADINGS },
    { path: 'a.de.md', entries: HEADINGS, locale: 'de' },
  ];
  const without: readonly (readonly [title: string, text: string, expected: RegExp])[] = [
    ['no file', '', /^\{\n {2}"layouts": \[\n {4}\{\n/],
    [
      'a file without layouts',
      '{\n\t// ours\n\t"rules": {}\n}\n',
      /^\{\n\t\/\/ ours\n\t"rules": \{\},\n\t"layouts": \[\n/,
    ],
  ];
  for (const [title, text, expected] of without)
    it(`is added to the detected layouts, with ${title}`, () => {
      const { edits } = pageForLocale(text, 'a.md', { source: 'en', added: 'de' }, DETECTED) ?? { edits: [] };
      const after = applyEdits(text, edits);
      assert.match(after, expected);
      const parsed = parseConfiguration(after);
      assert.deepEqual('input' in parsed && parsed.input.layouts, [{ pages, sourceLocale: 'en' }]);
    });
});
