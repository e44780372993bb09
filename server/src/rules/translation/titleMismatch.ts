import { languageName, msg } from '../../localization/index.ts';
import type { Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import { isExpectedTranslated } from './expectedTranslated.ts';
import { textBlocks } from './textBlocks.ts';
import { hasName, isNamedIn } from './namedIn.ts';

/**
 * A Polish article `Porzucenie` whose description calls the concept `rezygnacja`, while title and description of the English one
 * both have `Abandonment`.
 */
export const titleMismatch: Rule = {
  code: 'title-mismatch',
  severity: 'information',
  looksForTerms: true,
  summary:
    'A title whose term is in neither the description nor the first paragraph, although the description of the source contains its title.',
  documentation: {
    why: 'The title and the text use different words for one concept, or the title is mistranslated. Any name of the concept counts, in any form, and so does a compound or a derived word. Articles whose source does not repeat its title in the description are not reported.',
    wrong:
      '=== glossary/en/niche.md\n---\ntitle: Niche\ndescription: A niche is a small market.\n---\n=== glossary/pl/niche.md\n---\ntitle: Wnęka\ndescription: Nisza to mały rynek.\n---',
    right:
      '=== glossary/en/niche.md\n---\ntitle: Niche\ndescription: A niche is a small market.\n---\n=== glossary/pl/niche.md\n---\ntitle: Nisza\ndescription: Nisza to mały rynek.\n---',
    measured: { machine: [18, 18] },
  },

  *check(subject) {
    const { glossary, facts } = subject;
    const { articles } = glossary;
    const { title, description } = facts;
    if (title === undefined || description === undefined || !isExpectedTranslated(subject)) return;
    const source = articles.get(facts.slug, articles.sourceLocale);
    if (
      source?.description === undefined ||
      isSame(title, source.title) ||
      isSame(description, source.description) ||
      // The cheapest test first: most descriptions contain the title.
      isNamedIn(subject, description) ||
      !hasName(subject, articles.sourceLocale, source.description) ||
      isNamedIn(subject, firstParagraph(subject))
    )
      return;
    yield {
      message: msg(
        "The description does not use the term '{0}'. The {1} description uses '{2}'.",
        title,
        languageName(articles.sourceLocale),
        source.title ?? '',
      ),
      span: titleSpanOf(subject),
    };
  },
};

function firstParagraph(subject: Subject): string {
  for (const { kind, text } of textBlocks(subject)) if (kind === 'text') return text;
  return '';
}

function isSame(one: string, other: string | undefined): boolean {
  return one.normalize('NFC').toLowerCase() === other?.normalize('NFC').toLowerCase();
}
