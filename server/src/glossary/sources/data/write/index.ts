import { localized, msg, t } from '../../../../localization/index.ts';
import { entriesOfData } from '../index.ts';
import { shownText } from '../shownText.ts';
import type { DataFormat, WrittenEntry } from '../../source.ts';
import { jsonEdits } from './addJson.ts';
import { rowEdits } from './addRow.ts';
import { yamlEdits } from './addYaml.ts';
import { fieldEdit } from './changeField.ts';
import type { EntryField } from './changeField.ts';
import { applyEdits, isRefusal } from './edit.ts';
import type { DataEdit, DataRefusal, NewEntry } from './edit.ts';

const WOULD_CHANGE_MORE = msg('The file is written in a form in which the change would not be read back.');

/**
 * Returns the edits that add an entry to a data file: to the item with the same ID if an item has all locales,
 * otherwise as another item, in order if the file is sorted. Everything else stays the same, byte for byte.
 */
export function addEntry(text: string, format: DataFormat, entry: NewEntry): readonly DataEdit[] | DataRefusal {
  const { entries } = entriesOfData(text, format);
  if (entries.some(({ id, locale }) => id === entry.id && isSame(locale, entry.locale)))
    return { refused: `The file already has an entry with the id "${entry.id}".` };
  const edits = additions(text, format, entry);
  if (isRefusal(edits)) return edits;
  const after = entriesOfData(applyEdits(text, edits), format).entries;
  const added = after.filter(({ locale, name }) => isSame(locale, entry.locale) && name === shownText(entry.name));
  const isOnlyAddition = added.some((one) =>
    areSame(
      entries,
      after.filter((each) => each !== one),
    ),
  );
  return isOnlyAddition ? edits : { refused: localized(WOULD_CHANGE_MORE) };
}

/** Returns the edit that changes a field of an entry. The entry must have been read from the text. */
export function changeField(
  text: string,
  format: DataFormat,
  entry: WrittenEntry,
  field: EntryField,
  value: string,
): readonly DataEdit[] | DataRefusal {
  const edit = fieldEdit(text, format, entry, field, value);
  if ('refused' in edit) return edit;
  const before = entriesOfData(text, format).entries;
  const after = entriesOfData(applyEdits(text, [edit]), format).entries;
  const index = before.findIndex(({ nameSpan }) => nameSpan.start === entry.nameSpan.start);
  const changed = after[index];
  const isRead = changed !== undefined && isWritten(changed, field, value);
  const isOnlyChange = isRead && areSame(others(before, index, field), others(after, index, field));
  return isOnlyChange ? [edit] : { refused: localized(WOULD_CHANGE_MORE) };
}

function additions(text: string, format: DataFormat, entry: NewEntry): readonly DataEdit[] | DataRefusal {
  switch (format.kind) {
    case 'yaml':
      return yamlEdits(text, format, entry);
    case 'json':
      return jsonEdits(text, format, entry);
    case 'csv':
    case 'tsv':
      return rowEdits(text, format, entry);
    case 'toml':
      return { refused: t('No entries are added to TOML files.') };
    case 'tbx':
      return { refused: 'TBX files are not changed.' };
    default:
      return format satisfies never;
  }
}

/** The entries without what the change of a field may change. The locales of an item share its id. */
function others(entries: readonly WrittenEntry[], index: number, field: EntryField): WrittenEntry[] {
  const id = entries[index]?.id;
  return entries.filter((each, at) => at !== index && !(field !== 'definition' && each.id === id));
}

function isWritten(entry: WrittenEntry, field: EntryField, value: string): boolean {
  if (field === 'id') return entry.id === value;
  if (field === 'name') return entry.name === shownText(value);
  return entry.definition !== undefined && shownText(value).startsWith(entry.definition.slice(0, 50));
}

function areSame(before: readonly WrittenEntry[], after: readonly WrittenEntry[]): boolean {
  return before.length === after.length && before.every((entry, index) => isSameEntry(entry, after[index]));
}

function isSameEntry(one: WrittenEntry, other: WrittenEntry | undefined): boolean {
  return (
    other !== undefined &&
    one.id === other.id &&
    isSame(one.locale, other.locale) &&
    one.name === other.name &&
    one.definition === other.definition &&
    one.otherNames.length === other.otherNames.length
  );
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}
