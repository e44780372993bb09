import { isBareKnown, isTargetKnown, type LoadedLocales } from '../glossary/loadedLocales.ts';
import { identityKey } from '../glossary/layout.ts';
import type { LinkOrigin } from '../glossary/linkTarget.ts';
import type { ResolvedLink, Subject } from '../rules/engine/subject.ts';
import { targetSlot } from './completion/targetSlot.ts';
import { wantedTarget } from './completion/wantedTarget.ts';
import { type ConceptAt, conceptAt, linkAt } from './conceptAt.ts';
import { slugValueAt } from './ownNames.ts';

/*
 * What is certain about a text while only the articles of its locale and of the source locale are loaded. A certain result does not
 * change when the other locales are loaded, except for the list of other locales.
 */

/** Whether the information about the concept at the cursor is final, except for its other locales. */
export function isCompleteAt(subject: Subject, offset: number, loaded: LoadedLocales): boolean {
  const found = conceptAt(subject, offset);
  if (!found) return isNothingAt(subject, offset);
  const { glossary, facts } = subject;
  if (found.link && !isLinkComplete(subject, found.link, loaded)) return false;
  if (!found.link && mayBecomeConcept(subject, linkAt(subject, offset))) return false;
  return found.concepts.every(({ slug }) => {
    const here = glossary.articles.get(slug, localeOf(found, facts.locale));
    return (here ?? glossary.articles.get(slug, glossary.articles.sourceLocale)) !== undefined;
  });
}

/**
 * The concept of the link at the offset, if paths determine its articles. With these, and one article of each locale,
 * the information about it is complete, before any locale is.
 */
export function conceptToRead(subject: Subject, offset: number): string | undefined {
  const { layout, macros } = subject.glossary;
  if (macros || identityKey(layout) !== undefined) return undefined;
  const link = linkAt(subject, offset);
  return link?.destination.kind === 'concept' ? link.destination.slug : undefined;
}

/** Like `isCompleteAt`, when the articles of the concept at the offset are loaded, and no locale is. */
export function isConceptComplete(subject: Subject, offset: number, loaded: LoadedLocales): boolean {
  if (conceptToRead(subject, offset) === undefined) return false;
  const destination = linkAt(subject, offset)?.destination;
  if (destination?.kind !== 'concept') return false;
  return (
    subject.glossary.articles.get(destination.slug, destination.locale) !== undefined &&
    isCompleteAt(subject, offset, loaded)
  );
}

/** Whether the list of its articles is complete. For the article's own concept, all of them are in other locales. */
export function isDefinitionComplete(subject: Subject, offset: number, loaded: LoadedLocales): boolean {
  return isCompleteAt(subject, offset, loaded) && conceptAt(subject, offset)?.kind !== 'name';
}

/** Whether the destinations of all links are known. A link without an article among the loaded ones is not certain. */
export function areLinksComplete(subject: Subject, loaded: LoadedLocales): boolean {
  return subject.links.every((link) => isLinkComplete(subject, link, loaded));
}

/** Whether the offers at the cursor stay valid, although there can be more later. */
export function isCompletionComplete(subject: Subject, cursor: number, loaded: LoadedLocales): boolean {
  const { document, glossary, facts } = subject;
  if (!isBareKnown(glossary, facts.locale)) return false;
  const slot = targetSlot(document, cursor);
  if (!slot) return true;
  const { linkLocales } = glossary.layout;
  if (!Object.keys(linkLocales).every((locale) => loaded.knows(locale))) return false;
  const [target = '', fragment] = slot.typed.split('#');
  if (fragment !== undefined) {
    const destination = glossary.links.resolve(target, originOf(subject));
    return (
      isTargetKnown(glossary, target, originOf(subject), loaded) &&
      (destination.kind !== 'concept' || glossary.articles.get(destination.slug, destination.locale) !== undefined)
    );
  }
  const locale = wantedTarget(slot.typed, glossary)?.locale;
  return locale === undefined || loaded.knows(loaded.named(locale));
}

/** Another locale can have a concept that is unknown so far: for a link, or for a slug in the front matter. */
function isNothingAt({ document, glossary, links }: Subject, offset: number): boolean {
  const { frontMatter } = document;
  if (frontMatter && offset <= frontMatter.span.end)
    return slugValueAt(frontMatter, glossary.layout, offset) === undefined;
  return !links.some(({ link: { span } }) => span.start <= offset && offset <= span.end);
}

/** Whether a link to something else leads to a concept if another locale has one with that name: then `node.js` is not a file. */
function mayBecomeConcept(subject: Subject, resolved: ResolvedLink | undefined): boolean {
  if (!resolved) return false;
  const { kind } = subject.glossary.links.reader.read(resolved.link.target, originOf(subject));
  return kind === 'concept' || kind === 'path';
}

function isLinkComplete(subject: Subject, { link }: ResolvedLink, loaded: LoadedLocales): boolean {
  // The names of a macro link come from its own locale and the source locale.
  return link.kind === 'macro' || isTargetKnown(subject.glossary, link.target, originOf(subject), loaded);
}

function localeOf({ link }: ConceptAt, own: string): string {
  return link?.destination.kind === 'concept' ? link.destination.locale : own;
}

function originOf({ facts, isArticle }: Subject): LinkOrigin {
  return { path: facts.path, locale: facts.locale, slug: isArticle ? facts.slug : undefined };
}
