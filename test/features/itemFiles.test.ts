import assert from 'node:assert/strict';
import { newConcept, type PlannedConcept } from '../../server/src/features/create/newConcept.ts';
import { newLocale } from '../../server/src/features/create/newLocale.ts';
import { DraftFiles } from '../../server/src/features/draft/draftFiles.ts';
import type { Glossary } from '../../server/src/glossary/glossary.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

/** A glossary with a data file for each term. */
function tree(writable: boolean): string {
  const entries = { kind: 'yaml', term: 'term', definition: 'definition' };
  const layout = { sourceLocale: 'en', data: [{ path: 'terms/{locale}/{slug}.yml', entries, writable }] };
  return `=== glosswright.config.json
${JSON.stringify({ layouts: [layout] })}
=== terms/en/niche.yml
term: Niche
definition: A small part of a market.
=== terms/en/market.yml
term: Market
=== terms/pl/market.yml
term: Rynek
`;
}

async function planned(
  writable: boolean,
  plan: (glossary: Glossary, files: DraftFiles) => PlannedConcept,
): Promise<readonly [path: string, text: string] | string> {
  const root = await rootOf(filesOfTree(tree(writable)));
  await root.readLinks();
  const glossary = root.glossaries[0] ?? assert.fail('There is no glossary.');
  const textOf = (path: string): string | undefined => {
    const read = root.read(path);
    return read?.kind === 'text' ? read.text : undefined;
  };
  const result = plan(glossary, new DraftFiles({ uriOf: (path) => path, textOf }));
  if (result.kind !== 'draft') return result.reason;
  return result.draft.kind === 'file' ? [result.draft.path, result.draft.text] : 'edits';
}

const READ_ONLY = (path: string): string =>
  `'${path}' is read only. Add "writable": true to its source in the configuration.`;

describe('a glossary with a data file for each term', () => {
  it('gets a file for a new concept', async () =>
    assert.deepEqual(await planned(true, (glossary, files) => newConcept(glossary, { title: 'Market share' }, files)), [
      'terms/en/market-share.yml',
      'term: Market share\n',
    ]));

  it('gets a file for a new locale', async () =>
    assert.deepEqual(await planned(true, (glossary, files) => newLocale(glossary, 'de', files, { concept: 'niche' })), [
      'terms/de/niche.yml',
      'term: Niche\n',
    ]));

  it('says that its files are read only', async () =>
    assert.equal(
      await planned(false, (glossary, files) => newConcept(glossary, { title: 'Market share' }, files)),
      READ_ONLY('terms/en/market-share.yml'),
    ));

  it('does not replace a file', async () =>
    assert.match(
      String(await planned(true, (glossary, files) => newConcept(glossary, { title: 'x', slug: 'niche' }, files))),
      /already exists/,
    ));
});
