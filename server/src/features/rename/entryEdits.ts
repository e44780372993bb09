import { t } from '../../localization/index.ts';
import { entriesOfData } from '../../glossary/sources/data/index.ts';
import { changeField } from '../../glossary/sources/data/write/index.ts';
import { anchorsOf, hasAnchor } from '../../markdown/anchors/anchors.ts';
import type { PlacedEntry, Subject } from '../../rules/engine/subject.ts';
import { idBehindName } from '../draft/entryDraft.ts';
import type { PlannedEdit, Refusal } from './renamePlan.ts';
import type { Renaming, Renamings } from './renaming.ts';

/** Every page format and data format can write such an id. */
const SAFE_ID = /^[\p{L}\p{M}\p{N}_.:-]+$/u;

/** The edits of the ids of renamed entries in a page or data file; a refusal if one cannot be changed. */
export function entryEdits(subject: Subject, renamings: Renamings): PlannedEdit[] | Refusal {
  const edits = new Map<number, PlannedEdit>();
  for (const entry of subject.entries) {
    const renaming = renamings.ofArticle(entry.facts);
    // The locales of an item of data can share its id.
    if (!renaming || edits.has(entry.place.idSpan?.start ?? -1)) continue;
    const edit = SAFE_ID.test(renaming.to) ? idEdit(subject, entry, renaming) : unsafe(renaming.to);
    if ('refused' in edit) return edit;
    edits.set(edit.span.start, edit);
  }
  return [...edits.values()].toSorted((one, other) => one.span.start - other.span.start);
}

function unsafe(id: string): Refusal {
  return { refused: t("'{0}' cannot be the id of an entry. Use letters, digits, '-', '_', '.' and ':'.", id) };
}

function idEdit(subject: Subject, entry: PlacedEntry, renaming: Renaming): PlannedEdit | Refusal {
  return subject.kind === 'entryData' ? dataEdit(subject, entry, renaming) : pageEdit(subject, entry, renaming);
}

function pageEdit(subject: Subject, { facts, place }: PlacedEntry, { from, to }: Renaming): PlannedEdit | Refusal {
  const { document, glossary, entries, lines } = subject;
  const { idSpan, nameSpan } = place;
  const where = t('{0}, line {1}', facts.path, lines.positionAt(nameSpan.start).line + 1);
  if (hasAnchor(anchorsOf(document, glossary.layout.headingIds), to))
    return { refused: t("'{0}' already has a section with the id '{1}'.", facts.path, to) };
  const edit = { kind: 'id', locale: facts.locale } as const;
  if (idSpan) {
    const isOwn = document.text.slice(idSpan.start, idSpan.end).normalize('NFC') === from;
    return isOwn
      ? { ...edit, span: idSpan, newText: to }
      : { refused: t('The configuration gives the entry in {0}, its id.', where) };
  }
  // If other entries of the page have explicit IDs, this one can have one too.
  for (const other of entries) {
    const form = other.place.idSpan && idBehindName({ text: document.text, place: other.place }, to);
    const isFree = /^[ \t]*(?:[\r\n]|$)/.test(document.text.slice(nameSpan.end, nameSpan.end + 100));
    if (form !== undefined && isFree && from === facts.slug)
      return { ...edit, span: { start: nameSpan.end, end: nameSpan.end }, newText: form };
  }
  return {
    refused: t(
      'The id of the entry in {0}, is made from its name. Write an explicit id there first, such as {#{1}}.',
      where,
      from,
    ),
  };
}

function dataEdit(
  { document, glossary }: Subject,
  { facts, place }: PlacedEntry,
  { to }: Renaming,
): PlannedEdit | Refusal {
  const file = glossary.place(facts.path);
  if (file?.kind !== 'entryData' || !file.source.writable)
    return {
      refused: t(
        '\'{0}\' is read only. To rename its entries, add "writable": true to it in the configuration.',
        facts.path,
      ),
    };
  if (file.slug !== undefined)
    return { refused: t("The id of the entry is the name of '{0}', which cannot be changed here.", facts.path) };
  const { entries: format } = file.source;
  const written = entriesOfData(document.text, format).entries;
  const entry = written.find(({ nameSpan }) => nameSpan.start === place.nameSpan.start);
  const changed = entry ? changeField(document.text, format, entry, 'id', to) : { refused: 'The entry is gone.' };
  if ('refused' in changed) return { refused: `'${facts.path}': ${changed.refused}` };
  const [edit] = changed;
  if (!edit || changed.length > 1) return { refused: t("The id in '{0}' cannot be changed.", facts.path) };
  return { span: { start: edit.start, end: edit.end }, newText: edit.newText, kind: 'id', locale: facts.locale };
}
