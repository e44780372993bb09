import { linkSourceOf } from '../rules/links/linkStyle.ts';
import { ownConceptAt, type Subject } from '../rules/engine/subject.ts';
import { namesInTitle } from '../terms/titles.ts';
import { articleShown } from './articles.ts';

/**
 * The link to a concept in the style of the document, with the text, otherwise with the concept's name in the
 * document's locale or the source locale. Undefined for an unknown concept, for the concept at the position itself, and
 * if the site has no such links.
 */
export function conceptLink(subject: Subject, slug: string, offset: number, text = ''): string | undefined {
  const { glossary, facts } = subject;
  if (!glossary.articles.hasConcept(slug) || ownConceptAt(subject, offset)?.slug === slug) return undefined;
  const words = text.trim();
  // A bracket would end the text of the link, a line break may end its paragraph.
  if (/[[\]\r\n`]/.test(words)) return undefined;
  const title = articleShown(glossary, slug, facts.locale)?.title ?? slug;
  const name = words === '' ? (namesInTitle(title, slug)[0] ?? title).replace(/[[\]\r\n`]/g, ' ') : words;
  return glossary.links.writer.writeLink(slug, linkSourceOf(subject), name);
}
