import assert from 'node:assert/strict';
import type { ServerState } from '../../client/src/serverState.ts';
import { type FindingCounts, statusText } from '../../client/src/statusText.ts';
import type { ArticleState, LikelyGlossary } from '../../server/src/lsp/clientRequests.ts';

const ready: ServerState = { kind: 'ready', articles: 1234, concepts: 456, locales: ['en', 'pl'], layouts: [] };
const none: FindingCounts = { errors: 0, warnings: 0, informations: 0, hints: 0 };
const article: ArticleState = {
  locale: { tag: 'pl', name: 'Polish' },
  concept: { slug: 'brand', hasSource: true, elsewhere: [{ tag: 'en', name: 'English', article: null }] },
  hasEntries: false,
};

/** The tooltip without a glossary. */
function tooltipWithout(reason: string | null, likely: LikelyGlossary | null): string {
  return statusText({ kind: 'no-glossary', reason, likely }, null, none).tooltip;
}

describe('the status bar', () => {
  const cases: readonly (readonly [ServerState, ArticleState | null, Partial<FindingCounts>, string])[] = [
    [{ kind: 'starting' }, null, {}, '$(loading~spin) Glossary'],
    [{ kind: 'reading', done: 0, total: 0 }, null, {}, '$(loading~spin) indexing'],
    [{ kind: 'reading', done: 1200, total: 67_000 }, null, {}, '$(loading~spin) indexing 1,200 of 67,000'],
    [{ kind: 'no-glossary', reason: null, likely: null }, null, {}, '$(book) no glossary'],
    [{ kind: 'stopped' }, null, {}, '$(error) Glossary stopped'],
    [ready, null, {}, '$(book) Glossary'],
    [ready, article, {}, '$(book) pl $(check)'],
    [ready, article, { hints: 3 }, '$(book) pl $(check)'],
    [ready, article, { warnings: 1, informations: 2, hints: 4 }, '$(book) pl $(warning) 3'],
    [ready, article, { errors: 1000, warnings: 1 }, '$(book) pl $(error) 1,001'],
  ];
  for (const [server, open, found, text] of cases)
    it(text, () => assert.equal(statusText(server, open, { ...none, ...found }).text, text));

  it('says more when one points at it', () => {
    const { tooltip } = statusText(ready, article, { ...none, errors: 1, hints: 2 });
    assert.equal(
      tooltip,
      [
        "Polish article of 'brand'; missing in English.",
        'Findings: 1 error, 2 hints.',
        'Glossary: 456 concepts, 1,234 articles, 2 locales (en, pl).',
      ].join('\n'),
    );
  });

  it('says why there is no glossary', () => {
    const terms = { place: 'docs/terms.md', concepts: 12 };
    assert.match(tooltipWithout(null, null), /^No glossary found\./);
    assert.match(tooltipWithout(null, terms), /there may be one: docs\/terms\.md, 12 terms\. Click to set it up\./);
    assert.equal(tooltipWithout("There is no folder 'docs'.", terms), "No articles found. There is no folder 'docs'.");
  });

  it('says that a file is no article', () => {
    const { tooltip } = statusText(ready, { ...article, concept: null }, none);
    assert.match(tooltip, /^This file is not a glossary article\. Its locale is Polish\.\nNo findings\.\n/);
  });

  it('is an alarm only when the server has stopped', () => {
    assert.equal(statusText({ kind: 'stopped' }, null, none).isAlarm, true);
    assert.equal(statusText(ready, article, { ...none, errors: 9 }).isAlarm, false);
  });
});
