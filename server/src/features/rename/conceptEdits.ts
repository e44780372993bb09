import type { FrontMatterValue } from '../../markdown/types.ts';
import { type FrontMatterSyntax, syntaxOf } from '../../markdown/frontMatterSyntax.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import type { PlannedEdit } from './renamePlan.ts';
import { frontMatterRedirect } from './redirects.ts';
import { asSlug, type Renaming } from './renaming.ts';
import { underscored, writtenAs } from './writtenAs.ts';

/** The front matter edits of an article that is renamed. */
export function conceptEdits(subject: Subject, renaming: Renaming, usesRedirects: boolean): PlannedEdit[] {
  return [...slugEdits(subject, renaming), ...frontMatterRedirect(subject, renaming, usesRedirects)];
}

/** Edits of the fields that contain the slug. */
function slugEdits({ document, glossary, facts }: Subject, renaming: Renaming): PlannedEdit[] {
  const { conceptKey, slugKey, slugFields, addresses } = glossary.layout;
  const key = conceptKey === undefined ? slugKey : addresses.slug;
  const templates = new Map(Object.entries(key === undefined ? slugFields : { [key]: '{slug}', ...slugFields }));
  return (document.frontMatter?.entries ?? []).flatMap(({ key: own, value }) => {
    const template = [...templates].find(([name]) => name.toLowerCase() === own.toLowerCase())?.[1];
    if (template === undefined || value.kind !== 'scalar') return [];
    const [before = '', after = ''] = template.split('{slug}');
    const text = value.text.trim();
    const isTemplate = startsInAnyCase(text, before) && text.endsWith(after);
    const name = text.slice(before.length, text.length - after.length);
    if (!isTemplate || asSlug(glossary, name) !== renaming.from) return [];
    const newText = text.slice(0, before.length) + newName(glossary.layout.foldsSlugs, name, renaming) + after;
    return newText === text
      ? []
      : [
          {
            span: value.span,
            newText: quotedAs(syntaxOf(document), value, newText),
            kind: 'front-matter',
            locale: facts.locale,
          },
        ];
  });
}

function newName(folds: boolean, name: string, { usual, written, to }: Renaming): string {
  return folds ? underscored(writtenAs(name, usual, written)) : to;
}

function startsInAnyCase(text: string, beginning: string): boolean {
  return text.slice(0, beginning.length).toLowerCase() === beginning.toLowerCase();
}

/** The value in its existing quotes. A plain value gets quotes if the format requires them. */
function quotedAs(
  syntax: FrontMatterSyntax,
  value: Extract<FrontMatterValue, { kind: 'scalar' }>,
  text: string,
): string {
  return value.quoted ? syntax.quoted(text) : syntax.text(text);
}
