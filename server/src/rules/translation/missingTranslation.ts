import { localeName } from '../../glossary/locales.ts';
import { localeNames, newArticle } from '../links/links.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import type { Fix, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** A concept without an article in one or more locales, reported once, in the source article. */
export const missingTranslation: Rule = {
  code: 'missing-translation',
  severity: 'information',
  summary: 'A concept that has no finished article in some of the glossary’s locales.',
  documentation: {
    why: 'The findings show what to translate next: each concept has one, which names the locales, the one with the most links to the concept first. `check --sort demand` lists the concepts that translations link and mention most first. An article with `draft: true` counts as missing. A locale is included from its second article on. A baseline knows a concept by its missing locales: a finding is new only if another locale is missing. In a glossary with incomplete locales there are many of these findings; turn them off with `"rules": { "missing-translation": "off" }` or `--rule missing-translation=off`.',
    wrong: '=== glossary/en/price-elasticity.md',
    right: '=== glossary/en/price-elasticity.md\n=== glossary/pl/price-elasticity.md',
  },

  *check(subject) {
    const { facts, glossary, isArticle } = subject;
    const { articles, links } = glossary;
    if (!isArticle || articles.get(facts.slug, articles.sourceLocale)?.path !== facts.path) return;
    const missing = articles.missingLocales(facts.slug);
    if (missing.length === 0) return;
    const demand = links.demandFor(facts.slug);
    const demandIn = (locale: string): number => demand.get(locale) ?? 0;
    const locales = missing.toSorted((one, other) => demandIn(other) - demandIn(one) || (one < other ? -1 : 1));
    const articlesLinking = locales.reduce((sum, locale) => sum + demandIn(locale), 0);
    yield {
      message: `${stateOf(subject, locales)}${linkedBy(articlesLinking, locales)}.`,
      span: titleSpanOf(subject),
      about: missing.join(' '), // the message changes with every link
      locales,
      weight: articlesLinking,
      fixes: () => creations(subject, locales),
    };
  },
};

/** `'Market' has no Polish article yet`, `'Market' has no article in Finnish or Polish yet, and only a draft in Swedish` */
function stateOf({ facts, glossary }: Subject, locales: readonly string[]): string {
  const name = `'${facts.title ?? facts.slug}'`;
  const isDraft = (locale: string): boolean => glossary.articles.get(facts.slug, locale) !== undefined;
  const drafts = locales.filter(isDraft);
  const absent = locales.filter((locale) => !isDraft(locale));
  const [only = ''] = absent;
  if (absent.length === 0) return `${name} is only a draft in ${localeNames(drafts, 'and')}`;
  const without =
    absent.length === 1 ? `no ${localeName(only)} article yet` : `no article in ${localeNames(absent, 'or')} yet`;
  return drafts.length === 0
    ? `${name} has ${without}`
    : `${name} has ${without}, and only a draft in ${localeNames(drafts, 'and')}`;
}

function linkedBy(articles: number, locales: readonly string[]): string {
  const [only = ''] = locales;
  if (articles === 0) return '';
  const count = `${articles} ${locales.length === 1 ? `${localeName(only)} ` : ''}${articles === 1 ? 'article' : 'articles'}`;
  const where = locales.length === 1 ? '' : ` in ${locales.length === 2 ? 'both' : 'these'} languages`;
  return `; ${count}${where} ${articles === 1 ? 'links' : 'link'} to it`;
}

/** One for each locale without a draft, the most wanted first. */
function creations(subject: Subject, locales: readonly string[]): Fix[] {
  const { facts, glossary, document } = subject;
  const absent = locales.filter((locale) => glossary.articles.get(facts.slug, locale) === undefined);
  return absent.map((locale, rank) => ({
    title: `Create article '${facts.slug}' in ${localeName(locale)}`,
    preferred: rank === 0,
    certain: false,
    edits: [],
    create: newArticle(glossary, facts.slug, locale, facts.title ?? facts.slug, document.frontMatter?.format),
  }));
}
