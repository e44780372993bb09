import assert from 'node:assert/strict';
import type { GlossaryState } from '../../server/src/lsp/clientOverviewRequests.ts';
import type { Locale } from '../../server/src/lsp/clientRequests.ts';
import type { ConceptPlan, CreateRequests, PageToAdd } from '../../server/src/lsp/clientWritingRequests.ts';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { article, type ServerFixture, serverFixture } from '../support/serverFixture.ts';
import { filesOfTree } from '../support/tree.ts';

/** Sends a request about the only glossary of the server. */
async function ask<M extends keyof CreateRequests>(
  { client }: ServerFixture,
  method: M,
  params: Omit<CreateRequests[M]['params'], 'glossary'>,
): Promise<CreateRequests[M]['result']> {
  const known = await client.request<{ glossaries: GlossaryState[] }>('glosswright/glossaries');
  return client.request(method, { ...params, glossary: known.glossaries[0]?.id });
}

/** The path and the text to create, or the reason why there are none. */
function created(
  { client }: ServerFixture,
  plan: ConceptPlan | PageToAdd | null,
): readonly unknown[] | string | undefined {
  if (plan?.kind !== 'created') return plan?.kind === 'none' ? plan.reason : plan?.kind;
  const { uri, edit, titles } = plan.article;
  const [first, second] = edit.documentChanges ?? [];
  const change = second ?? first;
  const [text] = change && 'edits' in change ? change.edits : [];
  return [
    uri.replace(`${client.uri('')}/`, ''),
    first && 'kind' in first ? first.kind : 'edit',
    text && 'newText' in text && text.newText,
    titles.length,
  ];
}

describe('creating', () => {
  const articles = serverFixture({
    'glossary/en/market.md': article('Market', 'A [niche](/niche).'),
    'glossary/en/niche.md': article('Niche'),
    'glossary/pl/niche.md': article('Nisza'),
  });

  it('a concept returns its article', async () => {
    const plan = await ask(articles, 'glosswright/newConcept', { title: 'Share', slug: 'share' });
    assert.deepEqual(created(articles, plan), [
      'glossary/en/share.md',
      'create',
      '---\ntitle: Share\ndescription:\n---\n\n# Share\n\n',
      2,
    ]);
  });

  it('a concept validates the name while the user types', async () => {
    const method = 'glosswright/conceptProblems';
    assert.deepEqual(await ask(articles, method, { title: 'Market share' }), { suggestion: 'market-share' });
    assert.deepEqual(await ask(articles, method, { title: 'niche', slug: 'nIche' }), {
      title: "'niche' is already a name of 'niche'.",
      slug: "The concept 'niche' already exists in English and Polish.",
      suggestion: 'niche',
    });
  });

  it('adds a locale to the glossary', async () => {
    const locales: readonly Locale[] = (await ask(articles, 'glosswright/localesToAdd', {})) ?? [];
    assert.ok(locales.some(({ tag, name }) => tag === 'fi' && name === 'Finnish'));
    assert.ok(!locales.some(({ tag }) => tag === 'pl'));
    const plan = await ask(articles, 'glosswright/newLocale', { locale: 'fi' });
    assert.equal(created(articles, plan)?.[0], 'glossary/fi/niche.md');
    const refused = await ask(articles, 'glosswright/newLocale', { locale: 'PL' });
    assert.equal(created(articles, refused), "The glossary already has the locale 'pl'.");
  });

  const page = serverFixture({
    'glosswright.config.json': JSON.stringify({
      layouts: [{ pages: [{ path: 'docs/terms.md', locale: 'en', entries: { kind: 'headings', levels: [2] } }] }],
    }),
    'docs/terms.md': '# Terms\n\n## Market\n\nWhere one sells.\n',
  });

  it('a locale proposes a page if the layout has none for it', async () => {
    const plan = await ask(page, 'glosswright/newLocale', { locale: 'de' });
    assert.equal(plan?.kind, 'page');
    assert.equal(plan.path, 'docs/terms.de.md');
    assert.equal(plan.configuration, page.client.uri('glosswright.config.json'));
    assert.equal(plan.isNew, false);
    const [change] = plan.edit.documentChanges ?? [];
    const [edit] = change && 'edits' in change ? change.edits : [];
    assert.match(JSON.stringify(edit), /\\"path\\": \\"docs\/terms\.de\.md\\"/);
  });

  const alone = serverFixture({
    'docs/glossary.md': '# Glossary\n\n## Market\n\nWhere one sells.\n\n## Niche\n\nA part of a market.\n',
  });

  it('a locale proposes a page and a configuration file, if there is none', async () => {
    const plan = await ask(alone, 'glosswright/newLocale', { locale: 'de' });
    assert.equal(plan?.kind, 'page');
    assert.deepEqual([plan.path, plan.isNew], ['docs/glossary.de.md', true]);
    const { documentChanges = [] } = plan.edit;
    const [create, change] = documentChanges;
    const uri = alone.client.uri('glosswright.config.json');
    assert.deepEqual(create, { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } });
    const text = JSON.stringify(change);
    assert.match(text, /"docs\/glossary\.md\\".*"docs\/glossary\.de\.md\\"/);
  });

  it('is refused in a glossary that is not open', async () => {
    const params = { glossary: 'file:///nowhere#0', title: 'Share', slug: 'share' };
    assert.equal(await articles.client.request('glosswright/newConcept', params), null);
  });

  const entries = serverFixture(filesOfTree(ENTRY_GLOSSARY));

  it('a concept returns the files that the user has to choose from', async () => {
    const share = { title: 'Share', slug: 'share' };
    const plan = await ask(entries, 'glosswright/newConcept', share);
    assert.equal(plan?.kind, 'choose');
    const like = plan.choices.find(({ name }) => name === 'docs/en/glossary.md')?.like ?? '';
    assert.deepEqual(created(entries, await ask(entries, 'glosswright/newConcept', { ...share, like })), [
      'docs/en/glossary.md',
      'edit',
      '\n\n## Share {#share}\n\n<!-- glosswright-draft -->',
      1,
    ]);
  });
});

