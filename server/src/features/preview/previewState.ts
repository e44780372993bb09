import { relativePath } from '../../glossary/relativePath.ts';
import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import { localized } from '../../localization/index.ts';
import type { Link } from '../../markdown/types.ts';
import { allLinkable } from '../../rules/links/linkable.ts';
import { linkProblem } from '../../rules/links/linkProblem.ts';
import { meantSlug } from '../../rules/links/links.ts';
import type { ResolvedLink, Subject } from '../../rules/engine/subject.ts';
import { articleShown, type Articles, definitionOf, Locations } from '../articles.ts';
import { plainText, shorten } from '../markup.ts';

/** The target of a link or mention in the preview of a Markdown document. */
export interface PreviewTarget {
  /** A relative path from the document, with a fragment; null if there is no article, which `title` then explains. */
  readonly href: string | null;
  /** Plain text: the name and the definition of the concept, or why there is no article. */
  readonly title: string;
}

/** A Markdown link to a concept. */
export interface PreviewLink extends PreviewTarget {
  /** Decoded, as written. */
  readonly target: string;
  readonly text: string;
}

/** A link that is not Markdown: a shortcode, a component, a role or a wiki link. */
export interface PreviewMacro extends PreviewTarget {
  readonly written: string;
  readonly text: string;
}

/** The first mention of a concept that is not linked. */
export interface PreviewMention {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  readonly title: string;
}

/** The concepts in a document that a preview shows. */
export interface PreviewState {
  readonly links: readonly PreviewLink[];
  readonly macros: readonly PreviewMacro[];
  readonly mentions: readonly PreviewMention[];
}

/** The maximum number of links, macro links and mentions. */
const MOST = 2000;
/** The maximum length of a tooltip in UTF-16 units. */
const LONGEST_TITLE = 400;
/** A longer macro link is hardly one. */
const LONGEST_WRITTEN = 500;

/** The links of the document to concepts, and the first mentions of concepts that it does not link. */
export function previewState(subject: Subject, articles: Articles): PreviewState {
  const { document, lines } = subject;
  const titles = new Titles(subject, articles);
  const links = new Map<string, PreviewLink>();
  const macros = new Map<string, PreviewMacro>();
  for (const resolved of subject.links) {
    const { link } = resolved;
    const target = links.size + macros.size < MOST ? targetOf(subject, resolved, titles) : undefined;
    if (!target) continue;
    const written = document.text.slice(link.span.start, link.span.end);
    if (!isMacro(link)) links.set(`${link.target}\n${link.text}`, { ...target, target: link.target, text: link.text });
    else if (written.length <= LONGEST_WRITTEN)
      macros.set(written, { ...target, written, text: link.text || link.target });
  }
  const mentions = allLinkable(subject)
    .slice(0, MOST)
    .map(({ mention: { span }, slug }): PreviewMention => {
      const text = document.text.slice(span.start, span.end);
      return { line: lines.positionAt(span.start).line, text, title: titles.of(slug, subject.facts.locale) };
    });
  return { links: [...links.values()], macros: [...macros.values()], mentions };
}

/** Whether the link is not Markdown. */
function isMacro({ kind }: Link): boolean {
  return kind === 'macro';
}

/** Undefined for a link that does not lead to a concept. */
function targetOf(subject: Subject, resolved: ResolvedLink, titles: Titles): PreviewTarget | undefined {
  const { glossary, facts } = subject;
  const { link, destination } = resolved;
  const problem = linkProblem(subject, resolved);
  if (destination.kind === 'concept') {
    const slug = meantSlug(subject, destination);
    const article =
      glossary.articles.get(slug, destination.locale) ?? glossary.articles.get(slug, glossary.articles.sourceLocale);
    if (article) {
      const fragment = titles.fragmentOf(article) ?? fragmentOf(link);
      return {
        href: encodedPath(relativePath(facts.path, article.path)) + fragment,
        title: titles.of(slug, article.locale),
      };
    }
  }
  return problem?.kind === 'dead' && destination.kind !== 'empty'
    ? { href: null, title: localized(problem.message) }
    : undefined;
}

function fragmentOf({ target }: Link): string {
  const at = target.indexOf('#');
  return at < 0 ? '' : `#${encodeURIComponent(target.slice(at + 1))}`;
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Tooltips by concept and locale: a document can link a concept many times. */
class Titles {
  private readonly subject: Subject;
  private readonly articles: Articles;
  private readonly locations: Locations;
  private readonly known = new Map<string, string>();

  constructor(subject: Subject, articles: Articles) {
    this.subject = subject;
    this.articles = articles;
    this.locations = new Locations(subject.glossary, articles);
  }

  of(slug: string, locale: string): string {
    const key = `${locale} ${slug}`;
    let title = this.known.get(key);
    if (title === undefined) this.known.set(key, (title = this.make(slug, locale)));
    return title;
  }

  /** The line of an entry in its page, as previews and editors open it; undefined for an article. */
  fragmentOf(facts: FrontMatterFacts): string | undefined {
    const line = this.locations.rangeOf(facts)?.start.line;
    return line === undefined ? undefined : `#L${line + 1}`;
  }

  private make(slug: string, locale: string): string {
    const { glossary } = this.subject;
    const shown = articleShown(glossary, slug, locale);
    const definition = definitionOf(glossary, shown, this.articles, plainText);
    const name = plainText.text(shown?.title ?? slug);
    return shorten(definition === '' ? name : `${name}: ${definition}`, LONGEST_TITLE);
  }
}
