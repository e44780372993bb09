import type { Concept } from './concepts.ts';
import { marked, type Piece } from './marks.ts';
import { type Change, descriptionOf, linked, sentence, type Site, titleOf } from './site.ts';

/** The text of an article in pieces: the clean text with its changes. */
export function piecesOf(
  site: Site,
  targets: readonly Concept[],
  changes: readonly Change[],
  gaps: readonly string[],
): Piece[] {
  const frontMatter = changes.find(({ title, description, opening }) => title ?? description ?? opening) ?? {};
  const hasSection = changes.every(({ hasNoSection }) => hasNoSection !== true);
  const lead = changes.flatMap((change) => change.lead ?? []);
  const blocks = [...paragraphs(site, targets, hasSection), ...changes.flatMap(({ block }) => block ?? [])];
  return [
    line(frontMatter.opening ?? { text: '---' }),
    line(frontMatter.title ?? { text: `title: ${markedTitle(site, gaps)}` }),
    line(frontMatter.description ?? { text: `description: ${descriptionOf(site.concept, site.locale)}` }),
    ...furtherKeys(site).map((text) => line({ text })),
    { text: `---\n\n# ${titleOf(site.concept, site.locale)}\n` },
    ...[...lead, ...site.random.shuffled(blocks)].flatMap((block) => [{ text: '\n' }, line(block)]),
  ];
}

/** An empty text is not a line. */
function line({ text, fixed }: Piece): Piece {
  if (text === '') return { text };
  return { text: `${text}\n`, ...(fixed === undefined ? {} : { fixed: `${fixed}\n` }) };
}

/** The title has the finding for missing translations of a source article. */
function markedTitle({ concept, locale }: Site, gaps: readonly string[]): string {
  const title = titleOf(concept, locale);
  return gaps.length === 0 ? title : marked(title, { code: 'missing-translation' });
}

function furtherKeys({ concept, layout, locale }: Site): string[] {
  const deprecated = concept.deprecatedIn?.(locale)['title'];
  const isRedirected = concept.formerSlug !== undefined && layout.redirects !== undefined && !isInFile(concept);
  return [
    ...(deprecated === undefined ? [] : [`deprecated: [${deprecated}]`]),
    ...(isRedirected ? [`aliases: [${layout.link(locale, concept.formerSlug ?? '')}]`] : []),
  ];
}

/** Whether the redirect is in the redirect file, not in the front matter. */
function isInFile({ index }: Concept): boolean {
  return index % 2 === 0;
}

/** The lines of the redirect file. */
export function redirectLines(site: Pick<Site, 'concept' | 'layout' | 'locale'>): string[] {
  const { concept, layout, locale } = site;
  if (concept.formerSlug === undefined || !isInFile(concept)) return [];
  return [`${layout.link(locale, concept.formerSlug)} ${layout.link(locale, concept.slug)} 301`];
}

/** Text without mistakes: about the article's own concept, with links to others. */
function paragraphs(site: Site, targets: readonly Concept[], hasSection: boolean): Piece[] {
  const { language, random } = site;
  const [first = '', second = '', third = ''] = random.shuffled(language.fillers);
  const own = sentence(site, site.concept, (term) => term);
  const links = targets.map((concept) => sentence(site, concept, (term) => linked(site, concept, term)));
  return [
    { text: `${own} ${first}` },
    { text: `${hasSection ? `## ${random.pick(language.headings)}\n\n` : ''}${links.join(' ')}` },
    { text: `${second} ${third}` },
  ];
}
