import { type Message, msg } from '../../localization/index.ts';
import { mayHaveLinks, mayLinkTo } from './mayLink.ts';
import type { Destination } from '../../glossary/destination.ts';
import { nearestNames } from '../../glossary/nearestNames.ts';
import type { Link } from '../../markdown/types.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { ResolvedLink, Subject } from '../engine/subject.ts';
import { linkProblem, nearestArticles } from './linkProblem.ts';
import { type Consensus, slugConsensus } from './slugConsensus.ts';
import {
  addressInstead,
  changeLinkTo,
  type ConceptLink,
  creationFix,
  linkState,
  newArticle,
  slugEdit,
  unlinkEdit,
} from './links.ts';

/** `[x](/no-such-article)` */
export const brokenLink: Rule = {
  code: 'broken-link',
  severity: 'error',
  scope: 'paragraph',
  summary: 'A link to a concept without an article in the target locale and in the source locale.',
  documentation: {
    why: 'A reader who follows the link gets an error page. The message lists the locales that have the article. In a source article, the fix suggests the slug that its translations use. In files outside the glossary, links are reported only if the file links to an existing article, because `/x` can mean another site there. Shortcodes, macros and `@form` are links, too. A link with the path of a file (`/glossary/pl/target-market`) is broken, unless the layout defines such links.',
    wrong: 'Patrz [rynek docelowy](/target-markt).',
    right: 'Patrz [rynek docelowy](/target-market).',
    measured: { people: [26, 26] },
  },

  mayReport: (_, subject) =>
    mayLinkTo(subject, ({ kind }) => DEAD_KINDS.has(kind)) || mayHaveLinks(subject, 'missing', 'file-path'),

  *check(subject) {
    for (const resolved of subject.links) {
      const problem = linkProblem(subject, resolved);
      if (problem?.kind === 'dead') yield report(subject, resolved, problem.message);
    }
  },
};

const DEAD_KINDS: ReadonlySet<Destination['kind']> = new Set(['empty', 'invalid', 'unnamed']);

function report(subject: Subject, { link, destination }: ResolvedLink, message: Message): Report {
  const { start, end } = link.targetSpan;
  const span = start === end ? link.span : link.targetSpan;
  const fixes = (): Fix[] => [...otherTargets(subject, { link, destination }), removeLink(subject, link)];
  if (destination.kind === 'concept') return { message, span, target: destination.slug, fixes };
  return destination.kind === 'unnamed' ? { message, span, target: link.target, fixes } : { message, span, fixes };
}

function otherTargets(subject: Subject, { link, destination }: ResolvedLink): Fix[] {
  if (destination.kind === 'concept') return conceptFixes(subject, { link, to: destination });
  return destination.kind === 'unnamed' ? nameFixes(subject, link) : [];
}

function nameFixes(subject: Subject, link: Link): Fix[] {
  const { glossary, facts } = subject;
  return nearestNames(glossary, link.target, facts.locale).map(({ slug, name, sure }, rank): Fix => {
    const title = titleOf(subject, slug, facts.locale);
    return {
      title: changeLinkTo(name, title),
      preferred: rank === 0 && sure,
      certain: false,
      edits: [{ span: link.targetSpan, newText: name }],
    };
  });
}

function titleOf({ glossary }: Subject, slug: string, locale: string): string | undefined {
  return (glossary.articles.get(slug, locale) ?? glossary.articles.get(slug, glossary.articles.sourceLocale))?.title;
}

function conceptFixes(subject: Subject, conceptLink: ConceptLink): Fix[] {
  const { glossary } = subject;
  const { link, to } = conceptLink;
  if (linkState(subject, to) === 'file-path') return addressFixes(subject, conceptLink);
  const consensus = slugConsensus(subject, to);
  const near = nearestArticles(glossary, to).filter(({ slug }) => slug !== consensus?.slug);
  const similar = near.map(({ slug, sure }, rank): Fix => {
    const title = titleOf(subject, slug, to.locale);
    return {
      title: changeLinkTo(slug, title),
      preferred: rank === 0 && sure && !consensus,
      certain: false,
      edits: [slugEdit(subject, conceptLink, slug)],
    };
  });
  if (to.isFragment) return similar;
  const create = newArticle(glossary, to.slug, to.locale, link.text, subject.document.frontMatter?.format);
  const isArticle = create !== undefined && glossary.place(create.path)?.kind === 'article';
  return [
    ...(consensus ? [consensusFix(subject, conceptLink, consensus)] : []),
    ...similar,
    ...(isArticle ? creationFix(glossary, create, false) : []),
  ];
}

/** Proposes the slug that the translations of this source article use instead. */
function consensusFix(subject: Subject, conceptLink: ConceptLink, { slug, translations }: Consensus): Fix {
  return {
    title: msg(
      "{1, plural, one {Change link to '{0}', as in # translation} other {Change link to '{0}', as in # translations}}",
      slug,
      translations,
    ),
    preferred: true,
    certain: false,
    edits: [slugEdit(subject, conceptLink, slug)],
  };
}

/** Never certain: a site with another layout than the detected one may serve such paths. */
function addressFixes(subject: Subject, { link, to }: ConceptLink): Fix[] {
  const newText = addressInstead(subject, to);
  if (newText === undefined) return [];
  const edits = [{ span: link.targetSpan, newText }];
  return [{ title: changeLinkTo(newText), preferred: true, certain: false, edits }];
}

function removeLink(subject: Subject, link: Link): Fix {
  return {
    title: msg('Remove the link'),
    preferred: false,
    certain: false,
    edits: [unlinkEdit(subject, link)],
  };
}
