import { getOrAdd } from '../../glossary/collections.ts';
import { xmlId } from '../ids.ts';
import type { ExchangeConcept, ExchangeEntry, ExchangeName, ExportContent } from '../model.ts';
import { categories, fittedItems, isAddress } from '../termbase/categories.ts';
import type { DataField, DataItem, Reference } from '../termbase/data.ts';
import { conceptItems, entryItems, termItems } from '../termbase/items.ts';
import { xml } from '../xml.ts';
import type { MultilingualFormat } from './format.ts';

/** TermBase eXchange, ISO 30042:2019, in the dialect TBX-Basic and the style DCT. */
export const tbx: MultilingualFormat = {
  kind: 'multilingual',
  hasRelations: true,
  write,
};

function* write({ source, concepts, ids }: ExportContent): Generator<string> {
  yield head(source.tag);
  const references = new References(ids);
  let isEmpty = true;
  for (const concept of concepts) {
    // The schema does not allow an empty body.
    if (isEmpty) yield '    <body>\n';
    isEmpty = false;
    for (const reference of concept.references) references.add(reference);
    yield conceptEntry(concept, references);
  }
  if (!isEmpty) yield '    </body>\n';
  yield* references.write();
  yield '  </text>\n</tbx>\n';
}

/** The text in the header of an export that names the program. */
export const OWN_SOURCE = 'Glossary exported by Glosswright';

function head(language: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="${xml(language)}" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>${OWN_SOURCE}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
`;
}

/** The persons and organizations that fields refer to. Each is written once, at the end of the file. */
class References {
  readonly #concepts: ReadonlySet<string>;
  readonly #byId = new Map<string, Reference>();

  constructor(concepts: ReadonlySet<string>) {
    this.#concepts = concepts;
  }

  add(reference: Reference): void {
    if (reference.items.length > 0 && !this.#byId.has(reference.id)) this.#byId.set(reference.id, reference);
  }

  /** Returns the ID of the field's target in the file; undefined if the target is not in the file. */
  targetOf({ category, target }: DataField): string | undefined {
    if (target === undefined || isAddress(target)) return target;
    if (category !== 'crossReference') return this.#byId.has(target) ? this.#idOf(target) : undefined;
    return this.#concepts.has(target) ? xmlId(target) : undefined;
  }

  /** Avoids the IDs of concepts, which contain no period unless they begin with `_`. */
  #idOf(id: string): string {
    const own = /^[A-Za-z][\w.-]*$/.test(id) ? id : xmlId(id);
    return this.#concepts.has(id) ? `${own}.ref` : own;
  }

  *write(): Generator<string> {
    if (this.#byId.size === 0) return;
    const byType = new Map<string, Reference[]>();
    for (const reference of this.#byId.values()) getOrAdd(byType, reference.type, () => []).push(reference);
    yield '    <back>\n';
    for (const [type, references] of byType) {
      yield `      <refObjectSec type="${xml(type)}">\n`;
      for (const { id, items } of references) yield this.#object(id, items);
      yield '      </refObjectSec>\n';
    }
    yield '    </back>\n';
  }

  #object(id: string, items: readonly DataItem[]): string {
    return [
      `        <refObject id="${xml(this.#idOf(id))}">`,
      ...items.flat().map(({ category, text }) => `          <item type="${xml(category)}">${xml(text)}</item>`),
      '        </refObject>\n',
    ].join('\n');
  }
}

function conceptEntry(concept: ExchangeConcept, references: References): string {
  const { id, entries } = concept;
  return [
    `      <conceptEntry id="${xml(xmlId(id))}">`,
    ...fittedItems(conceptItems(concept), 'concept').flatMap((item) => lines('        ', item, references, '')),
    ...entries.flatMap((entry) => langSec(entry, references)),
    '      </conceptEntry>\n',
  ].join('\n');
}

function langSec(entry: ExchangeEntry, references: References): string[] {
  const { tag, definition = '', names } = entry;
  return [
    `        <langSec xml:lang="${xml(tag)}">`,
    ...fittedItems(entryItems(entry), 'language').flatMap((item) => lines('          ', item, references, definition)),
    ...names.flatMap((name) => termSec(entry, name, references)),
    '        </langSec>',
  ];
}

/** Writes the fields of the term first. */
function termSec(entry: ExchangeEntry, name: ExchangeName, references: References): string[] {
  const items = fittedItems(termItems(entry, name), 'term');
  return [
    '          <termSec>',
    `            <term>${xml(name.text)}</term>`,
    ...[...items.filter(isTermNote), ...items.filter((item) => !isTermNote(item))].flatMap((item) =>
      lines('            ', item, references, ''),
    ),
    '          </termSec>',
  ];
}

function isTermNote([field]: DataItem): boolean {
  return categories[field?.category ?? '']?.group === 'termNoteGrp';
}

/** `definition` replaces the empty text of a definition. */
function lines(indent: string, item: DataItem, references: References, definition: string): string[] {
  const [first, ...others] = item;
  if (first === undefined) return [];
  const isOwn = first.category === 'definition' && first.text === '';
  const field = isOwn ? { ...first, text: definition } : first;
  const group = categories[first.category]?.group;
  if (group === undefined || (others.length === 0 && first.category !== 'transactionType'))
    return element(indent, field, references);
  return [
    `${indent}<${group}>`,
    ...[field, ...others].flatMap((each) => element(`${indent}  `, each, references)),
    `${indent}</${group}>`,
  ];
}

/** A reference whose target is not in this file becomes a note, or is written without the target. */
function element(indent: string, field: DataField, references: References): string[] {
  const { category, text } = field;
  const target = references.targetOf(field);
  if (category === 'crossReference' && target === undefined)
    return [`${indent}<note>${xml(`crossReference: ${text}`)}</note>`];
  const namespace = DESCRIBING[category] ?? categories[category]?.namespace ?? '';
  const name = namespace === '' ? category : `${namespace}:${category}`;
  const attribute = target === undefined ? '' : ` target="${xml(target)}"`;
  return [`${indent}<${name}${attribute}>${xml(text)}</${name}>`];
}

const DESCRIBING: Readonly<Record<string, string>> = { date: '', responsibility: 'basic' };
