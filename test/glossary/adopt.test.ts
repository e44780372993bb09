import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type ArticleFacts, unreadFacts } from '../../server/src/glossary/articleFacts.ts';
import { createGlossary, type Glossary } from '../../server/src/glossary/glossary.ts';
import type { Layout } from '../../server/src/glossary/layout.ts';
import { presets } from '../../server/src/glossary/layouts/index.ts';
import { encodeFacts, openFacts } from '../../server/src/glossary/packed/factsPack.ts';

const slugs = ['a', 'A', 'b', 'c'];
const locales = ['en', 'pl', 'de'];
const anySlug = fc.constantFrom(...slugs);
const anyPlace = fc.record({ slug: anySlug, locale: fc.constantFrom(...locales) });

function unread(slug: string, locale: string): ArticleFacts {
  return unreadFacts({ path: `${locale}/${slug}.md`, locale, slug });
}

function emptyGlossary(layout: Layout): Glossary {
  return createGlossary(layout, () => false) ?? assert.fail();
}

const anyArticle = fc
  .record({
    place: anyPlace,
    title: fc.constantFrom('Market', 'Rynek', undefined),
    links: fc.array(anySlug, { maxLength: 3 }),
    draft: fc.boolean(),
    hasTermbase: fc.boolean(),
    hasPartOfSpeech: fc.boolean(),
    termbaseId: fc.option(fc.constantFrom('c 1', 'c 2'), { nil: undefined }),
    linksByLocale: fc.boolean(),
  })
  .map(({ place: { slug, locale }, title, links, ...flags }): ArticleFacts => {
    const span = { start: 0, end: 1 };
    return Object.assign(unread(slug, locale), flags, {
      title,
      terms: title === undefined ? [] : [{ concept: slug, text: title, status: 'preferred', kind: 'term' } as const],
      macroNames: [slug],
      links: links.map((target) => ({ slug: target, locale: undefined, text: '', span })),
    });
  });
const anyEvent = fc.oneof(
  fc.record({ set: anyArticle }),
  fc.record({ delete: anyPlace }),
  fc.record({ readLinks: anyPlace }),
  fc.record({ ask: anySlug }),
  fc.record({ find: fc.constantFrom(...locales) }),
);
type Event = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never;

function pathOf({ slug, locale }: { slug: string; locale: string }): string {
  return `${locale}/${slug}.md`;
}

/** The part of the result that depends on the content of the glossary. */
function happen(glossary: Glossary, event: Event): unknown {
  if ('set' in event) return glossary.articles.set({ file: event.set, entries: [] });
  if ('delete' in event) return glossary.articles.delete(pathOf(event.delete));
  if ('readLinks' in event) return glossary.articles.fillLinks(pathOf(event.readLinks));
  if ('find' in event) return glossary.terms.of(event.find).find('market rynek');
  const { ask } = event;
  const asked = locales.map((locale) => glossary.articles.get(ask, locale)?.title);
  return [
    asked,
    glossary.articles.hasConcept(ask),
    glossary.articles.slugsInAnyCase(ask),
    glossary.articles.localesOf(ask),
  ];
}

function countsOf(glossary: Glossary): unknown {
  const {
    articles: { count: articleCount, conceptCount, frontMatterOnlyCount, sourceLocale, hasSource },
  } = glossary;
  const paths = [...glossary.articles.all()].map(({ path }) => path).toSorted();
  const lists = [
    paths,
    [...glossary.articles.slugs()].toSorted(),
    [...glossary.articles.frontMatterOnlyIds()].toSorted(),
    glossary.articles.locales(),
  ];
  return { articleCount, conceptCount, frontMatterOnlyCount, sourceLocale, hasSource, lists };
}

describe('a glossary with cached articles', () => {
  for (const layout of presets.filter(({ name }) => ['glossary', 'cncf', 'kubernetes'].includes(name)))
    it(`equals a glossary that added them one by one: ${layout.name}`, () => {
      const articles = fc.uniqueArray(anyArticle, { selector: ({ path }) => path, maxLength: 8 });
      const chosen = fc.array(fc.nat(3), { minLength: 8, maxLength: 8 });
      const events = fc.array(anyEvent, { maxLength: 6 });
      const property = fc.property(articles, chosen, events, (cached, choice, history) => {
        const pack = openFacts(encodeFacts(cached)) ?? assert.fail();
        const wanted = Uint8Array.from(cached, (_, index) => (choice[index] === 0 ? 0 : 1));
        const adopting = emptyGlossary(layout);
        adopting.articles.adopt(pack, wanted);
        const filled = emptyGlossary(layout);
        for (const [index, isWanted] of wanted.entries())
          if (isWanted) filled.articles.fillRecord(pack.frontMatterAt(index));
        for (const event of history) {
          assert.deepEqual(happen(adopting, event), happen(filled, event));
          assert.deepEqual(countsOf(adopting), countsOf(filled));
        }
        assert.equal(adopting.dump(), filled.dump());
      });
      fc.assert(property, { numRuns: 300 });
    });

  it('leads links where they lead with the articles, even if they were resolved without them', () => {
    const glossary = emptyGlossary(presets[0]);
    const home = (): string => glossary.links.resolve('/pl', { path: 'en/a.md', locale: 'en', slug: 'a' }).kind;
    assert.equal(home(), 'concept');
    glossary.articles.adopt(openFacts(encodeFacts([unread('b', 'pl')])) ?? assert.fail(), Uint8Array.of(1));
    assert.equal(home(), 'page');
  });

  it('adds more cached articles when it is not empty', () => {
    const [layout] = presets;
    const glossary = emptyGlossary(layout);
    glossary.articles.set({ file: unread('a', 'en'), entries: [] });
    glossary.articles.adopt(openFacts(encodeFacts([unread('b', 'en')])) ?? assert.fail(), Uint8Array.of(1));
    assert.deepEqual([...glossary.articles.slugs()].toSorted(), ['a', 'b']);
    assert.deepEqual([...glossary.articles.frontMatterOnlyIds()], ['en/b.md']);
  });
});
