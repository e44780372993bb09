import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { ArticleFacts, LinkFact } from '../../server/src/glossary/articleFacts.ts';
import { createGlossary, type Glossary } from '../../server/src/glossary/glossary.ts';
import { presets } from '../../server/src/glossary/layouts/index.ts';
import { unreadFacts } from '../../server/src/glossary/articleFacts.ts';
import type { TermUse } from '../../server/src/glossary/localeTerms.ts';
import { runs } from '../support/runs.ts';

const LOCALES = ['en', 'pl'];
const SLUGS = ['market', 'target-market', 'margin', 'micromarketing', 'bond'];
const NAMES = ['Market', 'Target market', 'Rynek', 'Rynek docelowy', 'Marża', 'Margin', 'Micromarketing', 'Obligacje'];
const TEXT =
  'Na rynku docelowym i na rynkach, z marżą: target market, margin, mikromarketingprogram, markets. Obligacji!';
const WORDS = ['rynek', 'market', 'margin', 'docelowy', 'nowhere'];

const anyArticle: fc.Arbitrary<ArticleFacts> = fc
  .record({
    locale: fc.constantFrom(...LOCALES),
    slug: fc.constantFrom(...SLUGS),
    title: fc.constantFrom(...NAMES),
    alias: fc.option(fc.constantFrom(...NAMES), { nil: undefined }),
    links: fc.array(fc.record({ slug: fc.constantFrom(...SLUGS), text: fc.constantFrom(...NAMES) }), { maxLength: 3 }),
  })
  .map(({ locale, slug, title, alias, links }) => {
    const facts = unreadFacts({ path: `glossary/${locale}/${slug}.md`, locale, slug });
    const names = alias === undefined ? [title] : [title, alias];
    return Object.assign(facts, {
      title,
      terms: names.map((text) => ({ concept: slug, text, status: 'preferred', kind: 'term' }) as const),
      links: links.map((link, at): LinkFact => ({ ...link, locale: undefined, span: { start: at, end: at + 1 } })),
    });
  });

const anyUse = fc.constantFrom<TermUse>('names', 'findings', 'completion');
const anyLocale = fc.constantFrom(...LOCALES);

/** Events while the terms of a glossary are being prepared. */
type Event =
  | { readonly kind: 'set'; readonly facts: ArticleFacts }
  | { readonly kind: 'delete'; readonly facts: ArticleFacts }
  | { readonly kind: 'prepare'; readonly use: TermUse; readonly locale: string }
  | { readonly kind: 'step'; readonly which: number }
  | { readonly kind: 'ask'; readonly question: number; readonly locale: string };

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('set'), facts: anyArticle }) },
  fc.record({ kind: fc.constant('delete'), facts: anyArticle }),
  fc.record({ kind: fc.constant('prepare'), use: anyUse, locale: anyLocale }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('step'), which: fc.nat() }) },
  fc.record({ kind: fc.constant('ask'), question: fc.nat(), locale: anyLocale }),
);

/** Reads of an index. */
const questions: readonly ((glossary: Glossary, locale: string) => unknown)[] = [
  (glossary, locale) => glossary.terms.of(locale).find(TEXT),
  (glossary, locale) => glossary.terms.declared(locale).find(TEXT),
  (glossary, locale) => glossary.terms.findDeclared(locale, TEXT),
  (glossary) => glossary.terms.sourceOpenings().find(TEXT),
  (glossary, locale) => WORDS.map((word) => glossary.terms.titlesWith(word, locale)),
  (glossary, locale) => WORDS.map((word) => glossary.terms.near(locale).near(word, 9)),
  (glossary, locale) => SLUGS.map((slug) => glossary.terms.near(locale).usesOf(slug)),
];

function emptyGlossary(): Glossary {
  const layout = presets.find(({ name }) => name === 'glossary');
  const glossary = layout && createGlossary(layout, () => false);
  assert.ok(glossary);
  return glossary;
}

function answers(glossary: Glossary): unknown {
  return LOCALES.map((locale) => questions.map((question) => question(glossary, locale)));
}

function follow(glossary: Glossary, events: readonly Event[]): void {
  const begun: Iterator<undefined>[] = [];
  for (const event of events) {
    if (event.kind === 'set') glossary.articles.set({ file: event.facts, entries: [] });
    else if (event.kind === 'delete') glossary.articles.delete(event.facts.path);
    else if (event.kind === 'prepare') begun.push(glossary.terms.preparing(event.use, event.locale));
    else if (event.kind === 'step') begun[event.which % Math.max(begun.length, 1)]?.next();
    else questions[event.question % questions.length]?.(glossary, event.locale);
  }
}

describe('preparing terms in steps', () => {
  it('results in the terms of a new glossary, for any changes and reads in between', () => {
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 8 }), fc.array(anyEvent, { maxLength: 40 }), (articles, events) => {
        const glossary = emptyGlossary();
        for (const facts of articles) glossary.articles.set({ file: facts, entries: [] });
        follow(glossary, events);
        const fresh = emptyGlossary();
        for (const facts of glossary.articles.all()) fresh.articles.set({ file: facts, entries: [] });
        assert.deepEqual(answers(glossary), answers(fresh));
      }),
      { numRuns: runs(150) },
    );
  });
});
