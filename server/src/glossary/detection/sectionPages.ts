import { shownHeading } from '../sources/pages/pageSection.ts';
import { headingsOf } from '../sources/pages/htmlHeadings.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import type { BudgetedSite } from './budgetedSite.ts';
import type { FileCandidate } from './candidates.ts';
import { glossaryWord, type WordStrength } from './glossaryWords.ts';
import { isSecondary } from './ignoredPaths.ts';
import { currentVersions, type PlacedFile, type Places } from './placedFile.ts';

/** Pages that may have a section with a glossary. */
export interface SectionCandidate extends FileCandidate {
  /** The heading of the section, by path. */
  readonly sections: ReadonlyMap<string, string>;
}

/** Pages that explain a project, in which a section with its words is usual. */
const NAME =
  /(?:^|\/)(?:\d+[-_.])?(?:readme|_?index|contributing|development|architecture|overview|introduction|intro|about|basics|fundamentals|(?:core|key|basic)[-_]concepts|concepts|design|domain(?:[-_]model)?|requirements|specification|handbook|guide|manual|faq)(?:[._-][A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)?\.(?:md|mdx|markdown)$/i;
const MOST_FOLDERS = 4;
/** Maximum number of pages that are read. */
const MOST_PAGES = 30;
/** A heading as written: with `#`, underlined, or as a tag. */
const HEADING =
  /^[ \t>]*#{1,6}[ \t]+(.{1,200})|^(.{1,200})\r?\n[ \t>]*(?:-{2,}|={2,})[ \t]*$|<h[1-6]\b[^<>]*>([^<]{1,200})/gm;
const MAX_HEADING = 80;

/** Returns the pages with a heading that says that its section is a glossary; those of all locales together. */
export function sectionPages(site: BudgetedSite, places: Places): SectionCandidate[] {
  const paths = site.markdown.filter(isSectionPage);
  const groups = new Map<string, { files: PlacedFile[]; sections: Map<string, string>; strength: WordStrength }>();
  for (const path of paths.toSorted((a, b) => depth(a) - depth(b)).slice(0, MOST_PAGES)) {
    const section = sectionIn(site, path);
    if (section === undefined) continue;
    const file = places.place(path);
    const group = groups.get(file.key) ?? { files: [], sections: new Map<string, string>(), strength: 'weak' };
    group.files.push(file);
    group.sections.set(path, section.heading);
    if (section.strength === 'strong') group.strength = 'strong';
    groups.set(file.key, group);
  }
  return [...groups].map(([key, { files, sections, strength }]) => {
    const current = new Set(currentVersions(files));
    const outdated = files.filter((file) => !current.has(file));
    return { key, strength, files: [...current], outdated, sections };
  });
}

/** Returns the headings of the sections that are a glossary beyond doubt, by path; undefined if not all of the pages have one. */
export function clearSections(
  site: BudgetedSite,
  files: readonly PlacedFile[],
): ReadonlyMap<string, string> | undefined {
  const found = files.flatMap(({ path }): (readonly [string, string])[] => {
    const section = sectionIn(site, path);
    return section?.strength === 'strong' ? [[path, section.heading]] : [];
  });
  return found.length === files.length ? new Map(found) : undefined;
}

function depth(path: string): number {
  return path.split('/').length;
}

interface Section {
  readonly heading: string;
  readonly strength: WordStrength;
}

/** Whether the name of the page is one of those that can have a section with a glossary. */
export function isSectionPage(path: string): boolean {
  return NAME.test(path) && depth(path) <= MOST_FOLDERS && !isSecondary(path);
}

/** Whether the text has a heading with words for a glossary. The text is not parsed. */
export function hasGlossaryHeading(text: string): boolean {
  return [...text.matchAll(HEADING)].some((match) => strengthOf(match[1] ?? match[2] ?? match[3] ?? ''));
}

/** Returns the heading of the page that says most clearly that its section is a glossary. Only pages with such words are parsed. */
function sectionIn(site: BudgetedSite, path: string): Section | undefined {
  const text = site.read(path) ?? '';
  const document = hasGlossaryHeading(text) ? site.document(path) : undefined;
  const found = document ? sectionsIn(document) : [];
  return found.find(({ strength }) => strength === 'strong') ?? found[0];
}

/** The headings of sections. The first heading of the first level is the title of the page. */
function sectionsIn(document: MarkdownDocument): Section[] {
  return headingsOf(document).flatMap((each, at) => {
    if (at === 0 && each.level === 1) return [];
    const heading = shownHeading(document, each).trim();
    const strength = strengthOf(heading);
    return strength ? [{ heading, strength }] : [];
  });
}

function strengthOf(heading: string): WordStrength | undefined {
  return heading.length > MAX_HEADING ? undefined : glossaryWord(heading);
}
