import { isBareKnown, isTargetKnown, type LoadedLocales } from '../glossary/loadedLocales.ts';
import type { LinkOrigin } from '../glossary/linkTarget.ts';
import type { ResolvedLink, Subject } from '../rules/engine/subject.ts';
import { targetSlot } from './completion/targetSlot.ts';
import { wantedTarget } from './completion/wantedTarget.ts';
import { type ConceptAt, conceptAt } from './conceptAt.ts';
import { slugValueAt } from './ownNames.ts';

/*
 * What can be said for sure of a text while the articles of its locale and of the source locale are known, and those of other locales
 * are still being read. What is sure now is what would be said then, but for articles in other locales that nobody can list yet.
 */

/** Whether what is said of the concept under the cursor stays so; what other locales it has is no part of that. */
export function isCompleteAt(subject: Subject, offset: number, loaded: LoadedLocales): boolean {
  const found = conceptAt(subject, offset);
  if (!found) return isNothingAt(subject, offset);
  const { glossary, facts } = subject;
  if (found.link && !isLinkComplete(subject, found.link, loaded)) return false;
  return found.concepts.every(({ slug }) => {
    const here = glossary.articles.get(slug, localeOf(found, facts.locale));
    return (here ?? glossary.articles.get(slug, glossary.articles.sourceLocale)) !== undefined;
  });
}

/** Whether its articles can be named one after the other: those of the article's own concept are all in other locales. */
export function isDefinitionComplete(subject: Subject, offset: number, loaded: LoadedLocales): boolean {
  return isCompleteAt(subject, offset, loaded) && conceptAt(subject, offset)?.kind !== 'name';
}

/** Whether it is known where every link leads: nothing is told of what no article in sight has. */
export function areLinksComplete(subject: Subject, loaded: LoadedLocales): boolean {
  return subject.links.every((link) => isLinkComplete(subject, link, loaded));
}

/** Whether what is offered at the cursor stays right, though more may be offered later. */
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

/** Another locale may have what this one does not know: a concept under a link, or under a slug in the front matter. */
function isNothingAt({ document, glossary, links }: Subject, offset: number): boolean {
  const { frontMatter } = document;
  if (frontMatter && offset <= frontMatter.span.end)
    return slugValueAt(frontMatter, glossary.layout, offset) === undefined;
  return !links.some(({ link: { span } }) => span.start <= offset && offset <= span.end);
}

function isLinkComplete(subject: Subject, { link }: ResolvedLink, loaded: LoadedLocales): boolean {
  // A mention's names are those of its own locale and of the source's.
  return link.kind === 'macro' || isTargetKnown(subject.glossary, link.target, originOf(subject), loaded);
}

function localeOf({ link }: ConceptAt, own: string): string {
  return link?.destination.kind === 'concept' ? link.destination.locale : own;
}

function originOf({ facts, isArticle }: Subject): LinkOrigin {
  return { path: facts.path, locale: facts.locale, slug: isArticle ? facts.slug : undefined };
}
