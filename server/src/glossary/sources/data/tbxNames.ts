import type { TbxConcept, TbxField, TbxItem, TbxLanguage, TbxTerm } from './tbxConcepts.ts';

const IS_DEPRECATED = /deprecated|superseded|forbidden|notRecommended|obsolete/i;
const IS_PREFERRED = /^preferred/i;

/** A term of a language with its status. */
export interface TbxName {
  readonly term: TbxTerm;
  readonly name: TbxField;
  readonly status: 'preferred' | 'admitted' | 'deprecated';
}

/** Returns the terms of a language that have a text, the preferred one first. */
export function namesOfLanguage({ terms }: TbxLanguage): TbxName[] {
  const named = terms.flatMap((term) =>
    term.name === undefined ? [] : [{ term, name: term.name, written: writtenStatus(term) }],
  );
  const preferred =
    named.find(({ written }) => IS_PREFERRED.test(written)) ??
    named.find(({ written }) => !IS_DEPRECATED.test(written)) ??
    named[0];
  if (preferred === undefined) return [];
  const others = named.filter((each) => each !== preferred);
  return [
    { term: preferred.term, name: preferred.name, status: 'preferred' },
    ...others.map(({ term, name, written }): TbxName => ({
      term,
      name,
      status: IS_DEPRECATED.test(written) ? 'deprecated' : 'admitted',
    })),
  ];
}

const STATUS: ReadonlySet<string> = new Set(['administrativeStatus', 'normativeAuthorization']);

function writtenStatus({ items }: TbxTerm): string {
  return items.flat().find(({ category }) => STATUS.has(category))?.text ?? '';
}

/** Returns the definition of a language, or of its concept if the language is the main one of the file. */
export function definitionIn(
  concept: TbxConcept,
  language: TbxLanguage,
  main: string | undefined,
): TbxItem | undefined {
  const isMain = main === undefined || main.toLowerCase() === language.locale?.toLowerCase();
  return definedBy(language.items) ?? (isMain ? definedBy(concept.items) : undefined);
}

/** A group whose first field is a definition. */
function definedBy(items: readonly TbxItem[]): TbxItem | undefined {
  return items.find(([field]) => field?.category === 'definition' && field.text !== '');
}
