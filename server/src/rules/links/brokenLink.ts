import { nearestNames } from '../../glossary/nearestNames.ts';
import { nearestSlugs } from '../../glossary/nearestSlugs.ts';
import { type ConceptLink, conceptLinks, linkState, localeNames, newArticle, slugEdit, unlinkEdit } from './links.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** `[x](/no-such-article)` */
export const brokenLink: Rule = {
  code: 'broken-link',
  severity: 'error',
  scope: 'paragraph',
  summary:
    'A link to a concept that has an article neither in the locale that the link leads to nor in the source locale.',
  documentation: {
    why: 'A reader who follows the link gets nothing. The message names the locales that do have the article. Links in files outside of the glossary are reported only when the file links the glossary at all, since `/x` may mean another site there. A mention by shortcode, macro or `@form` is a link like any other.',
    wrong: 'Patrz [rynek docelowy](/target-markt).',
    right: 'Patrz [rynek docelowy](/target-market).',
  },

  *check(subject) {
    for (const { link, destination } of subject.links) {
      if (destination.kind === 'empty') yield deadLink(subject, link, 'This link has no target.');
      if (destination.kind === 'invalid')
        yield deadLink(subject, link, `No article can have the path '${link.target}'.`);
    }
    if (!isOfTheGlossary(subject)) return;
    for (const { link, destination } of subject.links)
      if (destination.kind === 'unnamed' && mayBeJudged(subject)) yield deadMention(subject, link);
    for (const conceptLink of conceptLinks(subject)) {
      if (linkState(subject, conceptLink.to) !== 'missing') continue;
      yield {
        message: message(subject, conceptLink),
        span: conceptLink.link.targetSpan,
        target: conceptLink.to.slug,
        fixes: () => fixes(subject, conceptLink),
      };
    }
  },
};

/** A file outside the layout may mean another site by `/x`, unless it links at least one concept that is there. */
function isOfTheGlossary(subject: Subject): boolean {
  return subject.isArticle || conceptLinks(subject).some(({ to }) => subject.glossary.hasConcept(to.slug));
}

/** Without the source's articles, nobody knows what the site falls back to. */
function mayBeJudged({ glossary }: Subject): boolean {
  return !glossary.layout.fallsBackToSource || glossary.hasSource;
}

function deadMention(subject: Subject, link: ConceptLink['link']): Report {
  const { glossary, facts } = subject;
  return {
    message: glossary.mentions?.missing(link.target) ?? '',
    span: link.targetSpan,
    target: link.target,
    fixes: () => [
      ...nearestNames(glossary, link.target, facts.locale).map(({ slug, name, sure }, rank): Fix => {
        const title = titleOf(subject, slug, facts.locale);
        return {
          title: `Write '${name}'${title === undefined ? '' : ` (${title})`}`,
          preferred: rank === 0 && sure,
          certain: false,
          edits: [{ span: link.targetSpan, newText: name }],
        };
      }),
      removeLink(subject, link),
    ],
  };
}

function titleOf({ glossary }: Subject, slug: string, locale: string): string | undefined {
  return (glossary.article(slug, locale) ?? glossary.article(slug, glossary.sourceLocale))?.title;
}

function deadLink(subject: Subject, link: ConceptLink['link'], text: string): Report {
  const { start, end } = link.targetSpan;
  return { message: text, span: start === end ? link.span : link.targetSpan, fixes: () => [removeLink(subject, link)] };
}

function message({ glossary }: Subject, { to }: ConceptLink): string {
  const locales = glossary.localesOf(to.slug);
  if (locales.length === 0) return `There is no article '${to.slug}'.`;
  const here = localeNames([...new Set([to.locale, glossary.sourceLocale])], 'or');
  return `There is no article '${to.slug}' in ${here}; it exists in ${localeNames(locales, 'and')}.`;
}

function fixes(subject: Subject, conceptLink: ConceptLink): Fix[] {
  const { glossary } = subject;
  const { link, to } = conceptLink;
  const similar = nearestSlugs(glossary, to.slug).map(({ slug, sure }, rank): Fix => {
    const title = glossary.article(slug, to.locale)?.title ?? glossary.article(slug, glossary.sourceLocale)?.title;
    return {
      title: `Link '${slug}'${title === undefined ? '' : ` (${title})`}`,
      preferred: rank === 0 && sure,
      certain: false,
      edits: [slugEdit(subject, conceptLink, slug)],
    };
  });
  const create: Fix = {
    title: `Create the article '${to.slug}' in ${localeNames([to.locale], 'or')}`,
    preferred: false,
    certain: false,
    edits: [],
    create: newArticle(glossary, to.slug, to.locale, link.text),
  };
  return [...similar, create, removeLink(subject, link)];
}

function removeLink(subject: Subject, link: ConceptLink['link']): Fix {
  return {
    title: 'Remove the link and keep its text',
    preferred: false,
    certain: false,
    edits: [unlinkEdit(subject, link)],
  };
}
