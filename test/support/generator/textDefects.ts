import { type Concept, termOf } from './concepts.ts';
import { marked, type Piece } from './marks.ts';
import { nameDefects } from './nameDefects.ts';
import { typographyDefects } from './typographyDefects.ts';
import {
  about,
  type Change,
  type DefectKind,
  descriptionOf,
  fixedSentence,
  linked,
  linkTo,
  sentence,
  type Site,
} from './site.ts';
import { translationDefects } from './translationDefects.ts';

/** Mistakes that are possible in any article. */
export const textDefects: readonly [DefectKind, ...DefectKind[]] = [
  { code: 'broken-link', plant: brokenLink },
  { code: 'slug-case', plant: slugCase },
  { code: 'untranslated-link', plant: untranslatedLink },
  { code: 'wrong-locale-link', plant: wrongLocaleLink },
  { code: 'moved-link', plant: movedLink },
  { code: 'broken-fragment', plant: brokenFragment },
  { code: 'split-link', plant: splitLink },
  { code: 'stop-word-link', plant: stopWordLink },
  { code: 'broken-link-syntax', plant: brokenLinkSyntax },
  ...typographyDefects,
  { code: 'punctuation-artefact', plant: (site) => linkFollowedBy(site, artefact(',.'), ',') },
  { code: 'punctuation-artefact', plant: (site) => linkFollowedBy(site, `${artefact(' ')},`, ',') },
  { code: 'punctuation-artefact', plant: spaceInParentheses },
  { code: 'punctuation-in-link-text', plant: punctuationInLinkText },
  { code: 'heading-no-space', plant: headingNoSpace },
  { code: 'deprecated-term', plant: deprecatedTerm },
  { code: 'unlinked-term', plant: unlinkedTerm },
  { code: 'untranslated-link-text', plant: untranslatedLinkText },
  { code: 'untranslated-term', plant: untranslatedTerm },
  { code: 'untranslated-title', plant: untranslatedDescription },
  { code: 'unused-suppression', plant: unusedSuppression },
  ...nameDefects,
  ...translationDefects,
];

function brokenLink(site: Site): Change {
  const slug = `no-${site.concept.slug}`;
  const target = marked(linkTo(site, { slug }), { code: 'broken-link', target: slug });
  return { block: { text: sentence(site, site.targets.plain, (term) => `[${term}](${target})`) } };
}

function slugCase(site: Site): Change {
  const { plain } = site.targets;
  const written = plain.slug.replace(/^./, (letter) => letter.toUpperCase());
  return linkTurned(site, plain, 'slug-case', linkTo(site, { slug: written }));
}

/** A link whose target a fix corrects. */
function linkTurned(site: Site, concept: Concept, code: string, written: string): Change {
  const target = marked(written, { code, target: concept.slug });
  const write = (term: string): Required<Piece> => ({
    text: `[${term}](${target})`,
    fixed: linked(site, concept, term),
  });
  return { block: fixedSentence(site, concept, write) };
}

function untranslatedLink(site: Site): Change | undefined {
  const { absent } = site.targets;
  if (!absent) return undefined;
  const target = marked(linkTo(site, absent), { code: 'untranslated-link', target: absent.slug });
  return { block: { text: sentence(site, absent, (term) => `[${term}](${target})`) } };
}

function wrongLocaleLink(site: Site): Change | undefined {
  const { plain } = site.targets;
  if (site.otherLocale === undefined) return undefined;
  return linkTurned(site, plain, 'wrong-locale-link', site.layout.linkAcross(site.otherLocale, plain.slug));
}

function movedLink(site: Site): Change | undefined {
  const { withFormerAddress: concept } = site.targets;
  if (concept?.formerSlug === undefined || site.layout.redirects === undefined) return undefined;
  return linkTurned(site, concept, 'moved-link', linkTo(site, { slug: concept.formerSlug }));
}

function brokenFragment(site: Site): Change {
  const { plain } = site.targets;
  const target = `${linkTo(site, plain)}${marked('#no-such-section', { code: 'broken-fragment', target: plain.slug })}`;
  return { block: { text: sentence(site, plain, (term) => `[${term}](${target})`) } };
}

function splitLink(site: Site): Change {
  const { plain } = site.targets;
  const write = (term: string): Required<Piece> => {
    const [first = '', ...rest] = term.split(' ');
    const pieces = `${linked(site, plain, first)} ${linked(site, plain, rest.join(' '))}`;
    return { text: marked(pieces, { code: 'split-link', target: plain.slug }), fixed: linked(site, plain, term) };
  };
  return { block: fixedSentence(site, plain, write) };
}

