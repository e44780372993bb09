import { fieldReader } from '../../glossary/articleFacts.ts';
import { localeName } from '../../glossary/locales.ts';
import { isPlaceholder } from '../links/links.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** `title: Target market` in a Polish article. */
export const untranslatedTitle: Rule = {
  code: 'untranslated-title',
  severity: 'information',
  summary: 'A title or description that is identical to that of the source article.',
  documentation: {
    why: 'The article was copied without translating its front matter. Names are not reported: titles of one word, titles with digits or with a word in capitals, and concepts marked `doNotTranslate`.',
    wrong: '---\ntitle: Target market\ndescription: The people a product is made for.\n---',
    right: '---\ntitle: Rynek docelowy\ndescription: Osoby, dla których powstaje produkt.\n---',
  },

  *check(subject) {
    const { glossary, facts } = subject;
    const source =
      facts.locale === glossary.articles.sourceLocale
        ? undefined
        : glossary.articles.get(facts.slug, glossary.articles.sourceLocale);
    if (!subject.isArticle || !source || source.doNotTranslate || isPlaceholder(glossary, facts)) return;
    if (isSame(facts.title, source.title) && !isName(facts.title ?? '')) yield* report(subject, 'title');
    if (isSame(facts.description, source.description) && (facts.description ?? '').includes(' '))
      yield* report(subject, 'description');
  },
};

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.normalize('NFC').toLowerCase() === other?.normalize('NFC').toLowerCase();
}

function isName(title: string): boolean {
  return !/\s/.test(title.trim()) || /\p{Nd}/u.test(title) || /(?<!\p{L})\p{Lu}{2,}/u.test(title);
}

function* report({ document, glossary, facts }: Subject, field: 'title' | 'description'): Generator<Report> {
  const value = fieldReader(document.frontMatter, glossary.layout.frontMatter)(field);
  if (!value || (value.kind === 'scalar' && value.text.trim() === '')) return; // the title comes from the heading
  yield {
    message: `The ${field} is still in ${localeName(glossary.articles.sourceLocale)}, not in ${localeName(facts.locale)}.`,
    span: value.span,
  };
}
