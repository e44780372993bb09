import { msg } from '../../localization/index.ts';
import { mayHaveLinks } from './mayLink.ts';
import { markdownExtensionOf } from '../../markdown/flavor.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { encodeSlug } from '../../glossary/linkTarget.ts';
import { unescape } from '../../markdown/linkSyntax.ts';
import type { Fix, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { changeLinkTo, type ConceptLink, conceptLinks, linkState } from './links.ts';

/** `[the market](/bazaar/)` if the front matter of the article `market` has `aliases: [/bazaar/]` */
export const movedLink: Rule = {
  code: 'moved-link',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'A link to a former address of an article.',
  documentation: {
    why: 'The link works only as long as the site redirects it. Former addresses are the ones listed in the front matter (Hugo’s `aliases`) and in a redirect file (`static/_redirects`). On sites such as Hugo’s, where `slug` or `url` in the front matter replaces the path of the file, the path is a former address, too. The layout keys `addresses` and `redirects` define where they are listed. The fix writes the current address in the form of the link. It is auto-fixable unless several articles claim the former address.',
    wrong:
      '=== static/_redirects\n/bazaar/ /market/ 301\n\n=== content/en/market.md\nThe market is where prices meet.\n\n=== content/en/yield.md\nSee [the market](/bazaar/).',
    right:
      '=== static/_redirects\n/bazaar/ /market/ 301\n\n=== content/en/market.md\nThe market is where prices meet.\n\n=== content/en/yield.md\nSee [the market](/market/).',
  },

  mayReport: (_, subject) => mayHaveLinks(subject, 'moved'),

  *check(subject) {
    for (const conceptLink of conceptLinks(subject)) {
      const { link, to } = conceptLink;
      if (linkState(subject, to) !== 'moved') continue;
      const target = currentTarget(subject, conceptLink);
      const isCertain = to.address?.isSure === true;
      const message = isCertain
        ? msg("This is a former address of the article '{0}'.", to.slug)
        : msg("This is a former address of the article '{0}', or of another one.", to.slug);
      yield {
        message: target === undefined ? message : msg("{0} Use '{1}'.", message, target),
        span: link.targetSpan,
        target: to.slug,
        fixes: () => (target === undefined ? [] : [changeTo(conceptLink, target, isCertain)]),
      };
    }
  },
};

function changeTo({ link }: ConceptLink, target: string, isCertain: boolean): Fix {
  return {
    title: changeLinkTo(target),
    preferred: true,
    certain: isCertain,
    edits: [{ span: link.targetSpan, newText: target }],
  };
}

/**
 * Returns the target with the article's current address, in the form of the link; undefined if there is none. The result is
 * verified by resolving it.
 */
function currentTarget(subject: Subject, conceptLink: ConceptLink): string | undefined {
  const { glossary, facts, isArticle } = subject;
  const { to } = conceptLink;
  const origin = { path: facts.path, locale: facts.locale, slug: isArticle ? facts.slug : undefined };
  for (const target of [inPlace(subject, conceptLink), asAddress(subject, conceptLink)]) {
    if (target === undefined) continue;
    const read = glossary.links.resolve(unescape(target), origin);
    const isSame = read.kind === 'concept' && read.slug === to.slug && read.locale === to.locale;
    if (isSame && read.suffix === to.suffix && !read.address?.isFormer) return target;
  }
  return undefined;
}

/** Returns the target in which only the name is replaced with that of the current address. */
function inPlace({ document, glossary }: Subject, { link, to }: ConceptLink): string | undefined {
  const written = document.text.slice(link.targetSpan.start, link.targetSpan.end);
  const former = lastOf(to.address?.written ?? '');
  const current = currentName(glossary, to.slug, to.locale);
  const { path, suffix } = split(written);
  const end = path.endsWith('/') ? path.length - 1 : path.length;
  const start = path.lastIndexOf('/', end - 1) + 1;
  const name = path.slice(start, end);
  const ending = markdownExtensionOf(name) ?? '';
  if (current === undefined || lastOf(current) !== current) return undefined;
  if (asSlug(name.slice(0, name.length - ending.length)) !== asSlug(former)) return undefined;
  return path.slice(0, start) + encodeSlug(current) + ending + path.slice(end) + suffix;
}

/** Returns the part of the article's address at the position of the slug; undefined if the address has another form. */
function currentName(glossary: Glossary, slug: string, locale: string): string | undefined {
  const address = glossary.articles.get(slug, locale)?.address;
  if (address?.startsWith('/') === true) return undefined;
  if (glossary.layout.foldsSlugs) return address;
  return glossary.links.writer.slugInLinks(slug, locale);
}

/** Returns the address from the root of the site, with a trailing slash if the link has one. */
function asAddress({ document, glossary, facts }: Subject, { link, to }: ConceptLink): string | undefined {
  const target = glossary.links.writer.targetTo(to.slug, to.locale, facts);
  if (target === undefined) return undefined;
  const { path, suffix } = split(document.text.slice(link.targetSpan.start, link.targetSpan.end));
  return target.replace(/\/$/, '') + (path.endsWith('/') ? '/' : '') + suffix;
}

function split(written: string): { readonly path: string; readonly suffix: string } {
  const end = written.search(/\?|(?<!&)#/);
  return end < 0 ? { path: written, suffix: '' } : { path: written.slice(0, end), suffix: written.slice(end) };
}

function lastOf(slug: string): string {
  return slug.slice(slug.lastIndexOf('/') + 1);
}

function asSlug(written: string): string {
  try {
    return decodeURIComponent(written).normalize('NFC').toLowerCase();
  } catch {
    return written.toLowerCase(); // a lone `%` is literal
  }
}
