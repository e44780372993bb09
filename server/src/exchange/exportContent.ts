import { flavorOf } from '../markdown/flavor.ts';
import { parseFrontMatter } from '../markdown/frontMatter.ts';
import { excerpt, withMacroTexts } from '../features/excerpt.ts';
import { type ArticleFacts, type LinkFact, valuesOf } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { FrontMatter } from '../markdown/types.ts';
import { languageTag, languageTags } from './languageTags.ts';
import {
  type ExchangeConcept,
  type ExchangeEntry,
  type ExportContent,
  type ExportLocale,
  type PartOfSpeech,
  partsOfSpeech,
} from './model.ts';
import { oneLine, selectedEntries, selectedNames, type Selection, sourceFirst } from './selection.ts';
import { columnsIn } from './termbase/columns.ts';
import { type DataItem, isSubject, joinedItems, NO_DATA, type TermbaseData } from './termbase/data.ts';
import { readTermbaseData } from './termbase/frontMatter.ts';

/** How to read the files of the glossary, and where IRIs begin. */
export interface ExportSources {
  /** In the order of the layouts. A concept of several glossaries is exported from the first one. */
  readonly glossaries: readonly Glossary[];
  /** The text of a file; undefined if it cannot be read. */
  readonly textOf: (path: string) => string | undefined;
  readonly base: string;
}

/** Front matter keys of the part of speech, which the index does not hold. `import` writes the first one. */
export const PART_OF_SPEECH = ['partOfSpeech', 'part_of_speech', 'pos'] as const;

/**
 * Returns what to export. Concepts are built while they are read, so memory does not grow with their number. Related
 * concepts need the links of the glossaries.
 */
export function exportContent(sources: ExportSources, selection: Selection): ExportContent {
  const { glossaries } = sources;
  const source = glossaries[0]?.articles.sourceLocale ?? 'en';
  const owners = new Map<string, Glossary>();
  const locales = new Set<string>();
  for (const glossary of glossaries) {
    for (const slug of glossary.articles.slugs()) {
      const entries = owners.has(slug) ? [] : selectedEntries(glossary, slug, selection);
      if (entries.length > 0) owners.set(slug, glossary);
      for (const { facts } of entries) locales.add(facts.locale);
    }
  }
  const tagged = languageTags(sourceFirst([...new Set([source, ...locales])].toSorted(), source));
  const exported = tagged.filter(({ locale }) => locales.has(locale));
  const concepts = { [Symbol.iterator]: () => conceptsOf(sources, owners, exported, selection) };
  return {
    isEmpty: owners.size === 0,
    source: tagged[0] ?? { locale: source, tag: source },
    locales: exported,
    base: sources.base,
    concepts,
    ids: new Set(owners.keys()),
    columns: () => columnsIn(concepts),
  };
}

function* conceptsOf(
  sources: ExportSources,
  owners: ReadonlyMap<string, Glossary>,
  locales: readonly ExportLocale[],
  selection: Selection,
): Generator<ExchangeConcept> {
  const tags = new Map(locales.map(({ locale, tag }) => [locale, tag]));
  for (const slug of [...owners.keys()].toSorted()) {
    const glossary = owners.get(slug);
    if (!glossary) continue;
    const { related, ...concept } = exchangeConcept(sources, glossary, slug, selection, tags);
    yield { ...concept, related: related.filter((id) => owners.has(id)) };
  }
}

/** Returns a concept as `export` writes it, with all concepts that it links to. `tags` are the language tags of the locales. */
export function exchangeConcept(
  { textOf }: Pick<ExportSources, 'textOf'>,
  glossary: Glossary,
  slug: string,
  selection: Selection,
  tags: ReadonlyMap<string, string>,
): ExchangeConcept {
  const read = selectedEntries(glossary, slug, selection).map(({ facts }) => ownText(textOf, glossary, facts));
  const original = glossary.articles.get(slug, glossary.articles.sourceLocale) ?? read[0]?.facts;
  const data = joinedItems(...read.map((each) => each.data.concept));
  const subjects = [
    ...(original?.keywords.map(oneLine) ?? []),
    ...data.filter(isSubject).map(([field]) => field?.text ?? ''),
  ];
  return {
    id: slug,
    subjects: [...new Set(subjects)].filter((subject) => subject !== ''),
    doNotTranslate: original?.doNotTranslate ?? false,
    related: original ? relatedTo(glossary, original).filter((id) => id !== slug) : [],
    data: data.filter((item) => !isSubject(item)),
    references: read.flatMap((each) => each.data.references),
    entries: read.flatMap(({ facts, text, data: own, partOfSpeech }) => {
      const names = selectedNames(facts, selection, own);
      const tag = tags.get(facts.locale) ?? languageTag(facts.locale);
      return names.length === 0
        ? []
        : [{ ...entryOf(glossary, facts, text, own), tag, names, data: own, partOfSpeech }];
    }),
  };
}

