import { languageName, type Message, msg } from '../../localization/index.ts';
import type { Destination } from '../../glossary/glossary.ts';
import { conceptLinks } from './links.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** A translation that links to other concepts than its source article. */
export const linkParity: Rule = {
  code: 'link-parity',
  severity: 'off',
  summary: 'A concept that only one of source article and translation links to.',
  documentation: {
    why: 'Different links can show a missing or an added paragraph. Only concepts with a finished article in the locale of the translation count. Articles without links are not compared. The rule is off by default, because translators can have good reasons for other links.',
    wrong:
      '=== glossary/en/niche.md\nA part of a [market](/market).\n=== glossary/pl/niche.md\nCzęść rynku. [Popyt](/demand) jest mały.',
    right:
      '=== glossary/en/niche.md\nA part of a [market](/market).\n=== glossary/pl/niche.md\nCzęść [rynku](/market). Popyt jest mały.',
  },

  *check(subject) {
    const { facts, glossary, isArticle } = subject;
    const source = glossary.articles.get(facts.slug, glossary.articles.sourceLocale);
    if (!isArticle || !source || facts.locale === glossary.articles.sourceLocale) return;
    if (source.draft || facts.draft || !facts.isTranslated) return;
    if (source.links.length === 0 || !subject.links.some(({ destination }) => OF_THE_SITE.has(destination.kind)))
      return;
    const there = inLocale(subject, glossary.links.slugsLinkedBy(source));
    const here = inLocale(subject, new Set(conceptLinks(subject).map(({ to }) => to.slug)));
    const language = languageName(source.locale);
    for (const slug of there)
      if (!here.has(slug))
        yield report(subject, slug, (title) =>
          msg("The {0} article links to '{1}', but this translation does not.", language, title),
        );
    for (const slug of here)
      if (!there.has(slug))
        yield report(subject, slug, (title) =>
          msg("This translation links to '{1}', but the {0} article does not.", language, title),
        );
  },
};

/** Links to destinations on the site, whether they exist or not. */
const OF_THE_SITE: ReadonlySet<Destination['kind']> = new Set(['concept', 'page', 'unnamed']);

/** Returns the slugs of other concepts that have a finished article in the locale. */
function inLocale({ glossary, facts }: Subject, slugs: ReadonlySet<string>): Set<string> {
  const others = [...slugs].filter((slug) => slug !== facts.slug);
  return new Set(others.filter((slug) => glossary.articles.get(slug, facts.locale)?.draft === false));
}

function report(subject: Subject, slug: string, messageOf: (title: string) => Message): Report {
  const title = subject.glossary.articles.get(slug, subject.facts.locale)?.title ?? slug;
  return { message: messageOf(title), span: titleSpanOf(subject), target: slug };
}