describe('creating the first article of a folder', () => {
  const empty = serverFixture({ 'README.md': '# Bees\n', 'glossary/fi/pesä.md': '' });
  const cases: readonly (readonly [title: string, locale: string, path: string | RegExp])[] = [
    ['Target market', 'en', 'glossary/en/target-market.md'],
    ['Żółta łódź', 'pl', 'glossary/pl/zolta-lodz.md'],
    ['Рой', 'ru', 'glossary/ru/рой.md'],
    ['Target market', '../..', /is not a language tag/],
    ['?!', 'en', /at least one letter/],
    ['x'.repeat(300), 'en', /cannot be longer/],
  ];
  for (const [title, locale, expected] of cases)
    it(`${title.slice(0, 20)} in ${locale}`, async () => {
      const folder = empty.client.uri('');
      const plan = await empty.client.request<ConceptPlan>('glosswright/firstArticle', { folder, title, locale });
      if (expected instanceof RegExp) assert.match(String(created(empty, plan)), expected);
      else
        assert.deepEqual(created(empty, plan), [
          encodeURI(expected),
          'create',
          `---\ntitle: ${title}\ndescription:\n---\n\n# ${title}\n\n`,
          2,
        ]);
    });

  it('requires an open folder', async () => {
    const params = { folder: 'file:///elsewhere', title: 'Bee', locale: 'en' };
    assert.equal(await empty.client.request('glosswright/firstArticle', params), null);
  });

  it('offers languages by name', async () => {
    const languages = await empty.client.request<Locale[]>('glosswright/languages');
    assert.ok(languages.some(({ tag, name }) => tag === 'fi' && name === 'Finnish'));
  });
});

describe('a read-only data file', () => {
  const data = serverFixture({
    'glossary.yml': '- term: Niche\n  definition: Small.\n- term: Reach\n  definition: How many.\n',
  });

  it('is named in the refusal, so that the user can open it', async () => {
    const plan = await ask(data, 'glosswright/newConcept', { title: 'Share', slug: 'share' });
    assert.match(String(created(data, plan)), /^'glossary\.yml' is read only/);
    assert.equal(plan && 'file' in plan && plan.file, data.client.uri('glossary.yml'));
  });
});
