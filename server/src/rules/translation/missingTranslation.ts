import { languageName, languageNames, type Message, msg } from '../../localization/index.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { creationFix, newArticle } from '../links/links.ts';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import { hasColumn } from '../../glossary/sources/sourceLocales.ts';
import { type OwnConcept, ownConcepts } from '../engine/ownConcepts.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { perEntry } from '../engine/questions.ts';

/** A concept without an article in one or more locales, reported once, in the source article. */
export const missingTranslation: Rule = {
  code: 'missing-translation',
  severity: 'information',
  summary: 'A concept that has no finished article in some of the glossary’s locales.',
  documentation: {
    why: 'The findings show what to translate next: each concept has one, which names the locales, the one with the most links to the concept first. `check --sort demand` lists the concepts that translations link and mention most first. An article with `draft: true` counts as missing, and so does an entry of a page with the comment `<!-- glosswright-draft -->`. The fix creates the article, or adds the entry to the page of the locale or to a data file that may be written. A locale is included from its second article on. A baseline knows a concept by its missing locales: a finding is new only if another locale is missing. In a glossary with incomplete locales there are many of these findings; turn them off with `"rules": { "missing-translation": "off" }` or `--rule missing-translation=off`.',
    wrong: '=== glossary/en/price-elasticity.md',
    right: '=== glossary/en/price-elasticity.md\n=== glossary/pl/price-elasticity.md',
  },

  *check(subject) {
    const { facts, glossary, kind } = subject;
    const { articles } = glossary;
    const isOfOther = facts.locale !== articles.sourceLocale && kind !== 'entryData';
    if (isOfOther && !hasColumn(glossary.place(facts.path), articles.sourceLocale)) return;
    const wantedOf = wantedFor(subject);
    for (const concept of ownConcepts(subject)) {
      const found = wantedOf(concept.facts);
      if (found !== NOTHING) yield report(subject, concept, found);
    }
  },
};

function report(subject: Subject, { facts, nameSpan }: OwnConcept, found: Wanted): Report {
  const { message, about, locales, weight } = found;
  return { message, span: nameSpan, about, locales, weight, fixes: () => creations(subject, facts, locales) };
}

/** What is missing of a concept. */
type Wanted = Required<Pick<Report, 'message' | 'about' | 'locales' | 'weight'>>;

const NOTHING: Wanted = { message: msg(''), about: '', locales: [], weight: 0 };

/** While the user edits a file of entries, the locales of an entry are looked up again only if an article or link elsewhere has changed. */
const wantedFor = perEntry(
  ({ glossary, isArticle }) => {
    const { articles, links } = glossary;
    return [glossary, articles.standingRevision, links.revision, links.counted, isArticle];
  },
  ({ glossary, isArticle }, facts) => wanted(glossary, isArticle, facts),
);

function wanted(glossary: Glossary, isArticle: boolean, facts: FrontMatterFacts): Wanted {
  const { articles } = glossary;
  if (articles.get(facts.slug, articles.sourceLocale)?.id !== facts.id) return NOTHING;
  const missing = articles.missingLocales(facts.slug);
  if (missing.length === 0) return NOTHING;
  const demand = glossary.links.demandFor(facts.slug);
  const demandIn = (locale: string): number => demand.get(locale) ?? 0;
  const locales = missing.toSorted((one, other) => demandIn(other) - demandIn(one) || (one < other ? -1 : 1));
  const articlesLinking = locales.reduce((sum, locale) => sum + demandIn(locale), 0);
  return {
    message: messageOf(stateOf(glossary, facts, locales), articlesLinking, locales),
    about: [...(isArticle ? [] : [facts.slug]), ...missing].join(' '), // the message changes with every link
    locales,
    weight: articlesLinking,
  };
}

/** `'Market' has no Polish article yet`, `'Market' has no article in Finnish or Polish yet, and only a draft in Swedish` */
function stateOf(glossary: Glossary, facts: FrontMatterFacts, locales: readonly string[]): Message {
  const name = facts.title ?? facts.slug;
  const isDraft = (locale: string): boolean => glossary.articles.get(facts.slug, locale) !== undefined;
  const drafts = locales.filter(isDraft);
  const absent = locales.filter((locale) => !isDraft(locale));
  const [only = ''] = absent;
  const inDraft = languageNames(drafts, 'and');
  if (absent.length === 0) return msg("'{0}' is only a draft in {1}", name, inDraft);
  const without =
    absent.length === 1
      ? msg("'{0}' has no {1} article yet", name, languageName(only))
      : msg("'{0}' has no article in {1} yet", name, languageNames(absent, 'or'));
  return drafts.length === 0 ? without : msg('{0}, and only a draft in {1}', without, inDraft);
}

/** Adds the number of articles in these locales that link to the concept. */
function messageOf(state: Message, articles: number, locales: readonly string[]): Message {
  const [only = ''] = locales;
  if (articles === 0) return msg('{0}.', state);
  if (locales.length === 1)
    return msg(
      '{0}; {1, plural, one {# {2} article links} other {# {2} articles link}} to it.',
      state,
      articles,
      languageName(only),
    );
  return locales.length === 2
    ? msg(
        '{0}; {1, plural, one {# article in both languages links} other {# articles in both languages link}} to it.',
        state,
        articles,
      )
    : msg(
        '{0}; {1, plural, one {# article in these languages links} other {# articles in these languages link}} to it.',
        state,
        articles,
      );
}

/** Returns one fix per locale without a draft, the most wanted first. */
function creations({ glossary, document }: Subject, facts: FrontMatterFacts, locales: readonly string[]): Fix[] {
  const absent = locales.filter((locale) => glossary.articles.get(facts.slug, locale) === undefined);
  const { slug, title = slug } = facts;
  return absent.flatMap((locale, rank) =>
    creationFix(glossary, newArticle(glossary, slug, locale, title, document.frontMatter?.format), rank === 0),
  );
}
