import { getOrAdd } from '../../glossary/collections.ts';
import {
  definitionIn,
  namesOfLanguage,
  type TbxConcept,
  type TbxItem,
  type TbxLanguage,
  type TbxName,
  type TbxReference,
  tbxParts,
} from '../../glossary/sources/data/tbxConcepts.ts';
import { msg } from '../../localization/index.ts';
import { slugOfXmlId } from '../ids.ts';
import { type PartOfSpeech, partsOfSpeech } from '../model.ts';
import { oneLine } from '../selection.ts';
import { isAddress } from '../termbase/categories.ts';
import {
  type DataField,
  type DataItem,
  isSubject,
  itemOf,
  NO_DATA,
  type Reference,
  type TermbaseData,
} from '../termbase/data.ts';
import { isStatus, STATUSES } from '../termbase/items.ts';
import { cleaned } from './cleaned.ts';
import { type ImportedEntry, NOTHING_MORE, type ReadImport } from './imported.ts';
import { describedProblems, type ReadProblem } from './problems.ts';

/** Reads a TBX file (ISO 30042) with all its fields. The header of the file and markup in texts are not read. */
export function readTbx(text: string): ReadImport {
  const entries: ImportedEntry[] = [];
  const problems: ReadProblem[] = [];
  const references = new Map<string, Reference>();
  let main: string | undefined;
  for (const part of tbxParts(text)) {
    if (part.kind === 'file') main = part.locale;
    else if (part.kind === 'problem') problems.push(part);
    else if (part.kind === 'reference') references.set(part.reference.id, referenceOf(part.reference));
    else {
      const own = entriesOf(part.concept, main);
      if (own.length === 0) problems.push({ message: msg('This concept has no term.'), span: part.concept.span });
      entries.push(...own);
    }
  }
  return {
    entries: entries.map((entry) => withReferences(entry, references)),
    problems: describedProblems(text, problems),
  };
}

function referenceOf({ id, type, items }: TbxReference): Reference {
  return { id, type, items: itemsOf(items) };
}

function itemsOf(items: readonly TbxItem[]): DataItem[] {
  return items.map((item) =>
    item.map(({ category, text, target }): DataField => ({ category: oneLine(category), text: oneLine(text), target })),
  );
}

function entriesOf(concept: TbxConcept, main: string | undefined): ImportedEntry[] {
  const definitions = new Set<TbxItem>();
  const read = concept.languages.flatMap((language) => {
    const definition = definitionIn(concept, language, main);
    if (definition) definitions.add(definition);
    const entry = entryOf(concept, language, definition);
    return entry ? [entry] : [];
  });
  const items = itemsOf(concept.items.filter((item) => !definitions.has(item)));
  const subjects = items.filter(isSubject).flatMap((item) => item[0]?.text ?? []);
  const data = items.filter((item) => !isSubject(item));
  return read.map((entry) => ofConcept(entry, subjects, data));
}

function ofConcept(entry: ImportedEntry, subjects: readonly string[], concept: readonly DataItem[]): ImportedEntry {
  return { ...entry, subjects, data: { ...entry.data, concept } };
}

function entryOf(
  { id }: TbxConcept,
  language: TbxLanguage,
  definition: TbxItem | undefined,
): ImportedEntry | undefined {
  const names = namesOfLanguage(language);
  const shown = cleaned(names.map(({ name, status }) => ({ text: name.text, status })));
  if (shown.length === 0) return undefined;
  const partOfSpeech = commonPart(names);
  const terms = new Map<string, DataItem[]>();
  for (const name of names) {
    const items = itemsOfName(name, partOfSpeech);
    if (items.length > 0) getOrAdd(terms, oneLine(name.name.text), () => []).push(...items);
  }
  const own = itemsOf(language.items.filter((item) => item !== definition));
  const [first, ...others] = definition === undefined ? [] : (itemsOf([definition])[0] ?? []);
  const described: DataItem[] = first === undefined || others.length === 0 ? [] : [[{ ...first, text: '' }, ...others]];
  return {
    ...NOTHING_MORE,
    id: id === undefined ? undefined : slugOfXmlId(id.text),
    locale: language.locale,
    names: shown,
    definition: first?.text,
    partOfSpeech,
    data: { ...NO_DATA, entry: [...described, ...own], terms },
  };
}

/** The part of speech, if it is that of all terms. */
function commonPart(names: readonly TbxName[]): PartOfSpeech | undefined {
  const parts = new Set(
    names.map(({ term }) => {
      const items = term.items.filter(([field]) => field?.category === 'partOfSpeech');
      return items.length === 1 && items[0]?.length === 1 ? items[0][0]?.text : undefined;
    }),
  );
  const [part] = parts;
  return parts.size === 1 ? partsOfSpeech.find((known) => known === part) : undefined;
}

/** A status that the glossary has is left out; one that it does not know becomes a note. */
function itemsOfName({ term, status }: TbxName, part: PartOfSpeech | undefined): DataItem[] {
  return itemsOf(term.items).flatMap((item): DataItem[] => {
    const [field] = item;
    if (field === undefined || (part !== undefined && field.category === 'partOfSpeech')) return [];
    if (!isStatus(field) && field.category !== 'normativeAuthorization') return [item];
    const written = /^(?:preferred|admitted|deprecated|superseded)Term/.exec(field.text)?.[0];
    if (written === undefined || item.length > 1)
      return item.map((each) => itemOf('note', `${each.category}: ${each.text}`));
    const text = `${written}-admn-sts`;
    return text === STATUSES[status] ? [] : [itemOf('administrativeStatus', text)];
  });
}

/** With the references of the fields, and without targets that are none. */
function withReferences(entry: ImportedEntry, references: ReadonlyMap<string, Reference>): ImportedEntry {
  const { data } = entry;
  const used = new Map<string, Reference>();
  const withTargets = (items: readonly DataItem[]): DataItem[] =>
    items.map((item) =>
      item.map((field) => {
        const { category, target } = field;
        if (target === undefined || isAddress(target)) return field;
        if (category === 'crossReference') return { ...field, target: slugOfXmlId(target) };
        const reference = references.get(target);
        if (reference) used.set(target, reference);
        return { ...field, target: reference && target };
      }),
    );
  const resolved: TermbaseData = {
    ...data,
    concept: withTargets(data.concept),
    entry: withTargets(data.entry),
    terms: new Map(Array.from(data.terms, ([term, items]) => [term, withTargets(items)])),
    // After the others, which find them.
    references: [...used.values()],
  };
  return { ...entry, data: resolved };
}
