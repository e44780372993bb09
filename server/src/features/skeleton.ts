import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { NewFile, Subject } from '../rules/rule.ts';
import type { Articles } from './articles.ts';

/** The text of a new article with the headings of the concept's source article, for a translator to fill in. */
export function withSkeleton({ glossary }: Subject, { path, text, concept }: NewFile, articles: Articles): string {
  const source = glossary.article(concept, glossary.sourceLocale);
  const sourceText = source && source.path !== path ? articles.textOf(source.path) : undefined;
  if (sourceText === undefined) return text;
  const headings = parseMarkdown(sourceText).headings.filter(({ level }) => level > 1);
  return text + headings.map((heading) => `${'#'.repeat(heading.level)} ${heading.text}\n\n`).join('');
}
