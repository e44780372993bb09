import { localized, type Message, msg, withValues } from '../../localization/index.ts';
import { fieldReader } from '../../glossary/articleFacts.ts';
import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import { syntaxOfFormat } from '../../markdown/frontMatterSyntax.ts';
import type { Edit, Finding } from '../../rules/engine/rule.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { keyOf } from '../../rules/links/links.ts';
import type { Articles } from '../articles.ts';

/** A key of a concept that excludes it from rules on terms, and the edit of its source article. */
export interface TermException {
  readonly title: string;
  readonly path: string;
  /** The text that the edit is for. */
  readonly text: string;
  readonly edit: Edit;
}

const KEEP = msg("Keep '{0}' untranslated in all articles");

/** The key for each code, its value, and the title of the action. */
const EXCEPTIONS: Readonly<
  Record<string, { readonly field: 'doNotTranslate' | 'autoLink'; readonly value: string; readonly title: Message }>
> = {
  'untranslated-term': { field: 'doNotTranslate', value: 'true', title: KEEP },
  'untranslated-link-text': {
    field: 'doNotTranslate',
    value: 'true',
    title: KEEP,
  },
  'untranslated-title': { field: 'doNotTranslate', value: 'true', title: KEEP },
  'unlinked-term': { field: 'autoLink', value: 'false', title: msg("Never link '{0}' automatically") },
};

/** The exception for the concept of the finding; undefined for other rules, and if its source article cannot be changed. */
export function termException(subject: Subject, finding: Finding, articles: Articles): TermException | undefined {
  const { glossary, facts } = subject;
  const exception = Object.hasOwn(EXCEPTIONS, finding.code) ? EXCEPTIONS[finding.code] : undefined;
  const source = exception && glossary.articles.get(finding.target ?? facts.slug, glossary.articles.sourceLocale);
  // An entry of a page or data file has no front matter of its own.
  if (!exception || !source || glossary.articles.placeOf(source)) return undefined;
  const text = source.path === facts.path ? subject.document.text : articles.textOf(source.path);
  const frontMatter = text === undefined ? undefined : parseFrontMatter(text);
  if (text === undefined || !frontMatter || frontMatter.errors.length > 0) return undefined;
  const title = localized(withValues(exception.title, source.title ?? source.slug));
  const value = fieldReader(frontMatter, glossary.layout.frontMatter)(exception.field);
  if (value) return { title, path: source.path, text, edit: { span: value.span, newText: exception.value } };
  const key = keyOf(glossary, exception.field);
  const line = syntaxOfFormat(frontMatter.format).line(key, exception.value);
  const at = { start: frontMatter.keysEnd, end: frontMatter.keysEnd };
  const newText = line + (text.includes('\r\n') ? '\r\n' : '\n');
  return { title, path: source.path, text, edit: { span: at, newText } };
}
