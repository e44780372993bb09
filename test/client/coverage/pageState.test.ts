import assert from 'node:assert/strict';
import { columnsFor } from '../../../client/src/coverage/page/columns.ts';
import {
  filled,
  INITIAL_STATE,
  type PageState,
  readState,
  shownLocales,
} from '../../../client/src/coverage/page/pageState.ts';

describe('the stored state of the coverage page', () => {
  it('is read unchanged', () => {
    const state: PageState = {
      glossary: 'file:///terms#0',
      query: 'market',
      states: ['draft', 'missing'],
      sort: 'demand',
      isMine: false,
      locale: 'pl',
      row: 7,
      column: 3,
    };
    assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), state);
  });

  for (const stored of [undefined, null, 3, 'x', [], { query: 3, states: 'missing', sort: {}, row: -1, column: 0.5 }])
    it(`is the initial one if ${JSON.stringify(stored)} is stored`, () =>
      assert.deepEqual(readState(stored), INITIAL_STATE));

  it('drops states that do not exist', () =>
    assert.deepEqual(readState({ states: ['missing', 'perfect'] }).states, ['missing']));
});

describe('the locales of the coverage page', () => {
  const locales = ['en', 'de', 'fi', 'pl'];
  const cases: readonly (readonly [title: string, working: readonly string[], isMine: boolean, shown: string])[] = [
    ['are all if the user has chosen none', [], true, 'en de fi pl'],
    ['are the source and those of the user', ['pl', 'fi'], true, 'en pl fi'],
    ['begin with the source and those of the user', ['pl'], false, 'en pl de fi'],
    ['are all if the glossary has none of the user', ['sv'], true, 'en de fi pl'],
    ['are the source alone for who writes it', ['en'], true, 'en'],
  ];
  for (const [title, working, isMine, shown] of cases)
    it(title, () => assert.equal(shownLocales(locales, working, { isMine }).join(' '), shown));

  it('are columns after the concept and its demand, with the index of their state and their progress', () => {
    const named = locales.map((tag) => ({ tag, name: tag.toUpperCase() }));
    const progress = { locale: 'pl', complete: 1, draft: 0, outdated: 0, missing: 1, percent: 50 };
    assert.deepEqual(columnsFor(named, ['en', 'pl', 'xx'], [progress]), [
      { kind: 'name' },
      { kind: 'wanted' },
      { kind: 'locale', locale: { tag: 'en', name: 'EN' }, isSource: true, index: 0, progress: undefined },
      { kind: 'locale', locale: { tag: 'pl', name: 'PL' }, isSource: false, index: 3, progress },
    ]);
  });
});

describe('the texts of the coverage page', () => {
  it('have numbered places', () => assert.equal(filled('{1} of {0}, {2}', 16, 'five'), 'five of 16, {2}'));
});
