import { t } from '../../../../localization/index.ts';
import type { Span } from '../../../../markdown/types.ts';
import type { DataFormat, WrittenEntry } from '../../source.ts';
import { separatorOf } from '../csv.ts';
import type { DataEdit, DataRefusal } from './edit.ts';
import { csvCell, inDoubleQuotes, inSingleQuotes, yamlScalar } from './quoting.ts';

/** A field of an entry that can be changed. */
export type EntryField = 'id' | 'name' | 'definition';

const BLOCK_LINE = /[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?$/;

/** Returns the edit that replaces the text of a field. */
export function fieldEdit(
  text: string,
  format: DataFormat,
  entry: WrittenEntry,
  field: EntryField,
  value: string,
): DataEdit | DataRefusal {
  const span = { id: entry.idSpan, name: entry.nameSpan, definition: entry.definitionSpan }[field];
  if (span === undefined) return { refused: t('The file does not write the {0} of this entry.', field) };
  switch (format.kind) {
    case 'json':
      return quotedOr(text, span, '"', inDoubleQuotes(value)) ?? { ...span, newText: JSON.stringify(value) };
    case 'toml':
      return (
        quotedOr(text, span, '"', inDoubleQuotes(value)) ?? {
          refused: t('The text cannot be changed, because it is not in double quotes.'),
        }
      );
    case 'yaml':
      return yamlEdit(text, span, value);
    case 'csv':
    case 'tsv':
      return (
        quotedOr(text, span, '"', value.replaceAll('"', '""')) ?? {
          ...span,
          newText: csvCell(value, separatorOf(text, format.kind)),
        }
      );
    case 'tbx':
      return { refused: t('TBX files are not changed.') };
    default:
      return format satisfies never;
  }
}

function yamlEdit(text: string, span: Span, value: string): DataEdit | DataRefusal {
  const double = quotedOr(text, span, '"', inDoubleQuotes(value));
  if (double !== undefined) return double;
  const single = inSingleQuotes(value);
  const inSingle = quotedOr(text, span, "'", single ?? '');
  if (inSingle !== undefined)
    return single === undefined
      ? { start: span.start - 1, end: span.end + 1, newText: JSON.stringify(value) }
      : inSingle;
  if (!isInBlock(text, span.start)) return { ...span, newText: yamlScalar(value) };
  if (/[\r\n]|^\s|^$/.test(value)) return { refused: t('A text of several lines cannot be written in this place.') };
  return { ...span, newText: value };
}

/** The edit of a text between quotes; undefined if there are none. */
function quotedOr(text: string, { start, end }: Span, quote: string, newText: string): DataEdit | undefined {
  const isQuoted = start > 0 && text.charAt(start - 1) === quote && text.charAt(end) === quote;
  return isQuoted ? { start, end, newText } : undefined;
}

/** Whether a text is that of a block of YAML, `>` or `|`. */
function isInBlock(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start - 1);
  if (line < 0 || text.slice(line, start).trim() !== '') return false;
  const before = text.slice(0, line).trimEnd();
  return BLOCK_LINE.test(before.slice(before.lastIndexOf('\n') + 1));
}
