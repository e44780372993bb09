import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { glossaryReportWriters } from '../../../server/src/exchange/report/index.ts';
import { percentComplete, type GlossaryReport } from '../../../server/src/exchange/report/model.ts';
import { glossaryReportFormatNames, type GlossaryReportFormat } from '../../../server/src/exchange/report/names.ts';
import { backlogCounts, grouped, type LinkOf } from '../../../server/src/exchange/report/words.ts';
import { readInterfaceLanguage } from '../../../server/src/disk/readInterfaceLanguage.ts';
import { useInterfaceLanguage } from '../../../server/src/localization/index.ts';
import { interfaceLanguages } from '../../../server/src/localization/languages.ts';
import { ENGLISH } from '../../../server/src/localization/render.ts';
import { attributeOf, elementsNamed, type Page, parsePage, tableRows, textOf } from '../../support/html.ts';

const project = join(import.meta.dirname, '../../..');

const none = { total: 0, items: [] };

const report: GlossaryReport = {
  title: 'Marketing terms',
  sourceLocale: 'en',
  concepts: 1200,
  entries: 1800,
  coverage: [
    { locale: 'en', name: 'English', isSource: true, complete: 1200, draft: 0, outdated: 0, missing: 0 },
    { locale: 'pl', name: 'Polish', isSource: false, complete: 597, draft: 1, outdated: 2, missing: 600 },
  ],
  backlog: [
    {
      locale: 'pl',
      name: 'Polish',
      missing: {
        total: 600,
        items: [
          { concept: 'market', name: 'Market', demand: 7, path: 'glossary/en/market.md' },
          { concept: 'price', name: 'Price', demand: 1, path: 'glossary/en/price.md' },
        ],
      },
      outdated: { total: 1, items: [{ concept: 'cost', name: 'Cost', demand: 0, path: 'glossary/pl/cost.md' }] },
      draft: none,
    },
  ],
  findings: {
    errors: 1,
    warnings: 3,
    informations: 0,
    rules: [
      { code: 'broken-link', severity: 'error', count: 1, locales: { pl: 1 } },
      { code: 'html-entity', severity: 'warning', count: 3, locales: { en: 2, pl: 1 } },
    ],
    files: { total: 2, items: [{ path: 'glossary/pl/cost.md', errors: 1, warnings: 1, informations: 0 }] },
  },
};

const done: GlossaryReport = {
  ...report,
  coverage: report.coverage.slice(0, 1),
  backlog: [],
  findings: { errors: 0, warnings: 0, informations: 0, rules: [], files: none },
};

/** What an article's title, its path and a locale may contain. */
const HOSTILE =
  '"><script>alert(1)</script> | [x](javascript:alert(1)) `a` <!-- \u202e\u0000 </style> &amp; *b* ##[error]';

const hostile: GlossaryReport = {
  ...report,
  title: HOSTILE,
  coverage: report.coverage.map((each) => ({ ...each, locale: HOSTILE, name: HOSTILE })),
  backlog: report.backlog.map((each) => ({
    ...each,
    locale: HOSTILE,
    name: HOSTILE,
    missing: { total: 1, items: [{ concept: HOSTILE, name: HOSTILE, demand: 0, path: HOSTILE }] },
  })),
  findings: {
    ...report.findings,
    rules: [{ code: 'broken-link', severity: 'error', count: 1, locales: { [HOSTILE]: 1 } }],
    files: { total: 1, items: [{ path: HOSTILE, errors: 1, warnings: 0, informations: 0 }] },
  },
};

const noLinks: LinkOf = () => undefined;
const onSite: LinkOf = (path) => `https://example.org/${path}`;

function written(format: GlossaryReportFormat, what: GlossaryReport, linkOf = noLinks): string {
  return [...glossaryReportWriters[format](what, linkOf)].join('');
}

