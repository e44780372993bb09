import { termOf } from './concepts.ts';
import { linked, linkTo, sentence, type Site } from './site.ts';

/** Correct text that looks like a mistake. To add a kind, add a line. */
export const traps: readonly [(site: Site) => string, ...((site: Site) => string)[]] = [
  (site) => `\`\`\`markdown\n##${site.language.headings[0]}\n${brokenLink(site, site.concept.slug)} ,\n\`\`\``,
  (site) => sentence(site, site.concept, (term) => `\`${brokenLink(site, term)}\``),
  (site) => `> ${sentence(site, site.targets.plain, (term) => term)}`,
  (site) =>
    `<!-- glosswright-disable-next-line broken-link -->\n${sentence(site, site.concept, (term) => brokenLink(site, term))}`,
  (site) => `<!-- ${sentence(site, site.concept, (term) => brokenLink(site, term))} -->`,
  (site) => `${linkedSentence(site)} ${sentence(site, site.targets.plain, (term) => term)}`,
  (site) => sentence(site, site.concept, (term) => `[${term}](https://example.com/No-Such-Page)`),
  (site) => `${section(site)}\n\n${sentence(site, site.concept, (term) => `[${term}](#anchor)`)}`,
  (site) => sentence(site, site.targets.plain, (term) => `${linked(site, site.targets.plain, term)}${gloss(site)}`),
  (site) => sentence(site, site.concept, (term) => `${term}${otherLanguage(site)}`),
];

/** An anchor; in a translation, at a heading that the source article does not have. */
function section({ isSource, language }: Site): string {
  return isSource ? '<a id="anchor"></a>' : `## ${language.headings[0]} {#anchor}`;
}

function brokenLink(site: Site, text: string): string {
  return `[${text}](${linkTo(site, { slug: 'no-such-concept' })})`;
}

function linkedSentence(site: Site): string {
  const { plain } = site.targets;
  return sentence(site, plain, (term) => linked(site, plain, term));
}

/** The name in the source locale, in parentheses as an explanation. */
function gloss({ isSource, language, targets: { plain } }: Site): string {
  return isSource ? '' : ` (${language.gloss} ${termOf(plain.formsIn('en')['title'])})`;
}

/** A link to the source article of the same concept. */
function otherLanguage({ isSource, layout, concept }: Site): string {
  return isSource ? '' : ` ([English](${layout.linkAcross('en', concept.slug)}))`;
}
