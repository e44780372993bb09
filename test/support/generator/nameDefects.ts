import { marked } from './marks.ts';
import { type Change, type DefectKind, linkTo, sentence, type Site } from './site.ts';

/** Several names for one concept in an article. */
export const nameDefects: readonly DefectKind[] = [
  { code: 'inconsistent-term', plant: otherLinkText },
  { code: 'inconsistent-term', plant: otherNameInHeading },
  { code: 'inconsistent-term', plant: exchangedLetters },
];

function otherLinkText(site: Site): Change {
  const { plain } = site.targets;
  const link = (text: string): string => `[${text}](${linkTo(site, plain)})`;
  const other = marked(otherName(site), { code: 'inconsistent-term', target: plain.slug });
  return { block: { text: `${sentence(site, plain, link)} ${sentence(site, plain, () => link(other))}` } };
}

/** Headings of source articles are not checked. */
function otherNameInHeading(site: Site): Change | undefined {
  if (site.isSource || site.concept.mayChangeFrontMatter) return undefined;
  const heading = marked(`${site.language.whatIs} ${otherName(site)}?`, { code: 'inconsistent-term' });
  return { lead: { text: `## ${heading}` } };
}

function exchangedLetters(site: Site): Change {
  const filler = site.random.pick(site.language.fillers);
  return { block: { text: `${filler} (QRST, ${marked('QSRT', { code: 'inconsistent-term' })}, QRST)` } };
}

function otherName({ language }: Site): string {
  return language.headings[0].toLowerCase();
}