describe('the report as HTML', () => {
  const page = parsePage(written('html', report, onSite));

  it('is valid, has no script, and loads nothing', () => {
    assert.deepEqual(page.errors, []);
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'base'])
      assert.deepEqual(elementsNamed(page, name), []);
    assert.deepEqual(
      page.elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^src/.test(name))),
      [],
    );
  });

  it('shows the progress of each locale in numbers, and rounds it down', () =>
    assert.deepEqual(tableRows(page, 'Concepts by language and state'), [
      ['English en, source', '', '100%', '1,200', '0', '0', '0'],
      ['Polish pl', '', '49%', '597', '2', '1', '600'],
    ]));

  it('draws bars in proportion to the numbers', () => {
    const widths = elementsNamed(page, 'rect').flatMap((each) =>
      attributeOf(each, 'x') === undefined ? [] : [`${attributeOf(each, 'class')} ${attributeOf(each, 'width')}`],
    );
    assert.deepEqual(widths, [
      'complete 100%',
      'complete 49.75%',
      'outdated 0.17%',
      'draft 0.08%',
      'missing 50%',
      'bar 33.33%',
      'bar 100%',
    ]);
  });

  it('lists the backlog with its demand, and states what is left out', () => {
    assert.deepEqual(tableRows(page, 'Missing in Polish'), [
      ['Market', 'market', '7 articles'],
      ['Price', 'price', '1 article'],
    ]);
    assert.deepEqual(tableRows(page, 'Outdated in Polish'), [['Cost', 'cost']]);
    const notes = new Set(elementsNamed(page, 'p').map(textOf));
    assert.ok(notes.has('598 more concepts not shown.'));
    assert.ok(notes.has('1 more file not shown.'));
  });

  it('lists findings by rule, by locale and by file', () => {
    assert.deepEqual(tableRows(page, 'Findings by rule'), [
      ['broken-link', 'error', '', '1'],
      ['html-entity', 'warning', '', '3'],
    ]);
    assert.deepEqual(tableRows(page, 'Findings by rule and language'), [
      ['broken-link', '–', '1'],
      ['html-entity', '2', '1'],
    ]);
    assert.deepEqual(tableRows(page, 'Files with the most severe findings'), [['glossary/pl/cost.md', '1', '1', '0']]);
  });

  it('links files only if there is a base URL', () => {
    const links = elementsNamed(page, 'a').map((each) => attributeOf(each, 'href'));
    assert.deepEqual(links.slice(0, 2), [
      'https://example.org/glossary/en/market.md',
      'https://example.org/glossary/en/price.md',
    ]);
    assert.deepEqual(elementsNamed(parsePage(written('html', report)), 'a'), []);
  });

  it('states that nothing is left to do', () => {
    const texts = new Set(elementsNamed(parsePage(written('html', done)), 'p').map(textOf));
    assert.ok(texts.has('Every concept is complete in every language.'));
    assert.ok(texts.has('No findings.'));
  });

  it('shows hostile texts literally', () => {
    const own = parsePage(written('html', hostile));
    assert.deepEqual(elementsNamed(own, 'script'), []);
    assert.equal(elementsNamed(own, 'style').length, 1);
    assert.equal(elementsNamed(own, 'h1').map(textOf)[0], HOSTILE.replace('\u0000', '\uFFFD'));
  });
});

