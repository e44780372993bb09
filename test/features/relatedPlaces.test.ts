import assert from 'node:assert/strict';
import { relatedPlaces } from '../../server/src/features/relatedPlaces.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

/** The places that the findings of a code in a file lead to, as `path: message`. */
async function placesOf(tree: string, path: string, code: string): Promise<string[]> {
  const root = await rootOf(filesOfTree(tree));
  const glossary = root.locate(path)?.glossary ?? assert.fail();
  const file = checkFile(root, path) ?? assert.fail();
  const related = relatedPlaces(glossary, file, { uriOf: (other) => other, textOf: () => undefined });
  const places = file.findings
    .filter((finding) => finding.code === code)
    .flatMap((finding) => related(finding, file.lines.rangeOf(finding.span)))
    .map(({ location, message }) => `${location.uri}: ${message}`);
  return [...new Set(places)];
}

const MARKET = `
  === glossary/en/market.md "Market"
  === glossary/en/target-market.md "Target market"
  === glossary/pl/target-market.md "Rynek docelowy"
`;

const cases: readonly (readonly [code: string, tree: string, path: string, places: readonly string[]])[] = [
  [
    'untranslated-title',
    `${MARKET}\n  === glossary/pl/market.md "Rynek"\n  === glossary/en/market-niche.md "Market niche"\n  === glossary/pl/market-niche.md "Market niche"\n  === glossary/sv/market-niche.md "Marknadsnisch"\n`,
    'glossary/pl/market-niche.md',
    ['glossary/en/market-niche.md: English: Market niche'],
  ],
  [
    'duplicate-term',
    `${MARKET}\n  === glossary/pl/market.md "Rynek docelowy"\n`,
    'glossary/pl/market.md',
    ['glossary/pl/target-market.md: Polish: Rynek docelowy'],
  ],
  [
    'untranslated-term',
    `${MARKET}\n  === glossary/pl/market.md "Rynek"\n  Nasz target market.\n`,
    'glossary/pl/market.md',
    ['glossary/pl/target-market.md: Polish: Rynek docelowy'],
  ],
  [
    'untranslated-link',
    `${MARKET}\n  === glossary/en/price.md "Price"\n  === glossary/pl/market.md "Rynek"\n  [c](/price)\n`,
    'glossary/pl/market.md',
    ['glossary/en/price.md: English: Price'],
  ],
  ['broken-link', `${MARKET}\n  === glossary/pl/market.md "Rynek"\n  [c](/no-such)\n`, 'glossary/pl/market.md', []],
];

describe('the places that a finding leads to', () => {
  for (const [code, tree, path, places] of cases)
    it(`of ${code}`, async () => assert.deepEqual(await placesOf(tree, path, code), places));
});
