import { t } from '../../localization/index.ts';
import { fieldReader, type ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { readFrontMatterFacts } from '../../glossary/readArticle.ts';
import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import { definitionOf } from '../exportContent.ts';
import type { ExchangeConcept } from '../model.ts';
import { namesOfEntry, oneLine } from '../selection.ts';
import { isEmptyData, itemOf, NO_DATA, type TermbaseData } from '../termbase/data.ts';
import { readTermbaseData, termbaseLines } from '../termbase/frontMatter.ts';
import { entryData, type JoinedConcept, type ResolveId, usedReferences } from './conceptData.ts';
import type { ImportedEntry } from './imported.ts';
import { KnownItems } from './known.ts';
import { type AddedText, withTexts } from './mergeNames.ts';

/** An entry of the glossary, and the data for it in a file. */
interface Merging {
  readonly facts: ArticleFacts;
  /** The text of the article; empty for an entry of a page or data file. */
  readonly file: string;
  readonly known: ExchangeConcept;
  readonly entry: ImportedEntry;
  /** The file's data of the concept, if it belongs to this entry. */
  readonly joined: JoinedConcept | undefined;
  readonly resolve: ResolveId;
}

interface Merged {
  /** Data that differs or has no place. */
  readonly conflicts: readonly string[];
  /** The new text and a description of the additions; undefined if nothing is added. */
  readonly change: { readonly text: string; readonly detail: string } | undefined;
}

/** Returns the text of an article with missing data added, and the conflicts. Existing content is not changed. */
export function mergedEntry(glossary: Glossary, merging: Merging): Merged {
  const { facts, file, known, entry, joined } = merging;
  const own = known.entries.find(({ locale }) => locale === facts.locale);
  const statuses = new Map(own?.names.map(({ text, status }) => [text, status]));
  const conflicts = entry.names.flatMap(({ text, status }) => {
    const before = statuses.get(text);
    if (before !== undefined && before !== status) return [t("'{0}' is {1}, not {2}", text, before, status)];
    return before === undefined && status === 'preferred'
      ? [t("'{0}' is preferred, not '{1}'", facts.title ?? facts.slug, text)]
      : [];
  });
  const definition = definitionOf(glossary, facts, file) ?? '';
  // Reading shortens definitions.
  const differs = entry.definition !== undefined && !oneLine(definition).startsWith(oneLine(entry.definition));
  if (differs) conflicts.push(t('the definition differs'));
  if (joined?.doNotTranslate === true && !known.doNotTranslate)
    conflicts.push(t('the glossary translates the term, the file does not'));
  const added = addedTexts(merging, statuses, own?.forms ?? []);
  const data = missingData(merging, differs);
  if (added.length === 0 && isEmptyData(data)) return { conflicts, change: undefined };
  const detail = detailOf(added, data);
  const text = facts.id === facts.path ? withAdded(glossary, facts, file, added, data) : undefined;
  if (text === undefined) return { conflicts: [...conflicts, t('has no place for {0}', detail)], change: undefined };
  return { conflicts, change: { text, detail } };
}

function addedTexts({ entry }: Merging, statuses: ReadonlyMap<string, string>, forms: readonly string[]): AddedText[] {
  return [
    ...entry.names.flatMap(({ text, status }): AddedText[] =>
      statuses.has(text) || status === 'preferred'
        ? []
        : [{ text, field: status === 'admitted' ? 'aliases' : 'deprecated' }],
    ),
    ...entry.forms.filter((form) => !forms.includes(form)).map((text): AddedText => ({ text, field: 'forms' })),
  ];
}

/** Returns the data in the file that is not in the glossary. */
function missingData({ facts, known, entry, joined, resolve }: Merging, definitionDiffers: boolean): TermbaseData {
  const own = known.entries.find(({ locale }) => locale === facts.locale);
  const items = new KnownItems(known, own);
  const { entry: ofEntry, terms } = entryData(entry, resolve);
  const part = entry.partOfSpeech === undefined ? [] : [itemOf('partOfSpeech', entry.partOfSpeech)];
  const names = new Set([...entry.names.map(({ text }) => text), ...terms.keys()]);
  const missing = Array.from(
    names,
    (name) => [name, items.ofTerm(name, [...part, ...(terms.get(name) ?? [])])] as const,
  );
  const data: TermbaseData = {
    ...NO_DATA,
    concept: items.ofConcept(joined?.items ?? []),
    // The source belongs to a definition that is different from the glossary's.
    entry: items
      .ofEntry(ofEntry)
      .filter(([field]) => !definitionDiffers || field?.category !== 'definition' || field.text !== ''),
    terms: new Map(missing.filter(([, missed]) => missed.length > 0)),
  };
  return { ...data, references: usedReferences(data, [...(joined?.references ?? []), ...entry.data.references]) };
}

/** Maximum number of fields that a message names. */
const MOST_NAMED = 5;

function detailOf(added: readonly AddedText[], { concept, entry, terms }: TermbaseData): string {
  const categories = [...concept, ...entry, ...[...terms.values()].flat()].flatMap(([field]) => field?.category ?? []);
  const named = [...new Set(categories)];
  const more = named.length > MOST_NAMED ? ['…'] : [];
  return [
    ...added.map(({ text, field }) => `${text} (${STATUS_OF[field]})`),
    ...named.slice(0, MOST_NAMED),
    ...more,
  ].join(', ');
}

/** Returns the text with the additions; undefined if they would change anything else. */
function withAdded(
  glossary: Glossary,
  facts: ArticleFacts,
  file: string,
  added: readonly AddedText[],
  data: TermbaseData,
): string | undefined {
  const keys = glossary.layout.frontMatter;
  const named = withTexts(file, keys, added);
  const text = named === undefined ? undefined : withData(named, glossary, data);
  if (text === undefined) return undefined;
  const [before, after] = [file, text].map((each) => readFrontMatterFacts(glossary, facts, each));
  if (!before || !after) return undefined;
  return otherFacts(before) === otherFacts(after) && hasTexts(before, after, added) ? text : undefined;
}

function otherFacts(facts: ArticleFacts): string {
  return JSON.stringify({ ...facts, terms: [], hasTermbase: true });
}

const STATUS_OF = { aliases: 'admitted', deprecated: 'deprecated', forms: 'form' } as const;

/** Whether the article then has exactly the previous and the new names and forms. */
function hasTexts(before: ArticleFacts, after: ArticleFacts, added: readonly AddedText[]): boolean {
  const wanted = new Set([...textsOf(before), ...added.map(({ text, field }) => `${STATUS_OF[field]} ${text}`)]);
  const read = new Set(textsOf(after));
  return read.size === wanted.size && [...wanted].every((text) => read.has(text));
}

function textsOf(facts: ArticleFacts): string[] {
  return [
    ...namesOfEntry(facts).map(({ text, status }) => `${status} ${text}`),
    ...facts.terms.filter(({ kind }) => kind === 'form').map(({ text }) => `form ${text}`),
  ];
}

/** Returns the text with the data in a new key; undefined if the key exists or the front matter is not YAML. */
function withData(text: string, { layout }: Glossary, data: TermbaseData): string | undefined {
  if (isEmptyData(data)) return text;
  const [key] = layout.frontMatter.termbase;
  const frontMatter = parseFrontMatter(text);
  if (key === undefined || frontMatter?.format !== 'yaml' || frontMatter.errors.length > 0) return undefined;
  if (fieldReader(frontMatter, layout.frontMatter)('termbase') !== undefined) return undefined;
  const breaks = text.slice(0, frontMatter.span.end).includes('\r\n') ? '\r\n' : '\n';
  const lines = termbaseLines(key, data).join(breaks);
  const at = frontMatter.keysEnd;
  const startsLine = at === 0 || text[at - 1] === '\n';
  const merged = text.slice(0, at) + (startsLine ? lines + breaks : breaks + lines) + text.slice(at);
  const read = readTermbaseData(parseFrontMatter(merged), layout.frontMatter);
  return termbaseLines(key, read).join(breaks) === lines ? merged : undefined;
}
