import { msg } from '../../localization/index.ts';
import type { Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { askedFor } from '../languages/questions.ts';
import { isExpectedTranslated } from '../translation/expectedTranslated.ts';
import { isNamedIn } from '../translation/namedIn.ts';

/**
 * Reports the first heading below the title of a translation if it asks what the concept is, but does not contain a name of it:
 * `Co to jest porzucenie?` in an article with the title `Rezygnacja`.
 */
export function* headingWithOtherName(subject: Subject): Generator<Report> {
  if (!isExpectedTranslated(subject)) return;
  const { document, facts, glossary } = subject;
  const { title } = facts;
  const heading = document.headings.find(({ level }) => level > 1);
  if (heading === undefined || title === undefined) return;
  const text = document.text.slice(heading.textSpan.start, heading.textSpan.end);
  if (askedFor(text, facts.locale) === undefined) return;
  const source = glossary.articles.get(facts.slug, glossary.articles.sourceLocale);
  if (source?.title?.toLowerCase() === title.toLowerCase() || isNamedIn(subject, text)) return;
  yield {
    message: msg("This heading does not use the term '{0}' of the title. Use one name.", title),
    span: heading.textSpan,
  };
}
