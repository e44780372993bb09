import assert from 'node:assert/strict';
import { BudgetedSite } from '../../../server/src/glossary/detection/budgetedSite.ts';
import { Places } from '../../../server/src/glossary/detection/placedFile.ts';
import { versionRank } from '../../../server/src/glossary/detection/versions.ts';

describe('Places', () => {
  /** The last of the paths has this key, locale and template. */
  const cases: readonly (readonly [paths: string, key: string, locale: string | undefined, template: string])[] = [
    ['docs/Glossary.md', 'docs/glossary', undefined, 'docs/Glossary.md'],
    ['docs/pt-BR/glossary.md', 'docs/glossary', 'pt-BR', 'docs/{locale}/glossary.md'],
    ['docs/glossary.pt-BR.md', 'docs/glossary', 'pt-BR', 'docs/glossary.{locale}.md'],
    ['docs/glossary_de.md', 'docs/glossary', 'de', 'docs/glossary_{locale}.md'],
    ['docs/market-it.md', 'docs/market-it', undefined, 'docs/market-it.md'],
    ['docs/market.md docs/market-it.md', 'docs/market', 'it', 'docs/market-{locale}.md'],
    ['docs/node.js.md', 'docs/node.js', undefined, 'docs/node.js.md'],
    ['docs/ml/glossary.md', 'docs/ml/glossary', undefined, 'docs/ml/glossary.md'],
    ['docs/en/a.md docs/ml/glossary.md', 'docs/glossary', 'ml', 'docs/{locale}/glossary.md'],
    ['Polish/glossary.md', 'polish/glossary', undefined, 'Polish/glossary.md'],
    ['English/a.md Polish/glossary.md', 'glossary', 'pl', '{language}/glossary.md'],
    ['docs/jp/glossary.md', 'docs/jp/glossary', undefined, 'docs/jp/glossary.md'],
    ['docs/en/a.md docs/jp/glossary.md', 'docs/glossary', 'ja', 'docs/{locale}/glossary.md'],
    ['text-en/a.md text-fi/glossary.md', 'text/glossary', 'fi', 'text-{locale}/glossary.md'],
    ['translations/fi/glossary.md', 'glossary', 'fi', 'translations/{locale}/glossary.md'],
    ['docs/v1.2/glossary.md', 'docs/glossary', undefined, 'docs/v1.2/glossary.md'],
    [
      'i18n/fi/docusaurus-plugin-content-docs/current/a/glossary.md',
      'docs/a/glossary',
      'fi',
      'i18n/{locale}/docusaurus-plugin-content-docs/current/a/glossary.md',
    ],
    [
      'i18n/fi/docusaurus-plugin-content-docs-book/version-2/glossary.md',
      'book/glossary',
      'fi',
      'i18n/{locale}/docusaurus-plugin-content-docs-book/version-2/glossary.md',
    ],
    [
      'web/i18n/fi/docusaurus-plugin-content-docs/current/a.md docs/glossary.md',
      'web/docs/glossary',
      undefined,
      'docs/glossary.md',
    ],
    [
      'i18n/fi/docusaurus-plugin-content-docs/current/a.md versioned_docs/version-2/glossary.md',
      'docs/glossary',
      undefined,
      'versioned_docs/version-2/glossary.md',
    ],
  ];
  for (const [text, key, locale, template] of cases) {
    it(`places ${text}`, () => {
      const paths = text.split(' ');
      const places = new Places(new BudgetedSite({ paths: paths.toSorted(), read: () => undefined }));
      const placed = places.place(paths.at(-1) ?? '');
      assert.deepEqual([placed.key, placed.locale, placed.template], [key, locale, template]);
    });
  }
});

describe('versionRank', () => {
  it('orders versions', () => {
    const ordered = ['next', 'v1.2', '1.9', '1.x', 'v2', 'version-3', '3.10.1', 'main', 'stable', 'latest', 'current'];
    const ranked = ordered.toSorted((a, b) => (versionRank(a) ?? 0) - (versionRank(b) ?? 0));
    assert.deepEqual(ranked, ordered);
  });

  for (const name of ['2024', 'vi', 'v', 'docs', 'chapter-1', 'version']) {
    it(`does not accept '${name}' as a version`, () => assert.equal(versionRank(name), undefined));
  }
});
