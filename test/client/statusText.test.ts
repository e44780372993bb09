import assert from 'node:assert/strict';
import type { ServerState } from '../../client/src/serverState.ts';
import { type FindingCounts, type StatusText, statusText } from '../../client/src/statusText.ts';
import type { ArticleState, ConfigurationProblem, LikelyGlossary } from '../../server/src/lsp/clientRequests.ts';

const ready: ServerState = {
  kind: 'ready',
  articles: 1234,
  concepts: 456,
  locales: ['en', 'pl'],
  layouts: [],
  notRead: [],
  problem: null,
};
const trusted = { isTrusted: true };
const problem: ConfigurationProblem = {
  uri: 'file:///g/glosswright.config.json',
  position: { line: 2, character: 4 },
  message: 'glosswright.config.json:3:5: not valid JSON: value expected',
  inForce: 'Using the last valid configuration.',
};
const none: FindingCounts = { errors: 0, warnings: 0, informations: 0, hints: 0 };
const article: ArticleState = {
  locale: { tag: 'pl', name: 'Polish' },
  concept: { slug: 'brand', hasSource: true, elsewhere: [{ tag: 'en', name: 'English', article: null }] },
  hasEntries: false,
};

/** The tooltip without a glossary. */
function tooltipWithout(reason: string | null, likely: LikelyGlossary | null): string {
  return statusText({ kind: 'no-glossary', reason, likely, problem: null }, null, none, trusted).tooltip;
}

describe('the status bar', () => {
  const cases: readonly (readonly [ServerState, ArticleState | null, Partial<FindingCounts>, string])[] = [
    [{ kind: 'starting' }, null, {}, '$(loading~spin) Glossary'],
    [{ kind: 'reading', done: 0, total: 0 }, null, {}, '$(loading~spin) indexing'],
    [{ kind: 'reading', done: 1200, total: 67_000 }, null, {}, '$(loading~spin) indexing 1,200 of 67,000'],
    [{ kind: 'no-glossary', reason: null, likely: null, problem: null }, null, {}, '$(book) no glossary'],
    [{ kind: 'stopped' }, null, {}, '$(error) Glossary stopped'],
    [{ kind: 'no-glossary', reason: null, likely: null, problem }, null, {}, '$(warning) Configuration error'],
    [{ ...ready, problem }, article, { errors: 2 }, '$(warning) Configuration error'],
    [ready, null, {}, '$(book) Glossary'],
    [{ ...ready, notRead: ['x'] }, null, {}, '$(book) Glossary $(warning)'],
    [ready, article, {}, '$(book) pl $(check)'],
    [ready, article, { hints: 3 }, '$(book) pl $(check)'],
    [ready, article, { warnings: 1, informations: 2, hints: 4 }, '$(book) pl $(warning) 3'],
    [ready, article, { errors: 1000, warnings: 1 }, '$(book) pl $(error) 1,001'],
  ];
  for (const [server, open, found, text] of cases)
    it(text, () => assert.equal(statusText(server, open, { ...none, ...found }, trusted).text, text));

  it('has details in its tooltip', () => {
    const { tooltip } = statusText(ready, article, { ...none, errors: 1, hints: 2 }, trusted);
    assert.equal(
      tooltip,
      [
        "Polish article of 'brand'; missing in English.",
        'Findings: 1 error, 2 hints.',
        'Glossary: 456 concepts, 1,234 articles, 2 locales (en, pl).',
      ].join('\n'),
    );
  });

  it('reports files that cannot be read', () => {
    const notRead = ["'content/pl' cannot be read: no permission"];
    const { tooltip } = statusText({ ...ready, notRead }, article, none, trusted);
    assert.ok(tooltip.endsWith("\nNot everything could be read:\n'content/pl' cannot be read: no permission"), tooltip);
  });

  it('reports why there is no glossary', () => {
    const terms = { place: 'docs/terms.md', concepts: 12 };
    assert.match(tooltipWithout(null, null), /^No glossary found\./);
    assert.match(tooltipWithout(null, terms), /there may be one: docs\/terms\.md, 12 terms\. Click to set it up\./);
    assert.equal(tooltipWithout("There is no folder 'docs'.", terms), "No articles found. There is no folder 'docs'.");
  });

  it('reports that a file is not an article', () => {
    const { tooltip } = statusText(ready, { ...article, concept: null }, none, trusted);
    assert.match(tooltip, /^This file is not a glossary article\. Its locale is Polish\.\nNo findings\.\n/);
  });

  const clicks: readonly (readonly [what: string, ServerState, look: StatusText['look'], command: string])[] = [
    ['starts a server that has stopped', { kind: 'stopped' }, 'error', 'glosswright.restartServer'],
    ['opens the configuration at its error', { ...ready, problem }, 'warning', 'glosswright.openConfiguration'],
    ['shows the menu', ready, 'plain', 'glosswright.showMenu'],
  ];
  for (const [what, server, look, command] of clicks)
    it(`a click ${what}`, () => {
      const shown = statusText(server, article, { ...none, errors: 9 }, trusted);
      assert.deepEqual([shown.look, shown.command], [look, command]);
    });

  it('reports the error in the configuration, its position, and the configuration in use', () => {
    const { tooltip, args } = statusText({ ...ready, problem }, article, none, trusted);
    assert.equal(
      tooltip,
      [
        'glosswright.config.json:3:5: not valid JSON: value expected',
        'Using the last valid configuration.',
        'Click to open the file at the error.',
      ].join('\n'),
    );
    assert.deepEqual(args, [problem.uri, problem.position]);
  });

  it('has a shield in an untrusted workspace, and reports what is unavailable', () => {
    const { text, tooltip, command } = statusText(ready, article, none, { isTrusted: false });
    assert.equal(text, '$(shield) pl $(check)');
    assert.match(tooltip, /\nThe workspace is not trusted: Git does not run, so outdated translations are not found\./);
    assert.equal(command, 'glosswright.showMenu');
  });
});
