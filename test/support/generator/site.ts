import { type Concept, termOf } from './concepts.ts';
import { languageOf } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import type { GeneratedLayout } from './layouts.ts';
import type { Piece } from './marks.ts';
import type { Random } from './random.ts';

/** The concepts that a defect of an article can be about; undefined if the glossary has none. */
export interface Targets {
  /** Has an intact article in every locale; this article does not link to it elsewhere. */
  readonly plain: Concept;
  /** Has an article in the source locale, but not in this one. */
  readonly absent: Concept | undefined;
  readonly withDeprecatedName: Concept | undefined;
  readonly withFormerAddress: Concept | undefined;
}

/** The article that contains a defect. */
export interface Site {
  readonly concept: Concept;
  readonly locale: string;
  readonly isSource: boolean;
  /** Another locale of the glossary. */
  readonly otherLocale: string | undefined;
  readonly language: Language;
  readonly layout: GeneratedLayout;
  readonly random: Random;
  readonly targets: Targets;
}

/** The changes of a defect in its article. Everything else is unchanged. */
export interface Change {
  /** Lines of the front matter, without their line break. */
  readonly title?: Piece;
  readonly description?: Piece;
  /** The line that opens the front matter. */
  readonly opening?: Piece;
  /** A paragraph before all others. */
  readonly lead?: Piece;
  /** Whether the heading of the section is missing. */
  readonly hasNoSection?: true;
  /** An additional paragraph or heading. */
  readonly block?: Piece;
  /** An additional file: its path and its text. */
  readonly file?: { readonly path: string; readonly pieces: readonly Piece[] };
}

/** A kind of mistake. To add one, add a row to a table. */
export interface DefectKind {
  readonly code: string;
  /** Undefined if the mistake is impossible in this article. */
  readonly plant: (site: Site) => Change | undefined;
}

/** A sentence with a form of the concept, which `write` converts to the text. */
export function sentence(site: Site, concept: Concept, write: (term: string) => string): string {
  return about(site, concept.formsIn(site.locale), write);
}

/** The sentence with one of the given forms. */
export function about(
  { language, random }: Site,
  forms: Readonly<Record<string, string>>,
  write: (term: string) => string,
): string {
  const template = random.pick(language.sentences);
  return template.replace(/\{(\w+)\}/, (_, name: string) => {
    const form = forms[name] ?? '';
    const term = termOf(form);
    return form.slice(0, form.length - term.length).replace('|', '') + write(term);
  });
}

/** A sentence with a mistake that `check --fix` fixes, and the fixed sentence. */
export function fixedSentence(site: Site, concept: Concept, write: (term: string) => Required<Piece>): Piece {
  let term = '';
  const placeholder = '\u{E003}';
  const around = sentence(site, concept, (written) => {
    term = written;
    return placeholder;
  });
  const { text, fixed } = write(term);
  return { text: around.replace(placeholder, () => text), fixed: around.replace(placeholder, () => fixed) };
}

/** The target of a link to the concept in the article's own locale. */
export function linkTo({ layout, locale }: Site, { slug }: Pick<Concept, 'slug'>): string {
  return layout.link(locale, slug);
}

/** One sentence, as a description. */
export function descriptionOf(concept: Concept, locale: string): string {
  return `${titleOf(concept, locale)} ${languageOf(locale).description}`;
}

/** The capitalized title of the concept. */
export function titleOf(concept: Concept, locale: string): string {
  const title = concept.formsIn(locale)['title'] ?? '';
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

/** The term as a link to the concept in the article's own locale. */
export function linked(site: Site, concept: Concept, term: string): string {
  return `[${term}](${linkTo(site, concept)})`;
}
