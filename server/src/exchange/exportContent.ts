import { flavorOf } from '../markdown/flavor.ts';
import { parseFrontMatter } from '../markdown/frontMatter.ts';
import { excerpt, withMacroTexts } from '../features/excerpt.ts';
import { type ArticleFacts, type LinkFact, PART_OF_SPEECH, valuesOf } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { readArticle } from '../glossary/readArticle.ts';
import type { FrontMatter } from '../markdown/types.ts';
import { type ConceptIds, conceptIds, dataWithIds } from './conceptIds.ts';
import { languageTag, languageTags } from './languageTags.ts';
import {
  type ExchangeConcept,
  type ExchangeEntry,
  type ExchangeName,
  type ExportContent,
  type ExportLocale,
  type PartOfSpeech,
  partsOfSpeech,
} from './model.ts';
import { oneLine, selectedEntries, selectedNames, type Selection, sourceFirst } from './selection.ts';
import { columnsIn } from './termbase/columns.ts';
import { type DataItem, isSubject, joinedItems, NO_DATA, type TermbaseData } from './termbase/data.ts';
import { readTermbaseData } from './termbase/frontMatter.ts';

/** How to read the files of the glossary, and the base of IRIs. */
export interface ExportSources {
  /** In the order of the layouts. If several glossaries have a concept, it is exported from the first one. */
  readonly glossaries: readonly Glossary[];
  /** The text of a file; undefined if it cannot be read. */
  readonly textOf: (path: string) => string | undefined;
  /** Whether to export the relations of concepts. This requires parsing their source articles. */
  readonly hasRelations: boolean;
  readonly base: string;
}

/*
 * The object of each concept or entry is written as one literal instead of spreading others: V8 creates new hidden classes for
 * spread objects, and only a full garbage collection frees them. They took up to half a gigabyte in the export of a large
 * glossary.
 */

/** Returns the content to export. Concepts are created during the iteration, so memory does not grow with their number. */
export function exportContent(sources: ExportSources, selection: Selection): ExportContent {
  const { glossaries } = sources;
  const source = glossaries[0]?.articles.sourceLocale ?? 'en';
  const owners = new Map<string, Glossary>();
  const locales = new Set<string>();
  const withTermbase = new Set<string>();
  for (const glossary of glossaries) {
    for (const slug of glossary.articles.slugs()) {
      const entries = owners.has(slug) ? [] : selectedEntries(glossary, slug, selection);
      if (entries.length > 0) owners.set(slug, glossary);
      for (const { facts } of entries) {
        locales.add(facts.locale);
        if (facts.hasTermbase) withTermbase.add(slug);
      }
    }
  }
  const tagged = languageTags(sourceFirst([...new Set([source, ...locales])].toSorted(), source));
  const exported = tagged.filter(({ locale }) => locales.has(locale));
  const ids = conceptIds(owners);
  const conceptsWith = (has: (slug: string) => boolean): Iterable<ExchangeConcept> => ({
    [Symbol.iterator]: () => conceptsOf({ sources, selection, owners, ids, locales: exported, has }),
  });
  return {
    isEmpty: owners.size === 0,
    source: tagged[0] ?? { locale: source, tag: source },
    locales: exported,
    base: sources.base,
    concepts: conceptsWith(() => true),
    ids: new Set(ids.sorted.map(ids.idOf)),
    columns: () => columnsIn(conceptsWith((slug) => withTermbase.has(slug))),
  };
}

/** The concepts to export, and how. */
interface Exporting {
  readonly sources: ExportSources;
  readonly selection: Selection;
  readonly owners: ReadonlyMap<string, Glossary>;
  readonly ids: ConceptIds;
  readonly locales: readonly ExportLocale[];
  /** Whether a concept is part of the iteration. */
  readonly has: (slug: string) => boolean;
}

function* conceptsOf({ sources, selection, owners, ids, locales, has }: Exporting): Generator<ExchangeConcept> {
  const options: ConceptOptions = {
    selection,
    tags: new Map(locales.map(({ locale, tag }) => [locale, tag])),
    isKnown: (slug) => owners.has(slug),
    idOf: ids.idOf,
  };
  for (const slug of ids.sorted) {
    const glossary = owners.get(slug);
    if (glossary && has(slug)) yield exchangeConcept(sources, glossary, slug, options);
  }
}

/** How to export a concept. */
interface ConceptOptions {
  readonly selection: Selection;
  /** The language tags of the locales. */
  readonly tags: ReadonlyMap<string, string>;
  /** Whether a related concept is exported, too. Default: true for all. */
  readonly isKnown?: (slug: string) => boolean;
  /** The ID of a concept in the export. Default: the slug. */
  readonly idOf?: ConceptIds['idOf'];
}

