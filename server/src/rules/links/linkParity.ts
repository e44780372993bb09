import type { Destination } from '../../glossary/glossary.ts';
import { localeName } from '../../glossary/locales.ts';
import { conceptLinks } from './links.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** A translation that links other concepts than its source. */
export const linkParity: Rule = {
  code: 'link-parity',
  severity: 'off',
  summary: 'A concept that the source article links and the translation never does, or the other way round.',
  documentation: {
    why: 'A paragraph that is missing or was added shows in the links. Only concepts count that have a finished article in the translation’s locale. An article without any links has not been linked yet, and is not compared. Off unless the configuration gives it a severity, as translators have good reasons to link otherwise.',
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
    const language = localeName(source.locale);
    for (const slug of there)
      if (!here.has(slug)) yield report(subject, slug, `The ${language} article links to`, 'this translation does not');
    for (const slug of here)
      if (!there.has(slug))
        yield report(subject, slug, 'This translation links to', `the ${language} article does not`);
  },
};

/** Links to what the site has, or should have. */
const OF_THE_SITE: ReadonlySet<Destination['kind']> = new Set(['concept', 'page', 'unnamed']);

/** Those of the slugs that are other concepts than the article's own, and that its locale has. */
function inLocale({ glossary, facts }: Subject, slugs: ReadonlySet<string>): Set<string> {
  const others = [...slugs].filter((slug) => slug !== facts.slug);
  return new Set(others.filter((slug) => glossary.articles.get(slug, facts.locale)?.draft === false));
}

function report(subject: Subject, slug: string, links: string, never: string): Report {
  const title = subject.glossary.articles.get(slug, subject.facts.locale)?.title ?? slug;
  return { message: `${links} '${title}', but ${never}.`, span: titleSpanOf(subject), target: slug };
}
