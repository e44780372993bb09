import { getOrAdd } from '../../glossary/collections.ts';
import {
  type TbxConcept,
  type TbxItem,
  type TbxLanguage,
  type TbxPart,
  type TbxReference,
  tbxPartsOfPieces,
} from '../../glossary/sources/data/tbxConcepts.ts';
import { definitionIn, namesOfLanguage, type TbxName } from '../../glossary/sources/data/tbxNames.ts';
import { msg, t } from '../../localization/index.ts';
import { OWN_SOURCE } from '../formats/tbx.ts';
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
import { ReadProblems } from './problems.ts';

/** The text of a file in pieces. Each iteration reads the file again. */
export interface TextPieces {
  [Symbol.iterator](): Iterator<string>;
}

/**
 * Reads a TBX file (ISO 30042) with all its fields. Entries are read during the iteration, so memory does not grow with the file.
 * The header of the file and markup in texts cannot be stored in a glossary, and are reported as problems.
 */
export function readTbx(text: TextPieces): ReadImport {
  return new TbxImport(text);
}

/** The first reading also finds the problems, and the references, which are at the end of the file. */
class TbxImport implements ReadImport {
  readonly #text: TextPieces;
  #found: Found | undefined;

  constructor(text: TextPieces) {
    this.#text = text;
  }

  get entries(): Iterable<ImportedEntry> {
    return { [Symbol.iterator]: () => (this.#found ? this.#read(this.#found) : this.#readFirst()) };
  }

  get problems(): readonly string[] {
    if (!this.#found) Array.from(this.#readFirst(), () => undefined);
    const { problems, left } = this.#found ?? nothingFound();
    return [...problems.described(this.#text), ...describedLeftOut(left)];
  }

  *#readFirst(): Generator<ImportedEntry> {
    const found = nothingFound();
    yield* this.#read(found);
    this.#found = found;
  }

  *#read(found: Found): Generator<ImportedEntry> {
    const isFirst = this.#found === undefined;
    let main: string | undefined;
    let number = 0;
    for (const part of tbxPartsOfPieces(this.#text)) {
      if (part.kind === 'file') main = part.locale;
      if (part.kind !== 'concept') {
        if (isFirst) note(found, part);
        continue;
      }
      const entries = entriesOf(part.concept, main, ++number);
      for (const entry of entries) yield withReferences(entry, found.references);
      if (isFirst && entries.length === 0)
        found.problems.add({ message: msg('This concept has no term.'), span: part.concept.span });
    }
  }
}

/** The content of a file besides its concepts. */
interface Found {
  readonly references: Map<string, Reference>;
  readonly problems: ReadProblems;
  readonly left: LeftOut;
}

function nothingFound(): Found {
  return { references: new Map(), problems: new ReadProblems(), left: { header: [], texts: 0 } };
}

function note({ references, problems, left }: Found, part: TbxPart): void {
  if (part.kind === 'problem') problems.add(part);
  else if (part.kind === 'reference') references.set(part.reference.id, referenceOf(part.reference));
  else if (part.kind === 'markup') left.texts++;
  else if (part.kind === 'header' && part.text !== OWN_SOURCE) left.header.push(...part.elements);
}

/** Content that is not imported. */
interface LeftOut {
  /** The elements of the header. */
  readonly header: string[];
  /** Number of elements within texts. */
  texts: number;
}

/** Elements of a header with information on the file. */
const SAYING = ['titleStmt', 'publicationStmt', 'sourceDesc', 'encodingDesc', 'revisionDesc'];

function describedLeftOut({ header, texts }: LeftOut): string[] {
  const elements = SAYING.filter((name) => header.includes(name));
  return [
    ...(elements.length === 0
      ? []
      : [t('the header is not imported, because a glossary has no place for it: {0}', elements.join(', '))]),
    ...(texts === 0
      ? []
      : [
          t(
            '{0, plural, one {# element of markup in a text is not imported, only its text} other {# elements of markup in texts are not imported, only their text}}',
            texts,
          ),
        ]),
  ];
}

function referenceOf({ id, type, items }: TbxReference): Reference {
  return { id, type, items: itemsOf(items) };
}

function itemsOf(items: readonly TbxItem[]): DataItem[] {
  return items.map((item) =>
    item.map(({ category, text, target }): DataField => ({ category: oneLine(category), text: oneLine(text), target })),
  );
}

function entriesOf(concept: TbxConcept, main: string | undefined, number: number): ImportedEntry[] {
  const definitions = new Set<TbxItem>();
  const read = concept.languages.flatMap((language) => {
    const definition = definitionIn(concept, language, main);
    if (definition) definitions.add(definition);
    const entry = entryOf(concept, number, language, definition);
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
  number: number,
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
    ...(id === undefined ? { id, number } : { id: slugOfXmlId(id.text) }),
    locale: language.locale,
    names: shown,
    definition: first?.text,
    partOfSpeech,
    data: { ...NO_DATA, entry: [...described, ...own], terms },
  };
}

/** Returns the part of speech if all terms have the same one. */
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

/** Omits a status that the glossary stores itself. An unknown status becomes a note. */
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

/** Adds the references of the fields, and removes targets that do not exist. */
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
    // At the end, because the other fields determine which references are used.
    references: [...used.values()],
  };
  return { ...entry, data: resolved };
}
