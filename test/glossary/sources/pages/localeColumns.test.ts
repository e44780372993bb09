import assert from 'node:assert/strict';
import { detectPageFormat } from '../../../../server/src/glossary/sources/pages/detectPageFormat.ts';
import type { PageFormat } from '../../../../server/src/glossary/sources/source.ts';
import { parseMarkdown } from '../../../../server/src/markdown/parseMarkdown.ts';
import { problemsOf, readPage, sourcesOf } from './readPage.ts';

const format: PageFormat = {
  kind: 'table',
  term: undefined,
  definition: 'Meaning',
  id: 'ID',
  locales: { en: 'English', de: 'Deutsch' },
};

/** One line for each entry: `locale id: name, other name = definition`. */
function entriesOf(text: string, of: PageFormat = format): string[] {
  return readPage(text, of).entries.map(({ locale, id, name, otherNames, definition }) => {
    const names = [name, ...otherNames.map((other) => other.text)].join(', ');
    return `${locale} ${id}: ${names}${definition === undefined ? '' : ` = ${definition}`}`;
  });
}

function table(...rows: readonly string[]): string {
  return ['| English | Deutsch | Meaning |', '|---|---|---|', ...rows, ''].join('\n');
}

describe('entries of a table with a column for each locale', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    [
      'one entry of each filled cell, with the id of the row',
      table('| target market | Zielmarkt | Buyers. |', '| niche | – | Small. |', '| fee | | |'),
      [
        'en target-market: target market = Buyers.',
        'de target-market: Zielmarkt',
        'en niche: niche = Small.',
        'en fee: fee',
      ],
    ],
    [
      'ids of a column',
      '| ID | Deutsch | English |\n|---|---|---|\n| m1 | Markt | market |\n',
      ['en m1: market', 'de m1: Markt'],
    ],
    ['ids in a cell', table('| market {#m1} | Markt | |'), ['en m1: market', 'de m1: Markt']],
    [
      'several names of a cell',
      table('| shop; store | Laden / Geschäft | |', '| cut, edit (film, music) | Schnitt；Montage | |'),
      [
        'en shop: shop, store',
        'de shop: Laden, Geschäft',
        'en cut: cut, edit (film, music)',
        'de cut: Schnitt, Montage',
      ],
    ],
    [
      'markup and links as one name',
      table('| **market** | [Markt, neu](/a,b) | |'),
      ['en market: market', 'de market: Markt, neu'],
    ],
    [
      'rows without the source, with the id of another name and without the definition',
      table('| | Zielmarkt | Buyers. |'),
      ['de zielmarkt: Zielmarkt'],
    ],
    ['no rows of letters, and no rows without names', table('| **A** | | |', '| | - | text |'), []],
    ['a letter that has a name in another locale', table('| B | Be | |'), ['en b: B', 'de b: Be']],
    [
      'names that repeat with other ids',
      table('| bank | Bank | |', '| bank | Ufer | |'),
      ['en bank: bank', 'de bank: Bank', 'en bank-1: bank', 'de bank-1: Ufer'],
    ],
    [
      'several tables, of which one lacks a locale',
      `${table('| market | Markt | |')}\n| English | Meaning |\n|---|---|\n| fee | Paid. |\n`,
      ['en market: market', 'de market: Markt', 'en fee: fee = Paid.'],
    ],
    ['no tables without the source', '| Deutsch | Meaning |\n|---|---|\n| Markt | Big. |\n', []],
    [
      'rows of HTML',
      '<table>\n<tr><th>English</th><th>Deutsch</th><th>Meaning</th></tr>\n<tr><td>market; mart</td><td><b>Markt</b></td><td>Big.</td></tr>\n</table>\n',
      ['en market: market, mart = Big.', 'de market: Markt'],
    ],
  ];
  for (const [what, text, expected] of cases) it(`reads ${what}`, () => assert.deepEqual(entriesOf(text), expected));

  it('returns the row as the span of its first entry, and cells as those of the others', () => {
    const text = table('| **market** | shop; Markt | Big. |');
    assert.deepEqual(sourcesOf(text, format, 'span'), ['| **market** | shop; Markt | Big. |\n', 'shop; Markt']);
    assert.deepEqual(sourcesOf(text, format, 'nameSpan'), ['market', 'shop']);
  });

  it('reports a column that no table has', () =>
    assert.deepEqual(problemsOf('| English |\n|---|\n| market |\n', format), ["No table has a column 'Deutsch'. <>"]));

  it('reports ids that repeat in a locale', () => {
    const text = '| ID | English | Deutsch |\n|---|---|---|\n| a | market | |\n| a | | Markt |\n| a | fee | |\n';
    assert.deepEqual(problemsOf(text, format), ["Another entry of this file has the id 'a'. <a>"]);
  });
});

