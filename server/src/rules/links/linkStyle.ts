import type { LinkSource } from '../../glossary/linkWriter.ts';
import type { LinkForm, LinkStyle } from '../../glossary/linkStyle.ts';
import { markdownExtensionOf } from '../../markdown/flavor.ts';
import type { Link } from '../../markdown/types.ts';
import { once } from '../engine/once.ts';
import type { Subject } from '../engine/subject.ts';

/** How the file writes links to concepts, and where it is. For a part, pass the whole article. */
export const linkSourceOf = once((subject): LinkSource => {
  const { path, locale } = subject.facts;
  return { path, locale, style: linkStyleOf(subject) };
});

/** How most links of the file to concepts are written; undefined if there are none. */
export const linkStyleOf = once((subject): LinkStyle | undefined => {
  const counts = new Map<LinkForm, number>();
  let slashes = 0;
  for (const { link, destination } of subject.links) {
    if (destination.kind !== 'concept' || destination.isFragment) continue;
    // Skips a link that the user is still typing.
    if (!subject.glossary.articles.hasConcept(destination.slug)) continue;
    const path = pathOf(link.target);
    const form = formOf(subject, link, path);
    if (form === undefined) continue;
    counts.set(form, (counts.get(form) ?? 0) + 1);
    if (form === 'address') slashes += path.endsWith('/') ? 1 : -1;
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most && { form: most[0], slash: slashes === 0 ? undefined : slashes > 0 };
});

/** Returns the target without its query and fragment. */
function pathOf(target: string): string {
  const end = target.search(/[?#]/);
  return end < 0 ? target : target.slice(0, end);
}

function formOf({ document, glossary }: Subject, { kind, span, target }: Link, path: string): LinkForm | undefined {
  if (kind === 'macro') return document.text.startsWith('[[', span.start) ? 'wiki' : 'macro';
  const { rootAlias } = glossary.layout;
  if (rootAlias !== undefined && target.startsWith(rootAlias)) return 'alias';
  if (path.startsWith('/')) return markdownExtensionOf(path) === undefined ? 'address' : undefined;
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  return markdownExtensionOf(path) === undefined ? 'page' : 'file';
}
