import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { relatedPlaces } from '../../server/src/features/relatedPlaces.ts';
import { LineIndex } from '../../server/src/markdown/lineIndex.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import type { Root } from '../../server/src/root/root.ts';
import { descriptions, ruleCodes } from '../../server/src/rules/engine/index.ts';
import { ruleExample } from '../support/ruleExamples.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

/** The places that the findings of a code in a file lead to, as `path: text there`. */
function placesOf(root: Root, texts: Readonly<Record<string, string>>, path: string, code: string): string[] {
  const glossary = root.locate(path)?.glossary;
  const file = checkFile(root, path);
  if (!glossary || !file) return [];
  const related = relatedPlaces(glossary, file, { uriOf: (other) => other, textOf: (other) => texts[other] });
  return file.findings
    .filter((finding) => finding.code === code)
    .flatMap((finding) => related(finding, file.lines.rangeOf(finding.span)))
    .map(({ location: { uri, range } }) => `${uri}: ${textAt(texts[uri] ?? '', range)}`);
}

function textAt(text: string, { start, end }: Range): string {
  const lines = new LineIndex(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}

/** Where the findings in the example of each rule's page lead to. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'slug-case': ['glossary/pl/target-market.md: Rynek docelowy'],
  'untranslated-link': ['glossary/en/price-elasticity.md: Price elasticity'],
  'wrong-locale-link': ['glossary/pl/target-market.md: Rynek docelowy'],
  'moved-link': ['content/en/market.md: market'],
  'duplicate-article': ['Texts/Polish/capital.md: capital', 'Texts/polish/capital.md: capital'],
  'deprecated-term': ['glossary/pl/economies-of-scale.md: Korzyści skali'],
  'duplicate-term': ['glossary/pl/profit.md: Zysk'],
  'unlinked-term': ['glossary/pl/target-market.md: Rynek docelowy'],
  'untranslated-link-text': ['glossary/pl/target-market.md: Rynek docelowy'],
  'untranslated-term': ['glossary/pl/target-market.md: Rynek docelowy'],
  'untranslated-title': ['glossary/en/target-market.md: Target market'],
  'inconsistent-term': ['glossary/pl/example.md: korzyści skali', 'glossary/pl/economies-of-scale.md: Korzyści skali'],
  'title-mismatch': ['glossary/en/niche.md: Niche'],
  'missing-section': ['glossary/en/market.md: Market'],
  'orphan-translation': ['glossary/en/container.md: container'],
  'outdated-translation': ['glossary/en/target-market.md: Target market'],
  'link-parity': ['glossary/en/niche.md: niche'],
};

/** The rules whose findings say all at their own place. */
const ALONE: ReadonlySet<string> = new Set([
  'broken-link',
  'broken-link-syntax',
  'broken-sentence',
  'heading-no-space',
  'html-entity',
  'invalid-entry',
  'invalid-front-matter',
  'list-marker',
  'missing-front-matter',
  'mixed-script',
  'punctuation-artefact',
  'punctuation-in-link-text',
  'repeated-words',
  'split-link',
  'stop-word-link',
  'unreadable-file',
  'unused-suppression',
]);

/** What the examples do not show. */
const CASES: readonly (readonly [what: string, code: string, tree: string, path: string, places: readonly string[]])[] =
  [
    [
      'the article without the section',
      'broken-fragment',
      `
      === glossary/en/market.md "Market"
      ## Risks
      === glossary/en/price.md "Price"
      See [the risks](/market#riks).
    `,
      'glossary/en/price.md',
      ['glossary/en/market.md: Market'],
    ],
    [
      'the source, where its text is repeated',
      'untranslated-text',
      `
      === glossary/en/market.md "Market"
      The market is where buyers and sellers meet, and where the price of the goods is found by both of them.
      === glossary/pl/market.md "Rynek"
      The market is where buyers and sellers meet, and where the price of the goods is found by both of them.
      === glossary/pl/price.md "Cena"
    `,
      'glossary/pl/market.md',
      ['glossary/en/market.md: Market'],
    ],
    [
      'the drafts of the missing translations',
      'missing-translation',
      `
      === glossary/en/market.md "Market"
      === glossary/en/price.md "Price"
      === glossary/pl/price.md "Cena"
      === glossary/pl/market.md "Rynek" draft
    `,
      'glossary/en/market.md',
      ['glossary/pl/market.md: Rynek'],
    ],
    [
      'the alias that is the same name, in its quotation marks',
      'duplicate-term',
      `
      === glossary/en/profit.md
      ---
      title: Profit
      description: d
      aliases: [Gain, "Net return"]
      ---
      === glossary/en/margin.md "Net return"
    `,
      'glossary/en/margin.md',
      ['glossary/en/profit.md: "Net return"'],
    ],
    [
      'the heading of an article without front matter',
      'untranslated-link',
      `
      === content/en/market.md

      # The market
      === content/en/price.md "Price"
      === content/pl/price.md "Cena"
      Na [rynku](/pl/market/).
    `,
      'content/pl/price.md',
      ['content/en/market.md: The market'],
    ],
    [
      'the entry of a page',
      'duplicate-article',
      `
      === docs/glossary.md
      # Glossary

      ## Market {#market}

      A place.

      ## Price {#price}

      A sum.

      ## Bazaar {#market}

      A place.
    `,
      'docs/glossary.md',
      ['docs/glossary.md: Bazaar', 'docs/glossary.md: Market'],
    ],
    ['nothing', 'broken-link', '=== glossary/en/price.md "Price"\nSee [it](/no-such).\n', 'glossary/en/price.md', []],
  ];

describe('a finding has a related place', () => {
  for (const [what, code, tree, path, places] of CASES)
    it(`${what}: ${code}`, async () => {
      const texts = filesOfTree(tree);
      const root = await rootOf(texts);
      const found = checkFile(root, path)?.findings.map((finding) => finding.code) ?? [];
      assert.ok(found.includes(code), found.join(', '));
      assert.deepEqual([...new Set(placesOf(root, texts, path, code))], places);
    });
});

describe('the example of a rule has a related place', () => {
  for (const { code, severity, documentation } of descriptions) {
    const { wrong } = documentation;
    if (wrong === undefined) continue;
    it(`${(PLACES[code] ?? ['no other place']).join(', ')}: ${code}`, async () => {
      const { root, paths, texts } = await ruleExample(wrong, code, severity === 'off');
      const places = paths.flatMap((path) => placesOf(root, texts, path, code));
      assert.deepEqual([...new Set(places)], PLACES[code] ?? []);
    });
  }

  it('what the table says, for each rule', () =>
    assert.deepEqual(
      [...new Set([...Object.keys(PLACES), ...CASES.map(([, code]) => code), ...ALONE])].toSorted(),
      [...ruleCodes].toSorted(),
    ));
});
