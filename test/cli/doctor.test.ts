import assert from 'node:assert/strict';
import * as v from 'valibot';
import { command } from '../support/command.ts';
import { article } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';

const schema = v.object({
  version: v.literal(1),
  program: v.object({ glosswright: v.string(), node: v.string(), platform: v.string() }),
  root: v.string(),
  configuration: v.nullable(v.string()),
  glossaries: v.array(
    v.object({
      evidence: v.array(v.string()),
      layout: v.array(v.object({ key: v.string(), value: v.unknown(), from: v.string() })),
      concepts: v.number(),
      entries: v.number(),
      locales: v.array(
        v.object({
          locale: v.string(),
          entries: v.number(),
          links: v.number(),
          recognized: v.number(),
          hasTable: v.boolean(),
        }),
      ),
    }),
  ),
  filesWithoutEntries: v.array(v.object({ path: v.string(), reason: v.string() })),
  cache: v.object({ isOn: v.boolean(), folder: v.nullable(v.string()), bytes: v.number() }),
});

function reasonsIn({ filesWithoutEntries }: v.InferOutput<typeof schema>): string[] {
  return filesWithoutEntries.map(({ path, reason }) => `${path}: ${reason}`);
}

describe('glosswright doctor', () => {
  const tree = temporaryTree({
    'plain/glossary/en/market.md': article('Market', 'Many [niches](/niche), see [this](/niche) and [x](/nowhere).'),
    'plain/glossary/en/niche.md': article('Niche'),
    'plain/glossary/ja/niche.md': article('ニッチ'),
    'plain/glossary/en/README.md': '# Notes\n',
    'plain/glossary/images/a.md': article('A'),
    'configured/glosswright.config.json': JSON.stringify({
      layouts: [
        {
          articles: [{ path: 'terms/{slug}.md', locale: 'en' }],
          pages: [{ path: 'more/{any}.md', locale: 'en', entries: { kind: 'headings', levels: [2] } }],
          exclude: ['terms/draft.md'],
        },
      ],
      sourceLocale: 'en',
    }),
    'configured/terms/market.md': article('Market'),
    'configured/terms/draft.md': article('Draft'),
    'configured/more/empty.md': '# Empty\n',
    'found/docs/glossary.md': '# Glossary\n\n## Niche\n\nA part.\n\n## Market\n\nA place.\n',
    'none/README.md': '# A program\n',
  });
  after(tree.remove);

  async function report(folder: string) {
    const { code, out } = await command(tree.root, 'doctor', folder, '--format', 'json');
    assert.equal(code, 0);
    return v.parse(schema, JSON.parse(out));
  }

  it('counts entries and the link texts in which terms are recognized', async () => {
    const { glossaries, configuration, root } = await report('plain');
    assert.equal(root, tree.path('plain'));
    assert.equal(configuration, null);
    const [{ concepts, entries, locales } = { concepts: 0, entries: 0, locales: [] }] = glossaries;
    assert.deepEqual([concepts, entries], [2, 3]);
    assert.deepEqual(locales, [
      { locale: 'en', entries: 2, links: 2, recognized: 1, hasTable: true },
      { locale: 'ja', entries: 1, links: 0, recognized: 0, hasTable: false },
    ]);
  });

  it('reports where each part of the configuration is from', async () => {
    const { glossaries } = await report('configured');
    const from = new Map(glossaries[0]?.layout.map((each) => [each.key, each.from]));
    const keys = ['articles', 'pages', 'exclude', 'sourceLocale', 'required'];
    assert.deepEqual(
      keys.map((key) => from.get(key)),
      [...Array.from({ length: 4 }, () => 'glosswright.config.json'), 'preset glossary'],
    );
  });

  it('reports what was detected, and why', async () => {
    const [{ layout, evidence } = { layout: [], evidence: [] }] = (await report('found')).glossaries;
    assert.deepEqual(evidence, ["'docs/glossary.md' is a page of 2 terms, written as headings."]);
    const from = new Map(layout.map((each) => [each.key, each.from]));
    assert.deepEqual(
      ['pages', 'link', 'fallsBackToSource'].map((key) => from.get(key)),
      ['detected', 'detected', 'preset glossary'],
    );
  });

  it('reports why files have no entries', async () => {
    assert.deepEqual(reasonsIn(await report('plain')), [
      "glossary/en/README.md: '**/README.md' in 'exclude' matches it",
      "glossary/images/a.md: the folder 'images' does not identify a locale; add it to 'languages'",
    ]);
    assert.deepEqual(reasonsIn(await report('configured')), [
      "more/empty.md: it holds no entries in the format 'headings'",
      "terms/draft.md: 'terms/draft.md' in 'exclude' matches it",
    ]);
  });

  it('prints the same as text', async () => {
    const { code, out } = await command(tree.path('plain'), 'doctor');
    assert.equal(code, 0);
    assert.match(out, /^Glosswright \d.*\nRoot: .*plain\nConfiguration: none\nCache: /);
    assert.match(out, /\n {2}articles: glossary\/\{locale\}\/\{slug\}\.md \(preset glossary\)\n/);
    assert.match(out, /\n {4}en: 2 entries, 50 % of 2 links\n {4}ja: 1 entry, no links, no table/);
    assert.match(out, /\nFiles without entries \(2\):\n/);
  });

  const refusals: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['none'], /no glossary found in '.*none'. Run 'glosswright init'/],
    [['nowhere'], /'nowhere' does not exist/],
    [['plain', 'none'], /doctor: specify one folder/],
    [['--format', 'xml'], /doctor: --format takes pretty, json, not 'xml'/],
  ];
  for (const [args, message] of refusals) {
    it(`rejects ${args.join(' ')}`, async () => {
      const { code, out, err } = await command(tree.root, 'doctor', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }
});
