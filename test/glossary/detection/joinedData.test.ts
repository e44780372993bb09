import assert from 'node:assert/strict';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { shown, siteOf } from './site.ts';

/** A data file of terms in this order. */
function list(
  path: string,
  names: readonly string[],
  fields: (name: string) => Readonly<Record<string, string>>,
): string {
  return `=== ${path}\n${JSON.stringify(names.map(fields))}\n`;
}

function defined(name: string): Readonly<Record<string, string>> {
  return { term: name, definition: 'What the people in the trade call it.' };
}

function withId(name: string): Readonly<Record<string, string>> {
  return { id: `${name}-1`, ...defined(name) };
}

/** `niche=Nische` */
function pair(words: string): Readonly<Record<string, string>> {
  const [source = '', target = ''] = words.split('=');
  return { source, target, note: 'in the trade' };
}

const ENGLISH = ['Niche', 'API', 'Market', 'Brand', 'Fee'];

describe('data files of one locale each, without ids', () => {
  it('are joined by the words that names share, and by their order', () => {
    const [found] = detectGlossaries(
      siteOf(
        list('data/glossary.en.json', ENGLISH, defined) +
          list('data/glossary.de.json', ['Nische', 'API', 'Markt', 'Marke (Brand)', 'Gebühr'], defined),
      ),
    );
    assert.deepEqual(found && shown(found), 'certain 5 de en: json data/glossary.{locale}.json');
    assert.deepEqual(found?.layout.data?.[0]?.ids, {
      de: { nische: 'niche', markt: 'market', 'marke-brand': 'brand', gebühr: 'fee' },
    });
    assert.match(found.evidence[1] ?? '', /^4 translations have other ids than the source/);
  });

  it('are not joined if their lists differ too much', () => {
    const [found] = detectGlossaries(
      siteOf(
        list('data/glossary.en.json', ENGLISH, defined) +
          list('data/glossary.de.json', ['Zoll', 'API', 'Steuer'], defined),
      ),
    );
    assert.deepEqual(
      [found && shown(found), found?.layout.data?.[0]?.ids],
      ['certain 7 de en: json data/glossary.{locale}.json', undefined],
    );
  });

  it('are not joined if they have ids', () => {
    const [found] = detectGlossaries(
      siteOf(list('glossary/en.json', ENGLISH, withId) + list('glossary/de.json', ['A', 'B', 'C', 'D', 'E'], withId)),
    );
    assert.deepEqual(found && shown(found), 'certain 10 de en: json glossary/{locale}.json');
  });

  it('have the terms that they translate as ids', () => {
    const [found] = detectGlossaries(
      siteOf(
        list('glossary/de.json', ['niche=Nische', 'fee=Gebühr', 'brand=Marke'], pair) +
          list('glossary/pl.json', ['niche=nisza', 'fee=opłata'], pair),
      ),
    );
    assert.deepEqual(found && shown(found), 'certain 3 de pl: json glossary/{locale}.json');
    assert.deepEqual(found?.layout.data?.[0]?.entries, {
      kind: 'json',
      items: undefined,
      id: 'source',
      term: 'target',
      definition: undefined,
      aliases: [],
      deprecated: undefined,
      locale: undefined,
      byLocale: false,
    });
  });
});
