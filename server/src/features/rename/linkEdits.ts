import { t } from '../../localization/index.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { fileAddress, type LinkOrigin } from '../../glossary/linkTarget.ts';
import { shortcodesInHtml } from '../../markdown/shortcodes.ts';
import type { Link } from '../../markdown/types.ts';
import type { ResolvedLink, Subject } from '../../rules/engine/subject.ts';
import type { ConceptDestination } from '../../rules/links/links.ts';
import { renamedFile } from './fileEdit.ts';
import { macroEdit } from './macroEdit.ts';
import type { PlannedEdit, Refusal } from './renamePlan.ts';
import type { Renaming, Renamings } from './renaming.ts';
import { renamedPath } from './slugProblem.ts';
import { renamedTarget } from './targetEdit.ts';

/** The edits that keep all links and macro links of the file working; a refusal if one cannot be updated. */
export function linkEdits(subject: Subject, renamings: Renamings): PlannedEdit[] | Refusal {
  const origins = originsOf(subject, renamings);
  const edits = new Map<number, PlannedEdit>();
  for (const resolved of [...subject.links, ...frontMatterMacros(subject)]) {
    const { targetSpan } = resolved.link;
    // Several reference links share the target of one definition.
    if (resolved.destination.kind !== 'concept' || edits.has(targetSpan.start)) continue;
    const written = subject.document.text.slice(targetSpan.start, targetSpan.end);
    const newText = newTarget(subject, resolved, written, renamings, origins);
    if (newText === undefined) return { refused: impossible(subject, written, targetSpan.start) };
    if (newText !== written)
      edits.set(targetSpan.start, { span: targetSpan, newText, kind: 'link', locale: localeOf(subject, resolved) });
  }
  return [...edits.values()];
}

/** The locale of the article that the link opens. */
function localeOf({ glossary, facts }: Subject, { destination }: ResolvedLink): string {
  if (destination.kind !== 'concept') return facts.locale;
  return glossary.articles.get(destination.slug, destination.locale)?.locale ?? glossary.articles.sourceLocale;
}

/** Sites also evaluate shortcodes in a description, which are not in the index. */
function frontMatterMacros({ glossary, document, facts }: Subject): ResolvedLink[] {
  const { text, frontMatter } = document;
  if (!frontMatter || !glossary.macros?.namesAreSlugs) return [];
  const shortcodes = shortcodesInHtml(text, frontMatter.contentSpan);
  if (shortcodes.length === 0) return [];
  const { flavor, headings, links, quotes, comments, code, masks } = document;
  return glossary.macros
    .find({ text, flavor, frontMatter, headings, links, quotes, comments, code, shortcodes, masks })
    .map((link) => ({ link, destination: glossary.links.resolveMacro(link.target, facts.locale).destination }));
}

/** The origins of the file's links, before and after the rename. */
interface Origins {
  readonly before: LinkOrigin;
  readonly after: LinkOrigin;
}

function newTarget(
  subject: Subject,
  { link, destination }: ResolvedLink,
  written: string,
  renamings: Renamings,
  { before, after }: Origins,
): string | undefined {
  if (destination.kind !== 'concept') return written;
  const { glossary } = subject;
  if (link.kind === 'macro') return macroEdit(subject, link, written, renamings.of(destination.slug));
  if (destination.address?.isFile)
    return renamedFile(glossary, { link, written, before, after, ...movedFile(glossary, destination, renamings) });
  // An explicit address does not change with the name of the article.
  if (isExplicit(glossary, link, destination, before)) return written;
  const renaming = renamingOf(renamings, destination);
  if (!renaming && before.path === after.path) return written;
  const article = glossary.articles.get(renaming?.slug ?? destination.slug, destination.locale);
  const path = article && ((renaming && renamedPath(glossary, article.path, renaming)) ?? article.path);
  return renamedTarget(glossary, { link, written, before, after, renaming, path });
}

/** Whether the address of the link is not derived from the article's name. */
function isExplicit(glossary: Glossary, link: Link, { slug, address }: ConceptDestination, from: LinkOrigin): boolean {
  if (!address || address.written === slug) return false;
  return glossary.layout.conceptKey === undefined || glossary.links.reader.read(link.target, from).kind !== 'concept';
}

/** The renaming of the name that the link has for the concept. */
function renamingOf(renamings: Renamings, { slug, locale, address }: ConceptDestination): Renaming | undefined {
  const own = renamings.of(slug);
  if (own?.locale === undefined) return renamings.named(slug);
  return own.locale === locale && address?.written === own.from ? own : undefined;
}

/** The path of the file that the link names, before and after the rename. */
function movedFile(
  glossary: Glossary,
  { slug, address }: ConceptDestination,
  renamings: Renamings,
): { readonly from: string | undefined; readonly to: string | undefined } {
  const article = glossary.articles.ofConcept(slug).find(({ path }) => fileAddress(path) === address?.written);
  const renaming = article && renamings.ofArticle(article);
  return { from: article?.path, to: (renaming && renamedPath(glossary, article.path, renaming)) ?? article?.path };
}

function originsOf({ facts, isArticle, glossary }: Subject, renamings: Renamings): Origins {
  const { path, locale } = facts;
  if (!isArticle) {
    const place = glossary.place(path);
    const origin = { path, locale, slug: place?.kind === 'page' ? place.name : undefined };
    return { before: origin, after: origin };
  }
  const renaming = renamings.ofArticle(facts);
  const newPath = renaming && renamedPath(glossary, path, renaming);
  if (!renaming || newPath === undefined) return { before: facts, after: facts };
  const slug = renaming.from === facts.slug ? renaming.to : facts.slug;
  return { before: facts, after: { path: newPath, locale, slug } };
}

function impossible({ facts, lines }: Subject, written: string, offset: number): string {
  return t(
    "The link '{0}' in {1}, line {2}, cannot be updated.",
    written,
    facts.path,
    lines.positionAt(offset).line + 1,
  );
}
