import { partsOfSpeech } from '../model.ts';
import type { DataField, DataItem } from './data.ts';

/** Where TBX allows a data category: in a concept, a language, or a term. */
export type Level = 'concept' | 'language' | 'term';

interface Category {
  readonly namespace: 'min' | 'basic' | '';
  /** The element of the group that it starts; undefined for a category that describes others or is used alone. */
  readonly group: 'descripGrp' | 'adminGrp' | 'transacGrp' | 'termNoteGrp' | undefined;
  readonly levels: readonly Level[];
  /** The allowed values; undefined for any text. */
  readonly values?: readonly string[];
  /** The required kind of target. */
  readonly target?: 'concept' | 'address' | 'reference';
}

const ALL: readonly Level[] = ['concept', 'language', 'term'];
const TERM: readonly Level[] = ['term'];

/** The data categories of TBX-Basic. */
export const categories: Readonly<Record<string, Category>> = {
  subjectField: { namespace: 'min', group: 'descripGrp', levels: ['concept'] },
  definition: { namespace: 'basic', group: 'descripGrp', levels: ['concept', 'language'] },
  context: { namespace: 'basic', group: 'descripGrp', levels: TERM },
  customerSubset: { namespace: 'min', group: 'adminGrp', levels: ['concept', 'term'] },
  projectSubset: { namespace: 'basic', group: 'adminGrp', levels: ['concept', 'term'] },
  source: { namespace: 'basic', group: 'adminGrp', levels: ALL },
  partOfSpeech: { namespace: 'min', group: 'termNoteGrp', levels: TERM, values: partsOfSpeech },
  administrativeStatus: {
    namespace: 'min',
    group: 'termNoteGrp',
    levels: TERM,
    values: ['preferred', 'admitted', 'deprecated', 'superseded'].map((status) => `${status}Term-admn-sts`),
  },
  geographicalUsage: { namespace: 'basic', group: 'termNoteGrp', levels: TERM },
  grammaticalGender: {
    namespace: 'basic',
    group: 'termNoteGrp',
    levels: TERM,
    values: ['masculine', 'feminine', 'neuter', 'other'],
  },
  termLocation: {
    namespace: 'basic',
    group: 'termNoteGrp',
    levels: TERM,
    values: (
      'checkBox comboBox comboBoxElement dialogBox groupBox informativeMessage interactiveMessage menuItem progressBar pushButton radioButton ' +
      'slider spinBox tab tableText textBox toolTip user-definedType'
    ).split(' '),
  },
  termType: {
    namespace: 'basic',
    group: 'termNoteGrp',
    levels: TERM,
    values: ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase'],
  },
  transactionType: {
    namespace: 'basic',
    group: 'transacGrp',
    levels: ALL,
    values: ['origination', 'modification'],
  },
  crossReference: { namespace: 'basic', group: undefined, levels: ['concept', 'term'], target: 'concept' },
  externalCrossReference: { namespace: 'min', group: undefined, levels: ALL, target: 'address' },
  xGraphic: { namespace: 'basic', group: undefined, levels: ['concept', 'language'], target: 'address' },
  note: { namespace: '', group: undefined, levels: ALL },
};

/** Categories that may describe the first field of a group, in addition to notes. */
const DESCRIBING: Readonly<Record<string, readonly string[]>> = {
  descripGrp: ['source', 'externalCrossReference'],
  adminGrp: [],
  termNoteGrp: ['source', 'externalCrossReference'],
  transacGrp: ['date', 'responsibility'],
};

/** A `date` in TBX. */
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Returns the items in a form that TBX-Basic allows at the level. A field that is not allowed there becomes a note,
 * `usageNote: text`, so that nothing is lost; it follows the field that it describes.
 */
export function fittedItems(items: readonly DataItem[], level: Level): DataItem[] {
  return items.flatMap((item) => fitted(item, level));
}

function fitted(item: DataItem, level: Level): DataItem[] {
  const [first, ...others] = item;
  if (first === undefined) return [];
  const category = fits(first, level) ? categories[first.category] : undefined;
  if (category === undefined)
    return [[asNote(first), ...others.map(asNote)]].flatMap((notes) => notes.map((note) => [note]));
  if (others.length === 0) return [item];
  const { group } = category;
  if (group === undefined) return [[first], ...others.map((other): DataItem => [asNote(other)])];
  const allowed = DESCRIBING[group] ?? [];
  return [
    [first, ...others.map((other) => (allowed.includes(other.category) && isValid(other) ? other : asNote(other)))],
  ];
}

function fits(field: DataField, level: Level): boolean {
  const category = categories[field.category];
  return category !== undefined && category.levels.includes(level) && isValid(field);
}

function isValid({ category, text, target }: DataField): boolean {
  if (category === 'date') return DATE.test(text);
  if (category === 'responsibility') return true;
  const known = categories[category];
  if (known?.values && !known.values.includes(text)) return false;
  if (known?.target === 'address') return isAddress(target);
  if (known?.target === 'concept') return target !== undefined && !isAddress(target);
  return target === undefined;
}

export function isAddress(target: string | undefined): boolean {
  return target !== undefined && /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(target);
}

function asNote(field: DataField): DataField {
  const { category, text, target } = field;
  if (category === 'note' && target === undefined) return field;
  const words = [text, target === undefined ? '' : `(${target})`].filter((word) => word !== '').join(' ');
  return { category: 'note', text: category === 'note' ? words : `${category}: ${words}`, target: undefined };
}
