import assert from 'node:assert/strict';
import { menuItems } from '../../client/src/menuItems.ts';
import type { ServerState } from '../../client/src/serverState.ts';
import { setupItems } from '../../client/src/setupItems.ts';
import type { ArticleState, FoundState } from '../../server/src/lsp/clientRequests.ts';

const certain: FoundState = {
  place: 'docs/glossary.md',
  concepts: 1200,
  locales: ['en', 'pl'],
  isCertain: true,
  evidence: ['It is a page of 1,200 terms.', 'The site is built with Hugo.'],
};
const likely: FoundState = { ...certain, place: 'docs/terms.md', concepts: 1, locales: ['en'], isCertain: false };

function picked(found: readonly FoundState[]): boolean[] {
  return setupItems(found).map((item) => item.picked);
}

function shown(state: ServerState, editor = { isTrusted: true }): string[] {
  return menuItems(state, null, editor).map(({ label, detail = '' }) => `${label} ${detail}`.trim());
}

function inArticle(article: ArticleState): string[] {
  return menuItems({ kind: 'starting' }, article, { isTrusted: true }).map(({ label }) => label);
}

describe('the glossaries to set up', () => {
  it('are shown with their terms, locales, confidence and evidence', () =>
    assert.deepEqual(setupItems([certain]), [
      {
        label: 'docs/glossary.md',
        description: '1,200 terms in en, pl (certain)',
        detail: 'It is a page of 1,200 terms. The site is built with Hugo.',
        picked: true,
        at: 0,
      },
    ]));

  it('are picked if they are certain, or the first one if none is', () => {
    assert.deepEqual(picked([certain, likely]), [true, false]);
    assert.deepEqual(picked([likely, likely]), [true, false]);
  });
});

describe('the menu of the status bar', () => {
  it('names the layout in use, and why', () => {
    const layouts = [{ sources: "'docs/glossary.md'", reasons: ['It is a page of 2 terms.', 'It is Hugo.'] }];
    assert.deepEqual(
      shown({ kind: 'ready', articles: 1, concepts: 2, locales: ['en'], layouts, problem: null, notRead: [] }),
      [
        '$(warning) Show Problems',
        '$(add) New Concept…',
        '$(list-tree) Show Glossary',
        '$(checklist) Show Translations',
        '$(table) Show Coverage',
        '$(book) Glossary: docs/glossary.md It is a page of 2 terms. It is Hugo.',
        '$(rocket) Get Started',
        '$(output) Show Log',
        '$(refresh) Restart Server',
      ],
    );
  });

  it('starts with the actions for the open article', () => {
    const locale = { tag: 'pl', name: 'Polish' };
    const concept = { slug: 'market', hasSource: true, elsewhere: [] };
    assert.deepEqual(inArticle({ locale, concept, hasEntries: false }).slice(0, 3), [
      '$(globe) Open Article in Another Locale',
      '$(split-horizontal) Compare with Source',
      '$(symbol-reference) Insert Term…',
    ]);
    assert.equal(inArticle({ locale, concept: null, hasEntries: false })[0], '$(symbol-reference) Insert Term…');
  });

  it('offers to set up a possible glossary', () => {
    const state = { kind: 'no-glossary', reason: null, problem: null } as const;
    assert.equal(
      shown({ ...state, likely })[1],
      '$(search) Set Up a Glossary… May be a glossary: docs/terms.md, 1 term',
    );
    assert.equal(shown({ ...state, likely: null })[1], '$(search) Set Up a Glossary…');
  });

  it('starts with errors', () => {
    const problem = {
      uri: 'file:///g/glosswright.config.json',
      position: { line: 0, character: 1 },
      message: 'glosswright.config.json:1:2: not valid JSON',
      inForce: 'Using the default configuration.',
    };
    const state = { kind: 'no-glossary', reason: null, likely: null, problem } as const;
    assert.deepEqual(shown(state, { isTrusted: false }).slice(0, 2), [
      '$(warning) Open Configuration Error glosswright.config.json:1:2: not valid JSON',
      '$(shield) Manage Workspace Trust The workspace is not trusted: Git does not run, so outdated translations are not found.',
    ]);
  });

  it('has no glossary while the server starts', () => assert.equal(shown({ kind: 'starting' }).length, 4));
});
