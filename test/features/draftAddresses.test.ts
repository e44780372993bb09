import assert from 'node:assert/strict';
import { newTranslation } from '../../server/src/features/newArticle.ts';
import { rootOf } from '../support/tree.ts';

const EN = 'content/en/niche.md';

/** The line of the key in the draft of a Polish translation; undefined if it has none. */
async function lineInDraft(line: string, others: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
  const layout = {
    sourceLocale: 'en',
    articles: ['content/{locale}/{slug}.md'],
    addresses: { url: ['url', 'permalink'], slug: 'slug' },
    redirects: { frontMatter: 'aliases' },
    frontMatter: { aliases: [] },
  };
  const files: Record<string, string> = {
    'glosswright.config.json': JSON.stringify({ layouts: [layout] }),
    [EN]: `---\ntitle: Niche\n${line}\n---\n\nA small market.\n`,
    'content/pl/market.md': '---\ntitle: Rynek\n---\n',
    ...others,
  };
  const root = await rootOf(files);
  assert.deepEqual(root.configurationErrors, []);
  const subject = root.subject(EN, files[EN] ?? '') ?? assert.fail();
  const made = newTranslation(subject, 'pl', { uriOf: (path) => path, textOf: (path) => files[path] });
  const edits = made?.edit.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
  const text = edits.map((edit) => ('newText' in edit ? edit.newText : '')).join('');
  assert.match(text, /^---\ntitle:/);
  const [key = ''] = line.split(':');
  return text.split('\n').find((each) => each.startsWith(`${key}:`));
}

describe('the address in the draft of a translation', () => {
  const cases: readonly (readonly [what: string, line: string, inDraft: string | undefined])[] = [
    ['is left out where it would be that of the source', 'url: /niche/', undefined],
    ['is left out in any of the keys', 'permalink: /niche/', undefined],
    ['has the locale of the translation', 'url: /en/niche/', 'url: "/pl/niche/"'],
    ['is copied if it is only a name', 'slug: small-niche', 'slug: small-niche'],
    ['is left out of a slug that is a path', 'slug: /niche', undefined],
    ['is left out if it is a former one', 'aliases: [/old/niche]', undefined],
    ['is no other key', 'weight: 3', 'weight: 3'],
  ];
  for (const [what, line, inDraft] of cases)
    it(what, async () => {
      assert.equal(await lineInDraft(line), inDraft);
    });

  it('is copied if translations have the addresses of their sources', async () => {
    const others = {
      'content/en/market.md': '---\ntitle: Market\nslug: /market\n---\n',
      'content/pl/market.md': '---\ntitle: Rynek\nslug: /market\n---\n',
    };
    assert.equal(await lineInDraft('slug: /niche', others), 'slug: /niche');
  });
});
