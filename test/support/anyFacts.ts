import * as fc from 'fast-check';
import type { ArticleFacts, LinkFact } from '../../server/src/glossary/articleFacts.ts';

/** Words in several scripts, half surrogate pairs, and other unusual content of strings. */
const anyText = fc.oneof(
  fc.constantFrom(
    '',
    'Target market',
    'Rynek docelowy',
    'Целевой рынок',
    '目标市场',
    'Märkte 🏦',
    '\uD83C',
    '\uDFE6 \0',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
export const anySlug = fc.oneof(fc.constantFrom('market', 'target-market', 'rynek', 'a/b'), anyText);
const anyLink: fc.Arbitrary<LinkFact> = fc
  .record({
    slug: anySlug,
    names: fc.option(fc.array(anySlug, { maxLength: 3 }), { nil: undefined }),
    locale: fc.option(anySlug, { nil: undefined }),
    text: anyText,
    start: fc.nat(2 ** 30),
    length: fc.nat(2 ** 20),
  })
  .map(({ slug, names, locale, text, start, length }) => {
    const span = { start, end: start + length };
    return names ? { slug, names, locale, text, span } : { slug, locale, text, span };
  });
const anyTerm = fc.record(
  {
    concept: anySlug,
    text: anyText,
    status: fc.constantFrom('preferred', 'admitted', 'deprecated'),
    kind: fc.constantFrom('term', 'form', 'attested'),
  },
  { noNullPrototype: true },
);
/** The facts of an article, far stranger than real ones. */
export const anyArticle: fc.Arbitrary<ArticleFacts> = fc
  .record(
    {
      locale: anySlug,
      slug: anySlug,
      title: fc.option(anyText, { nil: undefined }),
      description: fc.option(anyText, { nil: undefined }),
      keywords: fc.array(anyText, { maxLength: 3 }),
      draft: fc.boolean(),
      doNotTranslate: fc.boolean(),
      autoLink: fc.boolean(),
      sourceCommit: fc.option(anyText, { nil: undefined }),
      terms: fc.array(anyTerm, { maxLength: 3 }),
      macroNames: fc.array(anyText, { maxLength: 2 }),
      address: fc.option(fc.constantFrom('/markets/', 'bazaar', '\uD83C'), { nil: undefined }),
      formerAddresses: fc.array(anyText, { maxLength: 2 }),
      isTranslated: fc.boolean(),
      isOutdated: fc.boolean(),
      hasTermbase: fc.boolean(),
      hasPartOfSpeech: fc.boolean(),
      termbaseId: fc.option(anyText, { nil: undefined }),
      linksByLocale: fc.boolean(),
      links: fc.array(anyLink, { maxLength: 5 }),
      titleIsTerm: fc.boolean(),
      path: fc.constantFrom('', '.md', 'other.md'),
    },
    { noNullPrototype: true },
  )
  .map(({ titleIsTerm, path: ending, ...facts }) => {
    const { locale, slug, title, terms } = facts;
    const path = `content/${locale}/${slug}${ending}`.replaceAll('\0', '0'); // paths do not contain NUL
    if (!titleIsTerm || title === undefined) return Object.assign(facts, { id: path, path, entries: [] });
    const preferred = { concept: slug, text: title, status: 'preferred', kind: 'term' } as const;
    return Object.assign(facts, { id: path, path, entries: [], terms: [preferred, ...terms] });
  });
/** Articles with different paths. */
export const anyArticles = fc.uniqueArray(anyArticle, { selector: ({ path }) => path, maxLength: 6 });
