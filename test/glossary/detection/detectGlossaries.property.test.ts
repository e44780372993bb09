import assert from 'node:assert/strict';
import { array, assert as check, constantFrom, dictionary, option, property, tuple } from 'fast-check';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';

const NAMES = (
  'docs content glossary terms Glossaire en pl zh-CN ml i18n v1.2 latest a b src _data packages __proto__ constructor ' +
  'current docusaurus-plugin-content-docs versioned_docs version-3 English Polish'
).split(' ');
const FILES = (
  'glossary.md GLOSSARY.pl.md glossary_de.csv index.md _index.md README.md market.md market.mdx niche.pl.md glossary.yml ' +
  'en.json terms.json hugo.toml mkdocs.yml docusaurus.config.js .md a.b.c.md'
).split(' ');
const TEXTS = [
  '',
  '---\ntitle: Niche\n---\n\nA [market](market.md) of [x](/glossary/market).',
  '---\ntitle: [',
  '# Glossary\n\n## A\n\n## B\n\nText {#b}\n\n## C\n\nText.',
  '| Term | Definition |\n| --- | --- |\n| A | a |\n| B |',
  'term,definition\nA,"b',
  '[{"term":"A","definition":"a"},{"term":"__proto__","definition":"b"}]',
  '{"__proto__":{"term":"A"},"constructor":"x","b":"y"}',
  '- term: A\n  definition: a\n- term: B\n  definition: [',
  'language = "pl"\ndefaultLocale: \'xx\'\n',
];

describe('detectGlossaries of any site', () => {
  const path = tuple(array(constantFrom(...NAMES), { maxLength: 5 }), constantFrom(...FILES)).map(([folders, file]) =>
    [...folders, file].join('/'),
  );
  const files = dictionary(path, option(constantFrom(...TEXTS), { nil: undefined }), { maxKeys: 25 });

  it('returns consistent counts and patterns', () => {
    check(
      property(files, (texts) => {
        const content = new Map(Object.entries(texts));
        const site = { paths: [...content.keys()].toSorted(), read: (asked: string) => content.get(asked) };
        for (const { locales, concepts, entries, evidence, layout } of detectGlossaries(site)) {
          assert.ok(concepts > 0 && concepts <= entries && entries <= concepts * locales.length);
          assert.deepEqual(locales, [...new Set(locales)].toSorted());
          assert.ok(evidence.length > 0);
          const { articles = [], pages = [], data = [], site: others = [] } = layout;
          for (const each of [...articles, ...pages, ...data, ...others]) {
            assert.equal(each.locale === undefined, /\{(?:locale|language)\}/.test(each.path), each.path);
          }
        }
      }),
    );
  });

  it('reads a bounded number of files', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `docs/${at}/glossary.md`);
    let reads = 0;
    const read = (): string => {
      reads++;
      return `# Glossary\n\n${Array.from({ length: 30 }, (_, at) => `## Term ${reads} ${at}\n\nIt is a text.\n`).join('\n')}`;
    };
    assert.ok(detectGlossaries({ paths: many, read }).length > 0);
    assert.ok(reads <= 400, `${reads} files were read`);
  });
});
