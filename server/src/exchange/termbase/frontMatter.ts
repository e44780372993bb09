import { fieldReader } from '../../glossary/articleFacts.ts';
import type { FrontMatterKeys } from '../../glossary/layout.ts';
import { syntaxOfFormat } from '../../markdown/frontMatterSyntax.ts';
import type { FrontMatter, FrontMatterValue } from '../../markdown/types.ts';
import { nameStatuses } from '../model.ts';
import { type DataField, type DataItem, isEmptyData, NO_DATA, type Reference, type TermbaseData } from './data.ts';

/*
 * Termbase data in front matter. A field is a map whose first key is its category; `target` is what it refers to. A field with
 * fields that describe it is a list:
 *
 *     termbase:
 *       id: open cluster
 *       path: terms/open-cluster.md
 *       concept:
 *         - {subjectField: astronomy}
 *         - [{transactionType: origination}, {date: "2010-04-17"}]
 *       entry:
 *         - [{definition: ""}, {source: Oxford 2007}]
 *       terms:
 *         - term: open cluster
 *           data:
 *             - {note: A note.}
 *       references:
 *         - id: p1
 *           type: respPerson
 *           data:
 *             - {fn: A. Person}
 *       wholeNames: [Local Group (of galaxies)]
 *       names:
 *         - {admitted: the Local Group}
 */

/** Returns the termbase data in front matter. Invalid parts are ignored. */
export function readTermbaseData(frontMatter: FrontMatter | undefined, keys: FrontMatterKeys): TermbaseData {
  const value = fieldReader(frontMatter, keys)('termbase');
  if (value?.kind !== 'map') return NO_DATA;
  const named = listOfMaps(value, 'terms').map((term) => [textAt(term, 'term'), itemsAt(term, 'data')] as const);
  return {
    id: textAt(value, 'id') || undefined,
    path: textAt(value, 'path') || undefined,
    concept: itemsAt(value, 'concept'),
    entry: itemsAt(value, 'entry'),
    terms: new Map(named.filter(([, items]) => items.length > 0)),
    references: listOfMaps(value, 'references').map((each): Reference => ({
      id: textAt(each, 'id'),
      type: textAt(each, 'type'),
      items: itemsAt(each, 'data'),
    })),
    names: listOfMaps(value, 'names').flatMap((each) =>
      nameStatuses.flatMap((status) => {
        const text = textAt(each, status);
        return text === '' ? [] : [{ text, status }];
      }),
    ),
    wholeNames: itemsOf(valueAt(value, 'wholeNames')).flatMap((each) => (each.kind === 'scalar' ? [each.text] : [])),
  };
}

type MapValue = Extract<FrontMatterValue, { readonly kind: 'map' }>;

function valueAt({ entries }: MapValue, wanted: string): FrontMatterValue | undefined {
  return entries.find(({ key }) => key === wanted)?.value;
}

function itemsOf(value: FrontMatterValue | undefined): readonly FrontMatterValue[] {
  return value?.kind === 'list' ? value.items : [];
}

function listOfMaps(map: MapValue, key: string): MapValue[] {
  return itemsOf(valueAt(map, key)).flatMap((each) => (each.kind === 'map' ? [each] : []));
}

function textAt(map: MapValue, key: string): string {
  const value = valueAt(map, key);
  return value?.kind === 'scalar' ? value.text : '';
}

function itemsAt(map: MapValue, key: string): DataItem[] {
  return itemsOf(valueAt(map, key)).flatMap((value) => {
    const fields = (value.kind === 'list' ? value.items : [value]).flatMap((each) => fieldOf(each) ?? []);
    return fields.length === 0 ? [] : [fields];
  });
}

function fieldOf(value: FrontMatterValue): DataField | undefined {
  if (value.kind !== 'map') return undefined;
  const [first, second] = value.entries;
  if (first?.value.kind !== 'scalar') return undefined;
  const target = second?.key === 'target' && second.value.kind === 'scalar' ? second.value.text : undefined;
  return { category: first.key, text: first.value.text, target };
}

const yaml = syntaxOfFormat('yaml');

/** Returns the lines of the key in YAML; empty if there is no data. */
export function termbaseLines(key: string, data: TermbaseData): string[] {
  if (isEmptyData(data)) return [];
  const { id, path, concept, entry, terms, references, wholeNames, names } = data;
  return [
    `${key}:`,
    ...(id === undefined ? [] : [`  id: ${valueText(id)}`]),
    ...(path === undefined ? [] : [`  path: ${valueText(path)}`]),
    ...listLines('  ', 'concept', concept),
    ...listLines('  ', 'entry', entry),
    ...(terms.size === 0 ? [] : ['  terms:']),
    ...Array.from(terms, ([term, items]) => [
      `    - term: ${valueText(term)}`,
      ...listLines('      ', 'data', items),
    ]).flat(),
    ...(references.length === 0 ? [] : ['  references:']),
    ...references.flatMap(referenceLines),
    ...(wholeNames.length === 0 ? [] : [`  wholeNames: [${wholeNames.map(valueText).join(', ')}]`]),
    ...(names.length === 0 ? [] : ['  names:']),
    ...names.map(({ text, status }) => `    - {${status}: ${valueText(text)}}`),
  ];
}

function referenceLines({ id, type, items }: Reference): string[] {
  return [`    - id: ${valueText(id)}`, `      type: ${valueText(type)}`, ...listLines('      ', 'data', items)];
}

function listLines(indent: string, key: string, items: readonly DataItem[]): string[] {
  if (items.length === 0) return [];
  return [`${indent}${key}:`, ...items.map((item) => `${indent}  - ${itemText(item)}`)];
}

function itemText(item: DataItem): string {
  const fields = item.map(({ category, text, target }) => {
    const reference = target === undefined ? '' : `, target: ${valueText(target)}`;
    return `{${keyText(category)}: ${valueText(text)}${reference}}`;
  });
  return fields.length === 1 ? (fields[0] ?? '') : `[${fields.join(', ')}]`;
}

/** Quotes keys that YAML could interpret, and `target`, because it is not a category. */
function keyText(category: string): string {
  return /^[a-z][a-z0-9]{3,}$/i.test(category) && !/^(?:true|false|null|target)$/i.test(category)
    ? category
    : yaml.quoted(category);
}

/** In a flow list or map, a text with a comma or bracket must be quoted. */
function valueText(text: string): string {
  return /[,[\]{}#:]/.test(text) ? yaml.quoted(text) : yaml.text(text);
}
