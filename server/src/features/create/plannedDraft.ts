import { t } from '../../localization/index.ts';
import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { FilePlace } from '../../glossary/layoutPaths.ts';
import { readFile } from '../../glossary/readFile.ts';
import { hasColumn } from '../../glossary/sources/sourceLocales.ts';
import type { Creation } from '../../rules/engine/rule.ts';
import { applyEdits } from '../../rules/engine/fixAll.ts';
import type { Draft } from '../draft/draft.ts';
import type { DraftFiles } from '../draft/draftFiles.ts';
import { articleToTranslate } from '../newArticleText.ts';
import { newDraft } from '../newDraft.ts';

/** The draft to create, or the reason why there is none: a sentence. */
export type PlannedDraft =
  | { readonly kind: 'draft'; readonly draft: Draft; readonly concept: string; readonly locale: string }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      /** The file to change by hand instead, from the root. */
      readonly path?: string;
      /** What the layout lacks for the new locale. */
      readonly missing?: MissingPlace;
    };

/** A page, or a column of a page, that a layout lacks for a locale. */
export interface MissingPlace {
  /** The page of the source locale, beside which the new one would be; the page itself for a column. */
  readonly beside: string;
  readonly locale: string;
  /** The header of the column. */
  readonly header?: string;
}

export function refused(reason: string): Extract<PlannedDraft, { kind: 'refused' }> {
  return { kind: 'refused', reason };
}

/** The file may not be written. */
export function readOnly(path: string): PlannedDraft {
  const reason = t('\'{0}\' is read only. Add "writable": true to its source in the configuration.', path);
  return { kind: 'refused', reason, path };
}

/**
 * The draft of an article or entry that its glossary does not have. Refused if the file is not the layout's, exists, or may not be
 * written, and if the glossary would not read the draft as exactly that entry.
 */
export function plannedDraft(glossary: Glossary, create: Creation, files: DraftFiles): PlannedDraft {
  const { path, concept, locale } = create;
  const place = glossary.place(path);
  if (
    !place ||
    place.kind === 'page' ||
    place.kind === 'sitePage' ||
    (place.locale !== locale && place.kind !== 'entryData' && !hasColumn(place, locale))
  )
    return refused(t("The layout of this glossary has no place for '{0}' in '{1}'.", concept, locale));
  const isOwnFile = place.kind === 'article' || (place.kind === 'entryData' && place.slug !== undefined);
  if (isOwnFile && files.textOf(path) !== undefined) return refused(t("The file '{0}' already exists.", path));
  if (place.kind === 'entryData' && !place.source.writable) return readOnly(path);
  const draft = newDraft(glossary, create, files);
  return draft && isReadBack(glossary, place, create, draft, files)
    ? { kind: 'draft', draft, concept, locale }
    : notCertain(path);
}

/** The form of the file is not clear. */
export function notCertain(path: string): PlannedDraft {
  return refused(t("The entry cannot be added to '{0}' with certainty.", path));
}

/** Whether the file with the draft has the same entries as before, and the new one. */
export function isReadBack(
  glossary: Glossary,
  place: FilePlace,
  { concept, locale, title }: Creation,
  draft: Draft,
  files: DraftFiles,
): boolean {
  const before = draft.kind === 'file' ? undefined : (files.textOf(draft.path) ?? '');
  const after = draft.kind === 'file' ? draft.text : applyEdits(before ?? '', draft.edits);
  const { file, entries } = readFile(glossary, place, after);
  if (place.kind === 'article') return file.slug === concept && file.locale === locale;
  const known = before === undefined ? [] : readFile(glossary, place, before).entries;
  const isNew = (each: { readonly slug: string; readonly locale: string }): boolean =>
    each.slug === concept && each.locale === locale;
  const others = entries.filter((each) => !isNew(each));
  const added = entries.find(isNew);
  const name = articleToTranslate(glossary, concept)?.title ?? title;
  const isSame = (each: ArticleFacts, at: number): boolean =>
    each.id === known[at]?.id && each.title === known[at].title && each.description === known[at].description;
  return added?.title === name && others.length === known.length && others.every(isSame);
}
