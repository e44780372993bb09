import { msg, t } from '../localization/index.ts';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { ownConceptAt, type Subject } from '../rules/engine/subject.ts';
import { linkSourceOf } from '../rules/links/linkStyle.ts';
import { proseOf } from '../rules/engine/prose.ts';
import { BARRIER } from '../terms/types.ts';
import { articleShown } from './articles.ts';
import { type ActionTarget, editsInDocument } from './codeActions.ts';
import { meantConcepts } from './completion/meantConcepts.ts';
import { isInBody } from './completion/slot.ts';
import { REWRITE } from './linkActions.ts';

/** The maximum number of actions. */
const MOST = 5;
/** The maximum length of a selection to link, in UTF-16 units. */
const LONGEST = 100;

/**
 * Actions that link the selected words to the concepts that they can mean, most likely first. Empty if the selection touches a link
 * or is not prose.
 */
export function selectionActions(subject: Subject, range: Range, target: ActionTarget): CodeAction[] {
  const { document, lines, glossary, facts, links } = subject;
  const selected = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const text = document.text.slice(selected.start, selected.end);
  const words = text.trim();
  if (words === '' || words.length > LONGEST || /[[\]\r\n`]/.test(words)) return [];
  const start = selected.start + text.indexOf(words);
  const span = { start, end: start + words.length };
  const touches = (other: { start: number; end: number }): boolean => other.start < span.end && span.start < other.end;
  const isProse = !proseOf(subject).slice(span.start, span.end).includes(BARRIER);
  if (!isInBody(document, span.start) || !isProse || links.some(({ link }) => touches(link.span))) return [];
  const own = ownConceptAt(subject, span.start)?.slug;
  const slugs = meantConcepts(glossary, facts.locale, words).filter(
    (slug) => slug !== own && glossary.articles.hasConcept(slug),
  );
  return slugs.slice(0, MOST).flatMap((slug) => {
    const newText = glossary.links.writer.writeLink(slug, linkSourceOf(subject), words);
    if (newText === undefined) return [];
    const title = articleShown(glossary, slug, facts.locale)?.title;
    const edit = editsInDocument(subject, [{ span, newText }], target);
    return [
      {
        title: title === undefined ? t("Link to '{0}'", slug) : t('{0} ({1})', msg("Link to '{0}'", slug), title),
        kind: REWRITE,
        edit,
      },
    ];
  });
}
