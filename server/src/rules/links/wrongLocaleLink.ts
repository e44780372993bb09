import { languageName, msg } from '../../localization/index.ts';
import { mayHaveLinks } from './mayLink.ts';
import { hasSection } from './fragments.ts';
import { type ConceptLink, conceptLinks, linkState, localeEdit } from './links.ts';
import type { Edit, Fix, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** `[rynku docelowego](/en/target-market)` in a Polish article if the article also exists in Polish. */
export const wrongLocaleLink: Rule = {
  code: 'wrong-locale-link',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'A link that leads to another locale although the reader’s locale has the article.',
  documentation: {
    why: 'The reader changes language unnecessarily. A link from an article to its own concept in another language is not reported.',
    wrong: 'Patrz [rynek docelowy](/en/target-market).',
    right: 'Patrz [rynek docelowy](/target-market).',
    measured: { people: [22, 22] },
  },

  mayReport: (_, subject) => mayHaveLinks(subject, 'leaves-locale'),

  *check(subject) {
    const { glossary, facts } = subject;
    for (const conceptLink of conceptLinks(subject)) {
      const { link, to } = conceptLink;
      if (linkState(subject, to) !== 'leaves-locale') continue;
      const title = glossary.articles.get(to.slug, facts.locale)?.title ?? to.slug;
      const edit = localeEdit(subject, conceptLink, facts.locale);
      yield {
        message: msg(
          "This link leads to {0}, but the article exists in {1}: '{2}'.",
          languageName(to.locale),
          languageName(facts.locale),
          title,
        ),
        span: link.targetSpan,
        target: to.slug,
        fixes: () => (edit ? [toOwnLocale(subject, conceptLink, edit)] : []),
      };
    }
  },
};

/** Certain unless the article in the reader's locale does not have the section in the link. */
function toOwnLocale(subject: Subject, { to }: ConceptLink, edit: Edit): Fix {
  const { locale } = subject.facts;
  return {
    title: msg('Link to the {0} article instead', languageName(locale)),
    preferred: true,
    certain: hasSection(subject, to, locale) || !hasSection(subject, to, to.locale),
    edits: [edit],
  };
}
