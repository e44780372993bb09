import { flavorOf } from '../markdown/flavor.ts';
import { parseFrontMatter } from '../markdown/frontMatter.ts';
import { excerpt, withMacroTexts } from '../features/excerpt.ts';
import { type ArticleFacts, type LinkFact, valuesOf } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { languageTags } from './languageTags.ts';
import {
  type ExchangeConcept,
  type ExchangeEntry,
  type ExportContent,
  type ExportLocale,
  type PartOfSpeech,
  partsOfSpeech,
} from './model.ts';
import { oneLine, selectedEntries, type SelectedEntry, type Selection, sourceFirst } from './selection.ts';

export interface ExportSources {
  /** In the order of the layouts. A concept of several glossaries is exported from the first one. */
  readonly glossaries: readonly Glossary[];
  /** The text of a file; undefined if it cannot be read. */
  readonly textOf: (path: string) => string | undefined;
  readonly base: string;
}

/** Front matter keys of the part of speech, which the index does not hold. */
const PART_OF_SPEECH = ['partOfSpeech', 'part_of_speech', 'pos'];

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
  return {
    isEmpty: owners.size === 0,
    source: tagged[0] ?? { locale: source, tag: source },
    locales: exported,
    base: sources.base,
    concepts: { [Symbol.iterator]: () => conceptsOf(sources, owners, exported, selection) },
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
    const entries = selectedEntries(glossary, slug, selection);
    const original = glossary.articles.get(slug, glossary.articles.sourceLocale) ?? entries[0]?.facts;
    yield {
      id: slug,
      subjects: [...new Set(original?.keywords.map(oneLine))].filter((subject) => subject !== ''),
      doNotTranslate: original?.doNotTranslate ?? false,
      related: original ? relatedTo(glossary, original).filter((id) => id !== slug && owners.has(id)) : [],
      entries: entries.map((entry) => entryOf(sources, glossary, entry, tags.get(entry.facts.locale) ?? '')),
    };
  }
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
  { textOf }: ExportSources,
  glossary: Glossary,
  { facts, names }: SelectedEntry,
  tag: string,
): ExchangeEntry {
  const { id, slug, locale, path, title, draft, terms } = facts;
  // The front matter and first paragraph of a page are not those of its entries.
  const text = id === path ? (textOf(path) ?? '') : '';
  return {
    locale,
    tag,
    path,
    url: urlOf(glossary, slug, locale),
    title,
    names,
    forms: [...new Set(terms.filter(({ kind }) => kind === 'form').map((form) => oneLine(form.text)))],
    definition: definitionOf(glossary, facts, text),
    partOfSpeech: partOfSpeechIn(text),
    draft,
  };
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

function partOfSpeechIn(text: string): PartOfSpeech | undefined {
  // Parsing is skipped for most articles.
  if (!/^(?:part_?of_?speech|pos)\b/im.test(text)) return undefined;
  const [value] = valuesOf(parseFrontMatter(text), PART_OF_SPEECH);
  const written = value?.kind === 'scalar' ? value.text.trim().toLowerCase() : '';
  if (written === '') return undefined;
  return partsOfSpeech.find((part) => part === written) ?? 'other';
}

/** The address of the entry on the site, if the layout knows the site and how it links a locale from outside. */
function urlOf({ layout, links }: Glossary, slug: string, locale: string): string | undefined {
  const [site] = layout.siteUrls;
  if (site === undefined) return undefined;
  const target = links.targetTo(slug, locale, { path: '', locale: '' });
  return target?.startsWith('/') ? site.replace(/\/+$/, '') + target : undefined;
}
