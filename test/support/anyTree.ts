import * as fc from 'fast-check';
import { anyGlossary } from './anyGlossary.ts';
import { ENTRY_GLOSSARY } from './entryGlossary.ts';
import type { TreeContent } from './temporaryTree.ts';
import { filesOfTree } from './tree.ts';

/** Files besides the articles that affect which files are read, and how. */
const others: TreeContent = {
  'glosswright.config.json': '{ "exclude": ["glossary/de/**"], "rules": { "unlinked-term": "warning" } }',
  '.gitignore': 'glossary/pl/x.md\ncontent/\n',
  'glossary/.gitignore': 'notes.md\n!x.md\n',
  'glossary/en/binary.md': new Uint8Array([35, 0, 1]),
  'glossary/en/latin.md': new Uint8Array([35, 32, 0xe9]),
  'glossary/en/utf16.md': new Uint8Array([0xff, 0xfe, 35, 0, 32, 0, 97, 0]),
  'glossary/en/deeper/c.md': '# Deeper\n',
  'node_modules/glossary/en/y.md': '# Not read\n',
  'static/_redirects': '/old/path /a/\n',
  'docs/terms.md': '# Terms\n\n## Market\n\nA [place](/b).\n',
};

/** Articles in other forms: MDX, TOML, other line ends, front matter that only a parser of YAML reads, and broken front matter. */
const otherForms: TreeContent = {
  'glossary/fi/a.mdx':
    "---\ntitle: Markkinat\n---\n\nimport { Note } from './note';\n\n# Ei\n\n" +
    '<Note term="market">Katso [markkinat](/x) ja {title} [b](/b).</Note>\n',
  'glossary/fi/b.mdx':
    '---\ntitle: Kohdemarkkina\ndescription: Osa.\n---\n\n<Term id="a" /> [Markkinat ,](/a){/* [c](/c) */}\n',
  'glossary/sv/a.md': '+++\ntitle = "Marknad"\naliases = ["/torg/"]\n+++\n\n# Marknad\n\nEn [målmarknad](/b).\n',
  'glossary/sv/b.md': '\uFEFF---\r\ntitle: Målmarknad\r\n---\r\n\r\nSe [marknaden](/a) och Target market.\r\n',
  'glossary/sv/x.md':
    '---\ntitle: >-\n  Vinst\n  och förlust\naliases:\n  - &a { name: Vinst }\n  - *a\n---\n\n[Vinst](/x "y")\n',
  'glossary/ja/a.md': '---\ntitle: 市場\n---\n\n市場では[目標市場](/b)を選ぶ。\n',
  'glossary/pl/broken.md': '---\ntitle: "Zysk\ndescription: [x\n---\n\n[zysk](/x)\n',
};

/** Glossaries that are found by evidence: data files, pages, macros, redirects. */
const found: TreeContent = {
  '_data/glossary.yml':
    '- term: Market\n  definition: A place where goods are sold.\n- term: Price\n  definition: What a buyer pays for it.\n',
  'data/glossary.json':
    '[{"term":"Brand","definition":"A name that buyers know."},{"term":"Shop","definition":"A place to buy."}]',
  'docs/glossary.csv': 'term,definition\nMargin,"What a seller keeps, at the end."\nPrice,What a buyer pays.\nShop\n',
  'docs/glossary.md':
    '# Glossary\n\n## Market\n\nA place where goods are sold.\n\n## Price\n\nWhat a buyer pays on the [market](#market).\n',
  'docs/use.mdx': '# Use\n\n{% include term.html id="market" %} <Term id="price">prices</Term> [[Market]]\n',
  'mkdocs.yml': 'site_name: Test\n',
};

/** Pages and data files with entries, their layout, and a second layout. */
const entryFiles = filesOfTree(ENTRY_GLOSSARY);
const entries: TreeContent = {
  ...entryFiles,
  'glosswright.config.json': (entryFiles['glosswright.config.json'] ?? '').replace(/\]\}\s*$/, ',"glossary"]}'),
};

/** Folders with glossaries of all kinds: articles, pages and data files, in Markdown and MDX, found or configured, in several locales. */
export const anyTree: fc.Arbitrary<TreeContent> = fc
  .record({
    glossary: anyGlossary,
    names: fc.subarray(Object.keys(others)),
    forms: fc.subarray(Object.keys(otherForms)),
    foundNames: fc.oneof(fc.constant<string[]>([]), fc.subarray(Object.keys(found))),
    entryNames: fc.oneof(fc.constant<string[]>([]), fc.subarray(Object.keys(entries))),
  })
  .map(({ glossary, names, forms, foundNames, entryNames }) =>
    Object.assign(
      pick(others, names),
      pick(otherForms, forms),
      pick(found, foundNames),
      pick(entries, entryNames),
      glossary,
    ),
  );

function pick(content: TreeContent, names: readonly string[]): TreeContent {
  return Object.fromEntries(names.map((name) => [name, content[name] ?? '']));
}
