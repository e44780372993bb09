import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { english } from '../../../server/src/localization/index.ts';
import { applyEdits, rootOf } from '../../support/tree.ts';

const NOTE = 'notes/niche.md';

/** The findings in a note, and its text after the first fix of each. */
async function found(text: string): Promise<{ readonly messages: string[]; readonly fixed: string }> {
  const layout = { sourceLocale: 'en', articles: [{ path: 'notes/{slug}.md', locale: 'en' }], link: '[[{slug}]]' };
  const files = {
    'glosswright.config.json': JSON.stringify({ layouts: [layout] }),
    'notes/market.md': '---\ntitle: Market\n---\n\n## Risks & costs\n\nPrices fall.\n\n## Where *it* is\n',
    [NOTE]: text,
  };
  const root = await rootOf(files, ['broken-fragment']);
  const { findings } = checkFile(root, NOTE) ?? assert.fail();
  const edits = findings.flatMap(({ fixes }) => fixes()[0]?.edits ?? []);
  return { messages: findings.map(({ message }) => english(message)), fixed: applyEdits(text, edits) };
}

describe('sections of wiki links', () => {
  const fine: readonly (readonly [what: string, text: string])[] = [
    ['a heading as written', '[[market#Risks & costs]]'],
    ['a heading in other case', '[[market#risks costs|the risks]]'],
    ['a heading with markup', '[[market#Where it is]]'],
    ['a heading below another one', '[[market#Risks & costs#Where it is]]'],
    ['a block', '[[market#^a1b2c3]]'],
    ['a missing note', '[[brand#History]]'],
    ['a heading of the note itself', '## Size\n\n[[niche#Size]]'],
    ['no section', '[[market]]'],
  ];
  for (const [what, text] of fine)
    it(`are not reported for ${what}`, async () => {
      assert.deepEqual((await found(text)).messages, []);
    });

  const broken: readonly (readonly [what: string, text: string, message: string, fixed: string])[] = [
    [
      'a typing error',
      'See [[market#Riks & costs|them]].',
      "The article 'market' has no section 'Riks & costs'. Did you mean 'Risks & costs'?",
      'See [[market#Risks & costs|them]].',
    ],
    ['another heading', 'See [[market#History]].', "The article 'market' has no section 'History'.", 'See [[market]].'],
    ['a heading of the note itself', 'See [[niche#History]].', "This page has no section 'History'.", 'See [[niche]].'],
  ];
  for (const [what, text, message, fixed] of broken)
    it(`are reported for ${what}`, async () => {
      assert.deepEqual(await found(text), { messages: [message], fixed });
    });
});
