import { languageName, type Message, msg } from '../../localization/index.ts';
import { mayHaveLinks } from './mayLink.ts';
import { type ConceptLink, conceptLinks, creationFix, linkState, localeEdit, newArticle } from './links.ts';
import type { Fix, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** `[rynku docelowego](/target-market)` if only the source locale has the article. */
export const untranslatedLink: Rule = {
  code: 'untranslated-link',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'A link to a concept that is not translated into the target locale.',
  documentation: {
    why: 'The page does not exist in the language of the link, although the source article exists. Translate the article, or link to the source article. An article with `draft: true` counts as not translated. If the site falls back to the source article, the severity is information.',
    wrong: 'Patrz [elastyczność cenowa](/price-elasticity).',
    right: 'Patrz [elastyczność cenowa](/en/price-elasticity).',
    measured: { machine: [2, 2], people: [28, 28] },
  },

  mayReport: (_, subject) => mayHaveLinks(subject, 'untranslated'),

  *check(subject) {
    const { glossary } = subject;
    for (const conceptLink of conceptLinks(subject)) {
      const { link, to } = conceptLink;
      if (linkState(subject, to) !== 'untranslated') continue;
      yield {
        message: message(subject, conceptLink),
        span: link.targetSpan,
        target: to.slug,
        ...(glossary.layout.fallsBackToSource ? { severity: 'information' } : {}),
        fixes: () => fixes(subject, conceptLink),
      };
    }
  },
};

function message({ glossary }: Subject, { to }: ConceptLink): Message {
  const title = glossary.articles.get(to.slug, glossary.articles.sourceLocale)?.title ?? to.slug;
  const language = languageName(to.locale);
  const state = glossary.articles.get(to.slug, to.locale)?.draft
    ? msg("'{0}' is only a draft in {1}.", to.slug, language)
    : msg("'{0}' is not translated into {1} yet.", to.slug, language);
  return msg("{0} The {1} article is '{2}'.", state, languageName(glossary.articles.sourceLocale), title);
}

function fixes(subject: Subject, conceptLink: ConceptLink): Fix[] {
  const { glossary } = subject;
  const { to } = conceptLink;
  const result: Fix[] = [];
  if (!glossary.articles.get(to.slug, to.locale)) {
    const title = glossary.articles.get(to.slug, glossary.articles.sourceLocale)?.title ?? conceptLink.link.text;
    const create = newArticle(glossary, to.slug, to.locale, title, subject.document.frontMatter?.format);
    result.push(...creationFix(glossary, create, true));
  }
  const edit = localeEdit(subject, conceptLink, glossary.articles.sourceLocale);
  if (edit) {
    result.push({
      title: msg('Link to the {0} article instead', languageName(glossary.articles.sourceLocale)),
      preferred: false,
      certain: false,
      edits: [edit],
    });
  }
  return result;
}
