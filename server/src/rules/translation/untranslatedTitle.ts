import { languageName, msg, withValues } from '../../localization/index.ts';
import { fieldReader, type FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { Span } from '../../markdown/types.ts';
import { withoutNote } from '../../terms/titles.ts';
import { isPlaceholder } from '../links/links.ts';
import { type OwnConcept, ownConcepts } from '../engine/ownConcepts.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { isDefined, usesSourceTitle } from './nameInText.ts';

/** `title: Target market` in a Polish article. */
export const untranslatedTitle: Rule = {
  code: 'untranslated-title',
  severity: 'information',
  summary: 'A title or description that is identical to that of the source article.',
  documentation: {
    why: 'The article was copied without translating its front matter. Names and established loans are not reported: titles of one word or with a word in capitals, titles whose words the translated text uses, titles with digits that no other language translates, names of entries whose definition is translated, and concepts marked `doNotTranslate`.',
    wrong: '---\ntitle: Target market\ndescription: The people a product is made for.\n---',
    right: '---\ntitle: Rynek docelowy\ndescription: Osoby, dla których powstaje produkt.\n---',
    measured: { machine: [1, 1], people: [50, 52] },
  },

  *check(subject) {
    const { glossary } = subject;
    const { articles } = glossary;
    for (const concept of ownConcepts(subject)) {
      const { facts } = concept;
      const source =
        facts.locale === articles.sourceLocale ? undefined : articles.get(facts.slug, articles.sourceLocale);
      if (!source || source.doNotTranslate || isPlaceholder(glossary, facts)) continue;
      if (isSame(facts.title, source.title) && !isName(subject, facts, source))
        yield* report(subject, concept, 'title');
      if (isSame(facts.description, source.description) && isSentence(facts.description))
        yield* report(subject, concept, 'description');
    }
  },
};

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.normalize('NFC').toLowerCase() === other?.normalize('NFC').toLowerCase();
}

function isName(subject: Subject, facts: FrontMatterFacts, source: FrontMatterFacts): boolean {
  const { title = '', slug } = facts;
  if (!/\s/.test(withoutNote(title)) || /(?<!\p{L})\p{Lu}{2,}/u.test(title)) return true;
  if (/\p{Nd}/u.test(title)) return !isTranslatedElsewhere(subject, slug, title);
  return subject.isArticle ? usesSourceTitle(subject, title) : isDefined(subject, facts, source);
}

/** Whether the text has several words and is not only names, like `Directed Acyclic Graph`. Addresses of links are ignored. */
function isSentence(description = ''): boolean {
  const words = description.replaceAll(/\][[(][^\])]*[\])]/g, ' ').match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  return words.length > 1 && words.some((word) => /^\P{Lu}/u.test(word));
}

/** Whether another locale with the same script has a different title. A name would be the same. */
function isTranslatedElsewhere({ glossary: { articles } }: Subject, slug: string, title: string): boolean {
  const translations = articles.ofConcept(slug).filter(({ locale }) => locale !== articles.sourceLocale);
  return translations.some((other) => other.title !== undefined && !isSame(other.title, title) && isLatin(other.title));
}

function isLatin(title: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(title);
}

const OF_ARTICLES = {
  title: msg('The title is still in {0}, not in {1}.'),
  description: msg('The description is still in {0}, not in {1}.'),
} as const;

const OF_ENTRIES = {
  title: msg('The name is still in {0}, not in {1}.'),
  description: msg('The definition is still in {0}, not in {1}.'),
} as const;

function* report(subject: Subject, concept: OwnConcept, field: 'title' | 'description'): Generator<Report> {
  const { glossary, isArticle } = subject;
  const inEntry = field === 'title' ? concept.nameSpan : concept.definitionSpan;
  const span = isArticle ? spanInFrontMatter(subject, field) : inEntry;
  if (!span) return;
  const message = (isArticle ? OF_ARTICLES : OF_ENTRIES)[field];
  yield {
    message: withValues(message, languageName(glossary.articles.sourceLocale), languageName(concept.facts.locale)),
    span,
  };
}

/** Undefined if the title comes from the heading. */
function spanInFrontMatter({ document, glossary }: Subject, field: 'title' | 'description'): Span | undefined {
  const value = fieldReader(document.frontMatter, glossary.layout.frontMatter)(field);
  return !value || (value.kind === 'scalar' && value.text.trim() === '') ? undefined : value.span;
}
