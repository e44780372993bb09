import type { TermStatus } from '../../terms/types.ts';
import type { ExchangeConcept, ExchangeEntry, ExchangeName } from '../model.ts';
import { type DataItem, itemOf, joinedItems } from './data.ts';

// The content of a glossary as termbase items. Export writes them, and import compares them with a file.

/** Returns the items of a concept for all locales. */
export function conceptItems({
  subjects,
  related,
  data,
}: Pick<ExchangeConcept, 'subjects' | 'related' | 'data'>): DataItem[] {
  return joinedItems(
    subjects.map((subject) => itemOf('subjectField', subject)),
    related.map((id) => itemOf('crossReference', id, id)),
    data,
  );
}

/** Returns the items of an entry. The definition of the entry has an empty text. */
export function entryItems({ definition, path, url, data }: ExchangeEntry): DataItem[] {
  const described = data.entry.filter(([first]) => isOwnDefinition(first));
  const defined = described.length === 0 ? [ownDefinition(data.path ?? path)] : described;
  return joinedItems(
    definition === undefined ? [] : defined,
    url === undefined || data.entry.some(isOnSite(url)) ? [] : [itemOf('externalCrossReference', path, url)],
    data.entry.filter(
      ([first]) => !isOwnDefinition(first) && (first?.category !== 'definition' || first.text !== definition),
    ),
  );
}

/** Whether a single field is an address on the site of `url`: that of the entry in the glossary that it was imported from. */
function isOnSite(url: string): (item: DataItem) => boolean {
  const site = /^https?:\/\/[^/]*\//.exec(url)?.[0];
  return ([field, ...others]) =>
    site !== undefined &&
    field?.category === 'externalCrossReference' &&
    field.target?.startsWith(site) === true &&
    others.length === 0;
}

/** Returns the item for the definition of an entry, with its file as the source. */
export function ownDefinition(path: string): DataItem {
  return [...itemOf('definition', ''), ...itemOf('source', path)];
}

function isOwnDefinition(field: DataItem[number] | undefined): boolean {
  return field?.category === 'definition' && field.text === '';
}

export const STATUSES: Readonly<Record<TermStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
};

/** Statuses that a termbase can have for a name with the status. The title of an entry may be a term that the termbase does not prefer. */
const FINER: Readonly<Record<TermStatus, readonly string[]>> = {
  preferred: [STATUSES.admitted, STATUSES.deprecated, 'supersededTerm-admn-sts'],
  admitted: [],
  deprecated: ['supersededTerm-admn-sts'],
};

/** Returns the items of a name of an entry. */
export function termItems({ partOfSpeech, data }: ExchangeEntry, { text, status }: ExchangeName): DataItem[] {
  const own = data.terms.get(text) ?? [];
  const finer = own.find(([first]) => isStatus(first) && FINER[status].includes(first?.text ?? ''))?.[0]?.text;
  const others = own.filter(([first]) => !isStatus(first));
  const hasPart = others.some(([first]) => first?.category === 'partOfSpeech');
  return joinedItems(
    partOfSpeech === undefined || hasPart ? [] : [itemOf('partOfSpeech', partOfSpeech)],
    others.filter(([first]) => first?.category === 'partOfSpeech'),
    [itemOf('administrativeStatus', finer ?? STATUSES[status])],
    others.filter(([first]) => first?.category !== 'partOfSpeech'),
  );
}

export function isStatus(field: DataItem[number] | undefined): boolean {
  return field?.category === 'administrativeStatus';
}
