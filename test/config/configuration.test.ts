import assert from 'node:assert/strict';
import { glossary } from '../../server/src/glossary/layouts/glossary.ts';
import { type Configuration, resolveConfiguration } from '../../server/src/config/configuration.ts';
import { type ConfigurationInput } from '../../server/src/config/configurationSchema.ts';
import { validateConfiguration } from '../../server/src/config/validateConfiguration.ts';
import { parseConfiguration } from '../../server/src/config/configurationFile.ts';

/** The errors of a file's text, each as a mark below its line: `^^^ message`. */
function marked(text: string): string {
  const result = parseConfiguration(text);
  const errors = 'errors' in result ? result.errors : [];
  let start = 0;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const end = start + line.length;
    lines.push(line);
    for (const { message, span } of errors) {
      if (span.start < start || span.start > end) continue;
      const sign = '^'.repeat(Math.min(span.end, end) - span.start) || '|';
      lines.push(`${' '.repeat(span.start - start)}${sign} ${message}`);
    }
    start = end + 1;
  }
  return lines.join('\n');
}

function withoutMarks(text: string): string {
  const lines = text.split('\n').filter((line) => !/^ *(?:\^+|\|) /.test(line));
  return lines.join('\n');
}

describe('the configuration file', () => {
  const texts: readonly (readonly [what: string, text: string])[] = [
    ['nothing', '{}'],
    ['comments and trailing commas', '// Ours\n{ "exclude": ["drafts",], /* all */ }'],
    ['its schema', '{ "$schema": "https://example.com/schema.json" }'],
    [
      'every key',
      '{ "layouts": [], "sourceLocale": "pt-BR", "languages": {}, "exclude": [], "autoLink": { "exclude": ["route"] }, "rules": {}, "overrides": [], "baseline": "ci/known.json", "workspaceFindings": "all" }',
    ],
    ['a layout in short', '{ "layouts": [{ "preset": "cncf", "articles": "docs/{locale}/{slug}.md" }] }'],
    [
      'a front matter key as a text or a list',
      '{ "layouts": [{ "frontMatter": { "title": "term", "aliases": ["aka", "aliases"] } }] }',
    ],
    [
      'what a rename changes beside links',
      '{ "layouts": [{ "slugFields": { "slug": "Glossary/{slug}" }, "redirects": { "frontMatter": "aliases", "file": "a/_redirects" } }] }',
    ],
    ['severities', '{ "rules": { "broken-link": "hint", "unreadable-file": "off" } }'],
  ];
  for (const [what, text] of texts) {
    it(`accepts ${what}`, () => assert.equal(marked(text), text));
  }

  const errors = `
=== what is no JSON
{ "exclude": [ }
               ^ not valid JSON: value expected
=== an empty file

| the file is empty
=== something else than an object
[1]
^ the configuration must be an object, not a list
=== keys that are no settings
{
  "exclud": [],
  ^^^^^^^^ 'exclud' is not a setting
  "layouts": [{ "article": "x" }]
                ^^^^^^^^^ 'layouts.0.article' is not a setting
}
=== values of another type
{
  "exclude": "drafts",
             ^^^^^^^^ 'exclude' must be a list, not "drafts"
  "sourceLocale": 5,
                  ^ 'sourceLocale' must be a text, not 5
  "layouts": [{ "fallsBackToSource": "yes", "frontMatter": { "title": 1 } }],
                                     ^^^^^ 'layouts.0.fallsBackToSource' must be true or false, not "yes"
                                                                      ^ 'layouts.0.frontMatter.title' must be a text or a list, not 1
  "workspaceFindings": null
                       ^^^^ 'workspaceFindings' must be "auto", "open", "errors" or "all", not null
}
=== severities that there are not
{ "rules": { "broken-link": "fatal" } }
                            ^^^^^^^ 'rules.broken-link' must be "error", "warning", "information", "hint" or "off", not "fatal"
=== rules that there are not
{ "rules": { "brokenlink": "error" } }
             ^^^^^^^^^^^^ 'rules.brokenlink' is not a setting
=== path patterns without a locale or a slug, or that lead out of the root
{
  "layouts": [
    { "articles": "docs/{slug}.md" },
                  ^^^^^^^^^^^^^^^^ 'layouts.0.articles': a path pattern must contain {locale} or {language}; for files without one, write { "path": "…", "locale": "en" }
    { "articles": "docs/{locale}/{language}/{slug}.md" },
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 'layouts.1.articles': a path pattern must contain exactly one {slug}, at most one {locale} or {language}, and no ".."
    { "articles": "../{locale}/{slug}.md" }
                  ^^^^^^^^^^^^^^^^^^^^^^^ 'layouts.2.articles': a path pattern must contain exactly one {slug}, at most one {locale} or {language}, and no ".."
  ]
}
=== fields without a slug, and redirects outside of the root
{
  "layouts": [{ "slugFields": { "slug": "Glossary" }, "redirects": { "file": "../_redirects" } }]
                                        ^^^^^^^^^^ 'layouts.0.slugFields.slug': the value must contain "{slug}"
                                                                             ^^^^^^^^^^^^^^^ 'layouts.0.redirects.file': the file must be in the root; write its path relative to the root, with "/"
}
=== globs that name nothing, or what is not below the root
{
  "exclude": ["", "/", "./", "../a", "!a", "a\\\\b", "a"],
              ^^ 'exclude.0': the pattern does not name a file or folder
                  ^^^ 'exclude.1': the pattern does not name a file or folder
                       ^^^^ 'exclude.2': the pattern does not name a file or folder
                             ^^^^^^ 'exclude.3': the pattern leads outside the root
                                     ^^^^ 'exclude.4': patterns cannot be negated; write "\\!" for a name that starts with "!"
                                           ^^^^^^ 'exclude.5': separate folders with "/", not with "\\"
  "overrides": [{ "files": ["/"], "rules": {} }],
                            ^^^ 'overrides.0.files.0': the pattern does not name a file or folder
  "layouts": [{ "exclude": ["/"] }]
                            ^^^ 'layouts.0.exclude.0': the pattern does not name a file or folder
}
=== a NUL character
{ "layouts": [{ "link": "a\\u0000" }], "exclude": ["a\\u0000"] }
                        ^^^^^^^^^ 'layouts.0.link': a text must not contain a NUL character
                                                  ^^^^^^^^^ 'exclude.0': the pattern contains a NUL character
=== a key twice
{ "exclude": ["a"], "rules": { "slug-case": "off", "slug-case": "hint" }, "exclude": [] }
                                                   ^^^^^^^^^^^ the key 'slug-case' is repeated
                                                                          ^^^^^^^^^ the key 'exclude' is repeated
=== keys that every object has
{ "languages": { "__proto__": "pl", "constructor": "pl" } }
                 ^^^^^^^^^^^ '__proto__' cannot be a key
                                    ^^^^^^^^^^^^^ 'constructor' cannot be a key
=== locales that are none, and names of folders with a slash
{
  "sourceLocale": "../pl",
                  ^^^^^^^ 'sourceLocale': a locale must be a tag such as "pl" or "pt-BR"
  "languages": { "a/b": "pl", "Polish": "po polsku" }
                 ^^^^^ 'languages.a/b': a folder name must not contain "/"
                                        ^^^^^^^^^^^ 'languages.Polish': a locale must be a tag such as "pl" or "pt-BR"
}
=== empty texts
{ "layouts": [{ "link": "" }] }
                        ^^ 'layouts.0.link' must not be empty
=== presets that there are not
{ "layouts": [{ "preset": "hugo" }] }
                          ^^^^^^ 'layouts.0.preset' must be "glossary", "investorswiki", "kubernetes", "cncf", "mdn" or "moneropedia", not "hugo"
`;
  for (const each of errors.split('\n=== ').slice(1)) {
    const [what = '', ...lines] = each.trimEnd().split('\n');
    const text = lines.join('\n');
    it(`rejects ${what}`, () => assert.equal(marked(withoutMarks(text)), text));
  }

  const large: readonly (readonly [what: string, text: string, message: RegExp, start: number])[] = [
    ['lists that are nested deeply', '['.repeat(5000), /nested too deeply/, 50],
    ['objects that are nested deeply', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, /nested too deeply/, 250],
    ['deep values of a key', `{"exclude":${'['.repeat(5000)}${']'.repeat(5000)}}`, /nested too deeply/, 60],
    ['a long pattern', `{"exclude":["${'a'.repeat(900_000)}"]}`, /^'exclude\.0' is too long$/, 12],
    ['a long list', `{"exclude":[${'"a",'.repeat(100_000)}]}`, /^'exclude' is too long$/, 11],
    ['a long key', `{"${'a'.repeat(900_000)}":1}`, /^the key is too long$/, 1],
    ['a long value of another type', `{"cache":"${'a'.repeat(900_000)}"}`, /^'cache' must be .{0,100}…$/, 9],
    [
      'long patterns with wildcards',
      `{"exclude":[${`"${'a*'.repeat(400)}",`.repeat(20)}]}`,
      /^'exclude': the patterns with wildcards are too long in total$/,
      11,
    ],
    [
      'long patterns with wildcards in several overrides',
      `{"overrides":[${`{"files":["${'a*'.repeat(400)}"],"rules":{}},`.repeat(20)}]}`,
      /^'overrides': the patterns with wildcards are too long in total$/,
      13,
    ],
  ];
  for (const [what, text, message, start] of large)
    it(`rejects ${what}`, () => {
      const result = parseConfiguration(text);
      const [error] = 'errors' in result ? result.errors : [];
      assert.match(error?.message ?? '', message);
      assert.equal(error?.span.start, start);
    });

  it('reports the first hundred errors', () => {
    const result = parseConfiguration(`{"exclude":[${'1,'.repeat(900)}1]}`);
    assert.equal('errors' in result && result.errors.length, 100);
  });
});

