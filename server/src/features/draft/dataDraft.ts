import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import type { FilePlace } from '../../glossary/layoutPaths.ts';
import { entriesOfData } from '../../glossary/sources/data/index.ts';
import { addEntry } from '../../glossary/sources/data/write/index.ts';
import { newItemFile } from '../../glossary/sources/data/write/newItemFile.ts';
import { applyEdits } from '../../rules/engine/fixAll.ts';
import type { Creation, Edit } from '../../rules/engine/rule.ts';
import type { Draft } from './draft.ts';
import type { DraftFiles } from './draftFiles.ts';

type DataPlace = Extract<FilePlace, { kind: 'entryData' }>;

/**
 * The draft of an entry in a data file, or of a data file of its own: the source's name without a definition. Undefined if the file
 * may not be written, is not there, or is written in a form that cannot be extended with certainty.
 */
export function dataDraft(
  { path, locale, concept, title }: Creation,
  files: DraftFiles,
  { locale: ofFile, slug, source: { writable, entries: format } }: DataPlace,
  source: FrontMatterFacts | undefined,
): Draft | undefined {
  if (slug !== undefined) {
    const content = writable ? newItemFile(format, source?.title ?? title) : undefined;
    return content === undefined ? undefined : { kind: 'file', path, text: content, nameSpan: undefined };
  }
  const text = writable ? files.textOf(path) : undefined;
  if (text === undefined || !files.mayReadData(text.length)) return undefined;
  const isNamed = entriesOfData(text, format).entries.some((entry) => entry.locale !== undefined);
  const ownLocale = locale === ofFile && !isNamed ? undefined : locale;
  const name = source?.title ?? title;
  const added = addEntry(text, format, { id: concept, locale: ownLocale, name, definition: undefined });
  if ('refused' in added) return undefined;
  const edits = added
    .map(({ start, end, newText }): Edit => ({ span: { start, end }, newText }))
    .toSorted((one, other) => one.span.start - other.span.start);
  const after = entriesOfData(applyEdits(text, edits), format).entries;
  const entry = after.find((each) => each.id === concept && (each.locale ?? ofFile) === locale);
  return entry && { kind: 'entry', path, edits, nameSpan: entry.nameSpan };
}