describe('the report as Markdown', () => {
  it('has tables that GitHub renders', () => {
    const text = written('md', report, onSite);
    for (const line of [
      '# Marketing terms',
      '1,200 concepts, 1,800 entries in 2 languages.',
      '| English (en), source | ████████████████████ | 100% | 1,200 | 0 | 0 | 0 |',
      '| Polish (pl) | █████████░░░░░░░░░░░ | 49% | 597 | 2 | 1 | 600 |',
      '<details><summary>Polish: 600 missing, 1 outdated</summary>',
      '| [Market](https://example.org/glossary/en/market.md) | market | 7 articles |',
      '| [Cost](https://example.org/glossary/pl/cost.md) | cost |',
      '598 more concepts not shown.',
      '| html-entity | warning | 3 | en 2, pl 1 |',
      '| [glossary/pl/cost.md](https://example.org/glossary/pl/cost.md) | 1 | 1 | 0 |',
    ])
      assert.ok(text.split('\n').includes(line), line);
  });

  it('shows hostile texts literally', () => {
    const text = written('md', hostile);
    // Markdown interprets nothing in the lines of `details`, and the headings of lists are our own.
    const lines = text.split('\n').filter((line) => !/^<\/?details>|^\*\*\w+\*\*$/.test(line));
    for (const line of lines) assert.doesNotMatch(line, /(?<!\\)[<>[\]`*]/);
    assert.match(text, /^<details><summary>[^<>]*<\/summary>$/m);
    for (const row of text.split('\n').filter((line) => line.startsWith('|'))) {
      const cells = row.split(/(?<!\\)\|/).length - 2;
      assert.ok([2, 4, 7].includes(cells), row);
    }
  });
});

describe('the report as JSON', () => {
  it('is one object with a version', () =>
    assert.deepEqual(JSON.parse(written('json', report)), {
      version: 1,
      summary: {
        concepts: 1200,
        entries: 1800,
        sourceLocale: 'en',
        locales: ['en', 'pl'],
        errors: 1,
        warnings: 3,
        informations: 0,
      },
      coverage: report.coverage.map((each) => ({ ...each, percent: percentComplete(each) })),
      backlog: report.backlog,
      findings: { rules: report.findings.rules, files: report.findings.files },
    }));

  const schema: unknown = JSON.parse(readFileSync(join(project, 'glosswright-report.schema.json'), 'utf8'));
  const validate = new Ajv().compile(v.parse(v.looseObject({}), schema));

  for (const [name, what] of Object.entries({ report, done, hostile }))
    it(`conforms to its schema: ${name}`, () =>
      assert.ok(validate(JSON.parse(written('json', what))), JSON.stringify(validate.errors)));

  it('does not conform to its schema if a key is missing', () =>
    assert.equal(validate({ ...JSON.parse(written('json', report)), coverage: [{ locale: 'pl' }] }), false));

  it('is valid without anything to list', () =>
    assert.deepEqual(JSON.parse(written('json', done)).findings, { rules: [], files: none }));
});

describe('every format of the report', () => {
  for (const format of glossaryReportFormatNames)
    it(`${format} ends with a line break, and is reproducible`, () => {
      const text = written(format, report);
      assert.ok(text.endsWith('\n'));
      assert.equal(written(format, report), text);
    });
});

describe('the language of the report', () => {
  afterEach(() => useInterfaceLanguage(ENGLISH));

  /** What the formats for people say in a language. */
  const lines: readonly (readonly [tag: string, lines: readonly string[]])[] = [
    [
      'de',
      [
        '1.200 Konzepte, 1.800 Einträge in 2 Sprachen.',
        '## Abdeckung',
        '| Englisch (en), Quelle | ████████████████████ | 100 % | 1.200 | 0 | 0 | 0 |',
        '<details><summary>Polnisch: 600 fehlend, 1 veraltet</summary>',
        '598 weitere Konzepte werden nicht angezeigt.',
        '| broken-link | Fehler | 1 | pl 1 |',
        '| Datei | Fehler | Warnungen | Informationen |',
      ],
    ],
    [
      'pl',
      ['1200 pojęć, 1800 wpisów w 2 językach.', 'Nie pokazano jeszcze 598 pojęć.', 'Nie pokazano jeszcze 1 pliku.'],
    ],
    ['ru', ['2 файла с проблемами:', '| broken-link | ошибка | 1 | pl 1 |']],
    ['fi', ['2 tiedostoa, joissa on ongelmia:']],
    ['sv', ['2 filer med problem:']],
    ['uk', ['2 файли з проблемами:']],
  ];
  for (const [tag, wanted] of lines)
    it(`is ${tag} in Markdown`, () => {
      useInterfaceLanguage(readInterfaceLanguage(tag));
      // No-break spaces, which `Intl` puts between digits, look the same.
      const text = written('md', report)
        .replaceAll(/[\u00a0\u202f]/g, ' ')
        .split('\n');
      for (const line of wanted) assert.ok(text.includes(line), `${line}\n${text.join('\n')}`);
    });

  for (const tag of interfaceLanguages)
    it(`is that of the page: ${tag}`, () => {
      const english = new Set(textsOf(parsePage(written('html', report))));
      useInterfaceLanguage(readInterfaceLanguage(tag));
      const page = parsePage(written('html', report));
      assert.deepEqual(page.errors, []);
      const [html] = elementsNamed(page, 'html');
      assert.ok(html);
      assert.deepEqual([attributeOf(html, 'lang'), attributeOf(html, 'dir')], [tag, 'ltr']);
      if (tag === 'en') return;
      const same = textsOf(page).filter((text) => english.has(text) && !COMMON.has(text));
      assert.deepEqual(same, []);
    });

  it('does not change what programs read', () => {
    const english = written('json', report);
    useInterfaceLanguage(readInterfaceLanguage('de'));
    assert.equal(written('json', report), english);
  });
});

/** Headings and headers that languages share with English. */
const COMMON: ReadonlySet<string> = new Set(['Marketing terms', 'Information', 'Slug', 'pl', 'en']);

function textsOf(page: Page): string[] {
  return ['h1', 'h2', 'h3', 'dt', 'caption', 'footer', 'summary', 'th', 'p', 'li']
    .flatMap((name) => elementsNamed(page, name).map(textOf))
    .filter(
      (text) => /\p{L}/u.test(text) && !/^(?:Market|Price|Cost|broken-link|html-entity|glossary\/.*)$/.test(text),
    );
}

describe('the numbers of the report', () => {
  it('names the states of a locale that need work', () => {
    const [polish] = report.backlog;
    assert.ok(polish);
    assert.equal(backlogCounts({ ...polish, draft: { total: 2, items: [] } }), '600 missing, 1 outdated, 2 drafts');
  });

  for (const [count, text] of [
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ] as const)
    it(`writes ${text}`, () => assert.equal(grouped(count), text));

  it('has no progress without concepts', () =>
    assert.equal(
      percentComplete({ locale: 'pl', isSource: false, complete: 0, draft: 0, outdated: 0, missing: 0 }),
      0,
    ));
});