function stopWordLink(site: Site): Change {
  const { plain } = site.targets;
  const word = marked(site.language.which, { code: 'stop-word-link', target: plain.slug });
  return { block: { text: `${site.random.pick(site.language.fillers)} (${linked(site, plain, word)})` } };
}

function brokenLinkSyntax(site: Site): Change {
  const { plain } = site.targets;
  const target = linkTo(site, plain);
  const write = (term: string): Required<Piece> => {
    const wrong = site.random.pick([
      `[${term}] (${target})`,
      `[${term}](${target.slice(0, 1)} ${target.slice(1)})`,
      `[${term}]（${target}）`,
      `[${term}]](${target})`,
    ]);
    return {
      text: marked(wrong, { code: 'broken-link-syntax', target: plain.slug }),
      fixed: linked(site, plain, term),
    };
  };
  return { block: fixedSentence(site, plain, write) };
}

function artefact(text: string): string {
  return marked(text, { code: 'punctuation-artefact' });
}

/** `[term](/slug),. and`; the mark gives the position of the mistake. */
function linkFollowedBy(site: Site, wrong: string, right: string): Change {
  const { plain } = site.targets;
  const write = (term: string): Required<Piece> => {
    const link = linked(site, plain, term);
    return { text: link + wrong, fixed: link + right };
  };
  return { block: fixedSentence(site, plain, write) };
}

function spaceInParentheses(site: Site): Change {
  const filler = site.random.pick(site.language.fillers);
  return {
    block: {
      text: `${filler} (${artefact(' ')}${filler})`,
      fixed: `${filler} (${filler})`,
    },
  };
}

function punctuationInLinkText(site: Site): Change {
  const { plain } = site.targets;
  const mark = site.random.pick([',', ';']);
  const wrong = marked(mark, { code: 'punctuation-in-link-text' });
  const write = (term: string): Required<Piece> => ({
    text: linked(site, plain, term + wrong),
    fixed: linked(site, plain, term) + mark,
  });
  return { block: fixedSentence(site, plain, write) };
}

/** Not in a source article, whose translations would lack a heading after the fix. */
function headingNoSpace(site: Site): Change | undefined {
  if (site.isSource) return undefined;
  const heading = site.random.pick(site.language.headings);
  return { block: { text: marked(`##${heading}`, { code: 'heading-no-space' }), fixed: `## ${heading}` } };
}

function deprecatedTerm(site: Site): Change | undefined {
  const { withDeprecatedName: concept } = site.targets;
  if (!concept?.deprecatedIn) return undefined;
  const write = (term: string): string => marked(term, { code: 'deprecated-term', target: concept.slug });
  return { block: { text: about(site, concept.deprecatedIn(site.locale), write) } };
}

function unlinkedTerm(site: Site): Change {
  const { plain } = site.targets;
  const first = sentence(site, plain, (term) => marked(term, { code: 'unlinked-term', target: plain.slug }));
  // Only the first mention counts.
  return { block: { text: `${first} ${sentence(site, plain, (term) => term)}` } };
}

function untranslatedLinkText(site: Site): Change | undefined {
  const { plain } = site.targets;
  if (site.isSource) return undefined;
  const text = marked(sourceTerm(site), { code: 'untranslated-link-text', target: plain.slug });
  return { block: { text: sentence(site, plain, () => linked(site, plain, text)) } };
}

function untranslatedTerm(site: Site): Change | undefined {
  const { plain } = site.targets;
  if (site.isSource) return undefined;
  const text = marked(sourceTerm(site), { code: 'untranslated-term', target: plain.slug });
  return { block: { text: sentence(site, plain, () => text) } };
}

/** The term of the plain target in the source locale. */
function sourceTerm({ targets: { plain } }: Site): string {
  return termOf(plain.formsIn('en')['title']);
}

function unusedSuppression(site: Site): Change {
  const comment = marked('<!-- glosswright-disable-next-line broken-link -->', { code: 'unused-suppression' });
  const filler = site.random.pick(site.language.fillers);
  return { block: { text: `${comment}\n${filler}`, fixed: filler } };
}

/** Not if the description of the source article may contain a mistake. */
function untranslatedDescription(site: Site): Change | undefined {
  if (site.isSource || site.concept.mayChangeFrontMatter) return undefined;
  const written = descriptionOf(site.concept, 'en');
  return { description: { text: `description: ${marked(written, { code: 'untranslated-title' })}` } };
}