/** Returns a concept in the form in which `export` writes it. */
export function exchangeConcept(
  { textOf, hasRelations }: Pick<ExportSources, 'textOf' | 'hasRelations'>,
  glossary: Glossary,
  slug: string,
  { selection, tags, isKnown = () => true, idOf = (own) => own }: ConceptOptions,
): ExchangeConcept {
  const read = selectedEntries(glossary, slug, selection).map(({ facts }) => ownText(textOf, glossary, facts, idOf));
  const original = glossary.articles.get(slug, glossary.articles.sourceLocale) ?? read[0]?.facts;
  const textOfOriginal = (path: string): string | undefined =>
    read.find(({ facts }) => facts.id === original?.id)?.text ?? textOf(path);
  const related = hasRelations && original ? relatedTo(glossary, original, textOfOriginal) : [];
  const data = joinedItems(...read.map((each) => each.data.concept));
  const subjects = [
    ...(original?.keywords.map(oneLine) ?? []),
    ...data.filter(isSubject).map(([field]) => field?.text ?? ''),
  ];
  return {
    id: idOf(slug),
    slug,
    subjects: [...new Set(subjects)].filter((subject) => subject !== ''),
    doNotTranslate: original?.doNotTranslate ?? false,
    related: related
      .filter((other) => other !== slug && isKnown(other))
      .map(idOf)
      .toSorted(),
    data: data.filter((item) => !isSubject(item)),
    references: read.flatMap((each) => each.data.references),
    entries: read.flatMap((own) => {
      const names = selectedNames(own.facts, selection, own.data);
      const tag = tags.get(own.facts.locale) ?? languageTag(own.facts.locale);
      return names.length === 0 ? [] : [entryOf(glossary, own, tag, names)];
    }),
  };
}

/**
 * Returns the concepts that an entry links to, sorted. The links of an article are read from its text, because the index may not
 * have those of all articles. The links of an entry of a page are those of the page within the entry.
 */
function relatedTo(glossary: Glossary, facts: ArticleFacts, textOf: ExportSources['textOf']): string[] {
  if (facts.id !== facts.path)
    return [...glossary.links.slugsLinkedBy({ ...facts, links: linksOfEntry(glossary, facts) })].toSorted();
  const text = textOf(facts.path);
  return text === undefined
    ? []
    : [...glossary.links.slugsLinkedBy(readArticle(glossary, facts, text).facts)].toSorted();
}

function linksOfEntry({ articles }: Glossary, facts: ArticleFacts): readonly LinkFact[] {
  const place = articles.placeOf(facts);
  if (!place) return [];
  const links = articles.at(facts.path)?.links ?? [];
  return links.filter(({ span }) => place.span.start <= span.start && span.end <= place.span.end);
}

function entryOf(
  glossary: Glossary,
  { facts, text, data, partOfSpeech }: OwnText,
  tag: string,
  names: readonly ExchangeName[],
): ExchangeEntry {
  const { slug, locale, path, title, draft, terms } = facts;
  return {
    locale,
    tag,
    path,
    url: urlOf(glossary, slug, locale),
    title,
    names,
    forms: [...new Set(terms.filter(({ kind }) => kind === 'form').map((form) => oneLine(form.text)))],
    // A definition whose text would be read differently in an article, such as that of a macro, is in the data.
    definition: definitionOf(glossary, facts, text ?? '') ?? data.entry.find(isDefinition)?.[0]?.text,
    partOfSpeech,
    draft,
    data,
  };
}

function isDefinition([field]: DataItem): boolean {
  return field?.category === 'definition' && field.text !== '';
}

/** The content of an entry's file that is not in the index. */
interface OwnText {
  readonly facts: ArticleFacts;
  /** Undefined if nothing else of the file is needed. */
  readonly text: string | undefined;
  readonly data: TermbaseData;
  readonly partOfSpeech: PartOfSpeech | undefined;
}

/** The front matter and first paragraph of a page do not belong to its entries. Most articles are not read at all. */
function ownText(
  textOf: ExportSources['textOf'],
  { layout }: Glossary,
  facts: ArticleFacts,
  idOf: ConceptIds['idOf'],
): OwnText {
  const { id, path, hasTermbase, hasPartOfSpeech, description } = facts;
  const isNeeded = hasTermbase || hasPartOfSpeech || description === undefined;
  const text = id === path && isNeeded ? (textOf(path) ?? '') : undefined;
  if (text === undefined || !(hasTermbase || hasPartOfSpeech))
    return { facts, text, data: NO_DATA, partOfSpeech: undefined };
  const frontMatter = parseFrontMatter(text);
  const data = dataWithIds(readTermbaseData(frontMatter, layout.frontMatter), idOf);
  return { facts, text, data, partOfSpeech: partOfSpeechIn(frontMatter) };
}

/** Returns the description, or the first paragraph if the layout has no descriptions: plain text on one line. */
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

/**
 * Returns the address of the entry on the site; undefined if the layout does not know the site, or has no links to the locale
 * from outside.
 */
function urlOf({ layout, links }: Glossary, slug: string, locale: string): string | undefined {
  const [site] = layout.siteUrls;
  if (site === undefined) return undefined;
  const target = links.writer.targetTo(slug, locale, { path: '', locale: '' });
  return target?.startsWith('/') ? site.replace(/\/+$/, '') + target : undefined;
}