/** Below it, a page is probably no glossary. */
const LIKELY = 0.5;

describe('the detection of a table with a column for each locale', () => {
  const found: readonly (readonly [what: string, text: string, locales: Readonly<Record<string, string>>])[] = [
    [
      'names of languages in themselves',
      '# Glossary\n\n| English | Deutsch | Français | Notes |\n|---|---|---|---|\n| market | Markt | marché | |\n| niche | Nische | niche | See below. |\n',
      { en: 'English', de: 'Deutsch', fr: 'Français' },
    ],
    [
      'tags',
      '# 术语表\n\n| en | zh-CN | 备注 |\n|---|---|---|\n| market | 市场 | |\n| niche | 利基 | 少用 |\n',
      { en: 'en', 'zh-CN': 'zh-CN' },
    ],
    [
      'names in English, and tags behind them',
      '# Terms\n\n| English (en) | Polish (pl) |\n|---|---|\n| market | rynek |\n| niche | nisza |\n',
      { en: 'English (en)', pl: 'Polish (pl)' },
    ],
    [
      'numbers before the names',
      '# Glossary\n\n| No | EN | DE |\n|---|---|---|\n| 1 | market | Markt |\n| 2 | niche | Nische |\n',
      { en: 'EN', de: 'DE' },
    ],
    [
      'blank columns, which are to be filled',
      '# Glossary\n\n| English | Deutsch | Polski |\n|---|---|---|\n| market | Markt | |\n| niche | Nische | |\n',
      { en: 'English', de: 'Deutsch', pl: 'Polski' },
    ],
    [
      'names of languages with a noun',
      '# Glossary\n\n| English term | 中文译名 |\n|---|---|\n| market | 市场 |\n| niche | 利基 |\n',
      { en: 'English term', zh: '中文译名' },
    ],
    [
      'another title, if the names come first',
      '# Words\n\n| English | 中文 |\n|---|---|\n| fee | 费用 |\n| market | 市场 |\n| niche | 利基 |\n| price | 价格 |\n| tax | 税 |\n',
      { en: 'English', zh: '中文' },
    ],
  ];
  for (const [what, text, locales] of found)
    it(`finds ${what}`, () => {
      const detected = detectPageFormat(parseMarkdown(text));
      assert.deepEqual(detected?.format.kind === 'table' && detected.format.locales, locales);
      assert.ok((detected?.confidence ?? 0) >= LIKELY, String(detected?.confidence));
    });

  const besides: readonly (readonly [
    what: string,
    header: string,
    rows: string,
    locale: string,
    entries: readonly string[],
  ])[] = [
    [
      'keys',
      '| Term | English | Deutsch |',
      '| target_market | target market | Zielmarkt |\n| niche | niche | Nische |',
      'en',
      ['en target_market: target market', 'de target_market: Zielmarkt', 'en niche: niche', 'de niche: Nische'],
    ],
    [
      'keys as code',
      '| Concept | English | Deutsch |',
      '| `fee` | charge | Gebühr |\n| `niche` | niche | Nische |',
      'en',
      ['en fee: charge', 'de fee: Gebühr', 'en niche: niche', 'de niche: Nische'],
    ],
    [
      'names in the language of the page',
      '| Term | Deutsch | Français |',
      '| market | Markt | marché |\n| niche | Nische | |',
      'en',
      ['en market: market', 'de market: Markt', 'fr market: marché', 'en niche: niche', 'de niche: Nische'],
    ],
    [
      'names in the language of their header',
      '| Begriff | English | Français |',
      '| Markt | market | marché |\n| Nische | niche | |',
      'en',
      ['de markt: Markt', 'en markt: market', 'fr markt: marché', 'de nische: Nische', 'en nische: niche'],
    ],
    [
      'English names in a page of another script',
      '| Term | Русский | Deutsch |',
      '| market | рынок | Markt |\n| niche | ниша | |',
      'ru',
      ['en market: market', 'ru market: рынок', 'de market: Markt', 'en niche: niche', 'ru niche: ниша'],
    ],
    [
      'other names in a language that has a column',
      '| Term | Deutsch | English |',
      '| Cart | Warenkorb | shopping cart |\n| Niche | Nische | niche |',
      'en',
      ['en shopping-cart: shopping cart, Cart', 'de shopping-cart: Warenkorb', 'en niche: niche', 'de niche: Nische'],
    ],
    [
      'the same names as in a column',
      '| Term | Deutsch | English |',
      '| Market | Markt | market |\n| Niche | Nische | niche |',
      'en',
      ['en market: market', 'de market: Markt', 'en niche: niche', 'de niche: Nische'],
    ],
    [
      'abbreviations',
      '| Abbreviation | English | Deutsch |',
      '| TM | target market | Zielmarkt |\n| NI | niche | Nische |',
      'en',
      ['en target-market: target market, TM', 'de target-market: Zielmarkt', 'en niche: niche, NI', 'de niche: Nische'],
    ],
  ];
  for (const [what, header, rows, locale, entries] of besides)
    it(`reads a column of terms beside those of locales that has ${what}`, () => {
      const text = `# Glossary\n\n${header}\n|---|---|---|\n${rows}\n`;
      const detected = detectPageFormat(parseMarkdown(text), { locale }) ?? assert.fail();
      assert.deepEqual(entriesOf(text, detected.format), entries);
      assert.ok(detected.confidence >= LIKELY, String(detected.confidence));
    });

  it('reads a column of terms as such if their language is not known', () => {
    const text =
      '# Glossary\n\n| Term | English | Deutsch |\n|---|---|---|\n| дхарма | law | Gesetz |\n| карма | deed | Tat |\n';
    const detected = detectPageFormat(parseMarkdown(text), { locale: 'de' })?.format ?? assert.fail();
    assert.equal(detected.kind === 'table' && detected.locales, undefined);
  });

  const others: readonly (readonly [what: string, text: string])[] = [
    [
      'a comparison of features',
      '# Languages\n\n| Feature | English | German |\n|---|---|---|\n| Search | ✓ | ✓ |\n| Voice | ✓ | ✗ |\n',
    ],
    [
      'a comparison in sentences',
      '# Glossary\n\n| Rule | English | German |\n|---|---|---|\n| Nouns | They are written in small letters. | They are written with a capital. |\n| Verbs | They come second. | They come second, too. |\n',
    ],
    [
      'the state of translations',
      '# Glossary\n\n| Page | English | German |\n|---|---|---|\n| Intro | done | done |\n| Setup | done | open |\n| Usage | done | open |\n',
    ],
    [
      'supported languages',
      '# Glossary\n\n| Language | Code | Native |\n|---|---|---|\n| English | en | English |\n| German | de | Deutsch |\n',
    ],
    ['an interface', '# API\n\n| in | is | Type |\n|---|---|---|\n| `a` | `b` | number |\n| `c` | `d` | text |\n'],
    [
      'words that are tags',
      '# Glossary\n\n| It | Is | Old | New |\n|---|---|---|---|\n| a | b | c | d |\n| e | f | g | h |\n',
    ],
    [
      'one language with names and blank columns',
      '# Glossary\n\n| English | Deutsch | Polski |\n|---|---|---|\n| market | | |\n| niche | | |\n',
    ],
    [
      'links to translations',
      '# Tool\n\n| [English](README.md) | [Deutsch](README.de.md) |\n|---|---|\n| [Guide](a.md) | [Anleitung](b.md) |\n',
    ],
  ];
  for (const [what, text] of others)
    it(`does not find ${what}`, () => {
      const detected = detectPageFormat(parseMarkdown(text))?.format;
      assert.equal(detected?.kind === 'table' && detected.locales !== undefined, false);
    });

  it('is not certain about texts of an interface', () => {
    const text =
      '# Labels\n\n| Button | English | German |\n|---|---|---|\n| a | Save | Speichern |\n| b | Open | Öffnen |\n';
    assert.ok((detectPageFormat(parseMarkdown(text))?.confidence ?? 0) < LIKELY);
  });
});
