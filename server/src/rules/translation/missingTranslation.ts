import { localeName } from '../../glossary/locales.ts';
import { newArticle } from '../links/links.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** A concept without an article in a locale, reported in the source article. */
export const missingTranslation: Rule = {
  code: 'missing-translation',
  severity: 'information',
  summary: 'A concept that has no finished article in one of the glossary’s locales.',
  documentation: {
    why: 'The findings show what to translate next: the locale with the most links to the concept comes first. An article with `draft: true` counts as missing. A locale is included from its second article on. In a glossary with incomplete locales there are many of these findings; turn them off with `"rules": { "missing-translation": "off" }` or `--rule missing-translation=off`.',
    wrong: '=== glossary/en/price-elasticity.md',
    right: '=== glossary/en/price-elasticity.md\n=== glossary/pl/price-elasticity.md',
  },

  *check(subject) {
    const { facts, glossary, isArticle } = subject;
    if (!isArticle || glossary.articles.get(facts.slug, glossary.articles.sourceLocale)?.path !== facts.path) return;
    const missing = glossary.articles.missingLocales(facts.slug);
    if (missing.length === 0) return;
    const demand = glossary.links.demandFor(facts.slug);
    for (const locale of missing) yield report(subject, locale, demand.get(locale) ?? 0);
  },
};

function report(subject: Subject, locale: string, demand: number): Report {
  const { facts, glossary } = subject;
  const name = `'${facts.title ?? facts.slug}'`;
  const language = localeName(locale);
  const isDraft = glossary.articles.get(facts.slug, locale) !== undefined;
  const state = isDraft ? `${name} is only a draft in ${language}` : `${name} has no ${language} article yet`;
  const articles = demand === 1 ? `1 ${language} article links to it` : `${demand} ${language} articles link to it`;
  return {
    message: demand === 0 ? `${state}.` : `${state}; ${articles}.`,
    span: titleSpanOf(subject),
    about: locale, // the message changes with every link
    weight: demand,
    fixes: () => (isDraft ? [] : [creation(subject, locale)]),
  };
}

function creation({ facts, glossary, document }: Subject, locale: string): Fix {
  return {
    title: `Create article '${facts.slug}' in ${localeName(locale)}`,
    preferred: true,
    certain: false,
    edits: [],
    create: newArticle(glossary, facts.slug, locale, facts.title ?? facts.slug, document.frontMatter?.format),
  };
}
