import { languageName, type Message, msg } from '../../localization/index.ts';
import { type Anchors, anchorsOf } from '../../markdown/anchors/anchors.ts';
import type { Link, Span } from '../../markdown/types.ts';
import type { Fix, Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { articleBehind, foldedAnchor, nearestAnchors } from './fragments.ts';
import { changeLinkTo, didYouMean } from './links.ts';

/** The section of a wiki link: its text, and its place starting at the `#`. */
interface Section {
  readonly text: string;
  readonly span: Span;
}

/**
 * Reports wiki links to a heading that does not exist in the note: `[[market#Riks]]`. Headings are compared without case and
 * punctuation, like in the programs that use such links. Adds the paths of the notes to `dependencies`.
 */
export function* brokenWikiSections(subject: Subject, dependencies: Set<string>): Generator<Report> {
  const { glossary, facts, document } = subject;
  if (!glossary.layout.wikiLinks) return;
  for (const { link, destination } of subject.links) {
    const section =
      link.kind === 'macro' && destination.kind === 'concept' ? sectionIn(document.text, link) : undefined;
    const note =
      section && destination.kind === 'concept'
        ? articleBehind(subject, destination.slug, destination.locale)
        : undefined;
    if (!section || !note || note.id !== note.path) continue;
    const isOwn = note.path === facts.path;
    if (!isOwn) dependencies.add(note.path);
    const anchors = isOwn ? anchorsOf(document, glossary.layout.headingIds) : glossary.anchors.of(note.path);
    if (!anchors?.isComplete || hasHeading(anchors, section.text)) continue;
    const [near] = nearestAnchors(anchors, section.text);
    const heading = near?.anchor.heading;
    const message = noSection(subject, section.text, isOwn ? undefined : note);
    yield {
      message: heading === undefined ? message : msg('{0} {1}', message, didYouMean(heading)),
      span: section.span,
      ...(isOwn ? {} : { target: note.slug }),
      about: `${isOwn ? '' : note.slug}#${section.text}`,
      fixes: () => fixes(section, heading),
    };
  }
}

/** Undefined for a link without a section, or to a block: `[[market#^a1b2]]`. */
function sectionIn(text: string, { span, targetSpan }: Link): Section | undefined {
  if (!text.startsWith('[[', span.start)) return undefined;
  const written = text.slice(targetSpan.start, targetSpan.end);
  const sharp = written.indexOf('#');
  // `[[market#Risks#Costs]]` leads to the last heading.
  const section = sharp < 0 ? '' : (written.split('#').at(-1)?.trim() ?? '');
  if (section === '' || section.startsWith('^')) return undefined;
  return { text: section, span: { start: targetSpan.start + sharp, end: targetSpan.end } };
}

function hasHeading({ all }: Anchors, section: string): boolean {
  const wanted = foldedAnchor(section);
  return all.some(({ id, heading }) => foldedAnchor(id) === wanted || foldedAnchor(heading ?? '') === wanted);
}

function noSection(
  { facts }: Subject,
  section: string,
  note: { readonly slug: string; readonly locale: string } | undefined,
): Message {
  if (!note) return msg("This page has no section '{0}'.", section);
  return note.locale === facts.locale
    ? msg("The article '{0}' has no section '{1}'.", note.slug, section)
    : msg("The {0} article '{1}' has no section '{2}'.", languageName(note.locale), note.slug, section);
}

function fixes({ span }: Section, heading: string | undefined): Fix[] {
  const removal: Fix = {
    title: msg('Remove the section from the link'),
    preferred: heading === undefined,
    certain: false,
    edits: [{ span, newText: '' }],
  };
  // The name in a link cannot contain these characters.
  if (heading === undefined || /[[\]|#^]/.test(heading)) return [removal];
  const newText = `#${heading}`;
  return [
    { title: changeLinkTo(newText, undefined), preferred: true, certain: false, edits: [{ span, newText }] },
    removal,
  ];
}