/** The concepts that an entry links to, sorted. The links of an entry of a page are those of the page within the entry. */
function relatedTo(glossary: Glossary, facts: ArticleFacts): string[] {
  return [...glossary.links.slugsLinkedBy({ ...facts, links: linksOf(glossary, facts) })].toSorted();
}

function linksOf({ articles }: Glossary, facts: ArticleFacts): readonly LinkFact[] {
  const place = articles.placeOf(facts);
  if (!place) return facts.links;
  const links = articles.at(facts.path)?.links ?? [];
  return links.filter(({ span }) => place.span.start <= span.start && span.end <= place.span.end);
}

function entryOf(
  glossary: Glossary,
  facts: ArticleFacts,
  text: string,
  { entry }: TermbaseData,
): Omit<ExchangeEntry, 'tag' | 'names' | 'data' | 'partOfSpeech'> {
  const { slug, locale, path, title, draft, terms } = facts;
  return {
    locale,
    path,
    url: urlOf(glossary, slug, locale),
    title,
    forms: [...new Set(terms.filter(({ kind }) => kind === 'form').map((form) => oneLine(form.text)))],
    // A text that reads otherwise in an article, such as that of a macro, is in the data.
    definition: definitionOf(glossary, facts, text) ?? entry.find(isDefinition)?.[0]?.text,
    draft,
  };
}

function isDefinition([field]: DataItem): boolean {
  return field?.category === 'definition' && field.text !== '';
}

/** What the file of an entry says and the index does not hold. */
interface OwnText {
  readonly facts: ArticleFacts;
  readonly text: string;
  readonly data: TermbaseData;
  readonly partOfSpeech: PartOfSpeech | undefined;
}

/** The front matter and first paragraph of a page are not those of its entries. */
function ownText(textOf: ExportSources['textOf'], { layout }: Glossary, facts: ArticleFacts): OwnText {
  const { id, path } = facts;
  const text = id === path ? (textOf(path) ?? '') : '';
  const keys = layout.frontMatter.termbase;
  // Parsing is skipped for most articles.
  if (!/^(?:part_?of_?speech|pos)\b/im.test(text) && !keys.some((key) => text.includes(key)))
    return { facts, text, data: NO_DATA, partOfSpeech: undefined };
  const frontMatter = parseFrontMatter(text);
  const data = readTermbaseData(frontMatter, layout.frontMatter);
  return { facts, text, data, partOfSpeech: partOfSpeechIn(frontMatter) };
}

/** The description, or the first paragraph if the layout has no descriptions: plain text on one line. */
export function definitionOf(
  { layout }: Glossary,
  { path, description }: ArticleFacts,
  text: string,
): string | undefined {
  const definition =
    description === undefined ? excerpt(text, flavorOf(path), layout) : withMacroTexts(description, layout);
  return oneLine(definition) || undefined;
}

function partOfSpeechIn(frontMatter: FrontMatter | undefined): PartOfSpeech | undefined {
  const [value] = valuesOf(frontMatter, PART_OF_SPEECH);
  const written = value?.kind === 'scalar' ? value.text.trim().toLowerCase() : '';
  if (written === '') return undefined;
  return partsOfSpeech.find((part) => part === written) ?? 'other';
}

/** The address of the entry on the site, if the layout knows the site and how it links a locale from outside. */
function urlOf({ layout, links }: Glossary, slug: string, locale: string): string | undefined {
  const [site] = layout.siteUrls;
  if (site === undefined) return undefined;
  const target = links.writer.targetTo(slug, locale, { path: '', locale: '' });
  return target?.startsWith('/') ? site.replace(/\/+$/, '') + target : undefined;
}
