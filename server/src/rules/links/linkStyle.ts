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
    const form = formOf(subject, link);
    if (form === undefined) continue;
    counts.set(form, (counts.get(form) ?? 0) + 1);
    if (form === 'address') slashes += /^[^?#]*\/(?:[?#]|$)/.test(link.target) ? 1 : -1;
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most && { form: most[0], slash: slashes === 0 ? undefined : slashes > 0 };
});

function formOf({ document, glossary }: Subject, { kind, span, target }: Link): LinkForm | undefined {
  if (kind === 'macro') return document.text.startsWith('[[', span.start) ? 'wiki' : 'macro';
  const { rootAlias } = glossary.layout;
  if (rootAlias !== undefined && target.startsWith(rootAlias)) return 'alias';
  const [path = ''] = target.split(/[?#]/, 1);
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  if (path.startsWith('/')) return markdownExtensionOf(path) === undefined ? 'address' : undefined;
  return markdownExtensionOf(path) === undefined ? 'page' : 'file';
}
