import type { ArticleFacts } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { TermStatus } from '../../terms/types.ts';
import { namesOfEntry } from '../selection.ts';

/** The names of a concept in a locale. */
export interface LocaleNames {
  readonly locale: string;
  /** The file with the entry, relative to the root. */
  readonly path: string;
  /** Undefined if the entry has no title. */
  readonly title: string | undefined;
  /** The name to use; undefined if all names are deprecated. */
  readonly preferred: string | undefined;
  /** Names that may also be used. */
  readonly admitted: readonly string[];
  /** Names that must not be used. */
  readonly deprecated: readonly string[];
  readonly draft: boolean;
}

/** Returns the names of a concept in a locale; undefined if the locale has no entry. */
export function namesIn({ articles }: Glossary, slug: string, locale: string): LocaleNames | undefined {
  const facts = articles.get(slug, locale);
  return facts && namesOf(facts);
}

/** Returns the names of an entry. */
export function namesOf(facts: ArticleFacts): LocaleNames {
  const names = namesOfEntry(facts);
  const textsOf = (wanted: TermStatus): string[] =>
    names.filter(({ status }) => status === wanted).map(({ text }) => text);
  const { locale, path, title, draft } = facts;
  const [preferred] = textsOf('preferred');
  return { locale, path, title, preferred, admitted: textsOf('admitted'), deprecated: textsOf('deprecated'), draft };
}