describe('the resolved configuration', () => {
  const cases: readonly (readonly [
    what: string,
    inputs: readonly ConfigurationInput[],
    look: (configuration: Configuration) => unknown,
    expected: unknown,
  ])[] = [
    [
      'nothing given',
      [],
      ({ layouts, exclude, workspaceFindings }) => [layouts, exclude, workspaceFindings],
      [undefined, [], 'auto'],
    ],
    [
      'later inputs win key by key',
      [{ exclude: ['a'], sourceLocale: 'pl' }, { exclude: ['b'] }],
      ({ exclude }) => exclude,
      ['b'],
    ],
    [
      'rules are merged',
      [{ rules: { 'broken-link': 'hint', 'slug-case': 'off' } }, { rules: { 'broken-link': 'error' } }],
      ({ severities }) => Object.fromEntries(severities.of('a.md')),
      { 'broken-link': 'error', 'slug-case': 'off' },
    ],
    [
      'overrides win over rules for all files, and the last matching override wins',
      [
        {
          rules: { 'broken-link': 'hint', 'slug-case': 'hint' },
          overrides: [
            { files: ['glossary/pl'], rules: { 'broken-link': 'off' } },
            { files: ['**/b.md', 'none/**'], rules: { 'broken-link': 'error' } },
          ],
        },
        { rules: { 'slug-case': 'off' } },
      ],
      ({ severities }) =>
        ['glossary/en/a.md', 'glossary/pl/a.md', 'glossary/pl/b.md'].map((path) =>
          [...severities.of(path)].map((entry) => entry.join(' ')),
        ),
      [
        ['broken-link hint', 'slug-case off'],
        ['broken-link off', 'slug-case off'],
        ['broken-link error', 'slug-case off'],
      ],
    ],
    ['a layout starts from the first preset', [{ layouts: [{}] }], ({ layouts }) => layouts, [glossary]],
    [
      'a layout inherits missing keys from its preset',
      [{ layouts: [{ preset: 'cncf', frontMatter: { title: 'term' } }] }],
      ({ layouts }) =>
        layouts?.map(({ name, articles, frontMatter }) => [
          name,
          articles[0]?.path,
          frontMatter.title,
          frontMatter.keywords,
        ]),
      [['cncf', 'content/{locale}/{slug}.md', ['term'], ['tags']]],
    ],
    [
      'locales of a layout win over locales for all layouts',
      [
        {
          sourceLocale: 'pl',
          languages: { A: 'de', B: 'fr' },
          layouts: [{ sourceLocale: 'sv', languages: { A: 'fi' } }, {}],
        },
      ],
      ({ layouts }) => layouts?.map(({ sourceLocale, languages }) => [sourceLocale, languages]),
      [
        ['sv', { A: 'fi', B: 'fr' }],
        ['pl', { A: 'de', B: 'fr' }],
      ],
    ],
    [
      'sources without a locale have the source locale, or English',
      [
        {
          layouts: [
            {
              pages: [{ path: 'GLOSSARY.md', entries: { kind: 'bold-items' } }],
              site: ['{locale}/{any**}.md', 'a/{any**}.md'],
            },
            { sourceLocale: 'pl', data: [{ path: 'terms.csv', entries: { kind: 'csv', term: 'term' } }] },
            { articles: [{ path: 'terms/{slug}.md', locale: 'fi' }, { path: 'more/{slug}.md' }] },
          ],
        },
      ],
      ({ layouts = [] }) =>
        layouts.map(({ articles, pages, data, site }) =>
          [...articles, ...pages, ...data, ...site].map(({ locale }) => locale),
        ),
      [['en', undefined, 'en'], ['pl'], ['fi', 'en']],
    ],
    [
      'a layout without articles excludes no pages by itself',
      [{ layouts: [{ pages: [{ path: 'GLOSSARY.md', entries: { kind: 'bold-items' } }] }, {}] }],
      ({ layouts = [] }) => layouts.map(({ exclude }) => exclude),
      [[], glossary.exclude],
    ],
    [
      'a layout with articles excludes what is usually none in their folders',
      [{ layouts: [{ articles: ['docs/{locale}/terms/{slug}.md'] }, { articles: ['terms/{any}/{slug}/index.md'] }] }],
      ({ layouts = [] }) => layouts.map(({ exclude }) => exclude),
      [
        ['docs/*/terms/**/_*.md', 'docs/*/terms/**/README.md', 'docs/*/terms/**/index.md'],
        ['terms/*/**/_*.md', 'terms/*/**/README.md'],
      ],
    ],
    [
      'detected layouts use the keys for all layouts',
      [{ sourceLocale: 'pl', languages: { A: 'de' } }],
      ({ complete }) => [complete(glossary).sourceLocale, complete(glossary).languages],
      ['pl', { A: 'de' }],
    ],
  ];
  for (const [what, inputs, look, expected] of cases) {
    it(what, () => assert.deepEqual(look(resolveConfiguration(...inputs)), expected));
  }
});

describe('validateConfiguration', () => {
  it('never throws for any value', () => {
    for (const value of [undefined, null, 1, 'x', [], new Map(), { layouts: { length: 3 } }, { rules: [] }])
      assert.doesNotThrow(() => validateConfiguration(value));
  });
});
