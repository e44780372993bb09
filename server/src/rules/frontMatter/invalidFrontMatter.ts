import { parseFrontMatter } from '../../markdown/frontMatter.ts';
import type { FrontMatterError } from '../../markdown/types.ts';
import type { Edit, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** `description: Capital: what it is`, which YAML reads as a map in a map. */
export const invalidFrontMatter: Rule = {
  code: 'invalid-front-matter',
  severity: 'error',
  summary: 'A front matter that is not valid YAML.',
  documentation: {
    why: 'A program that reads the front matter gets nothing, or half of it. Glosswright still reads the keys line by line, so the article does not fall out of the glossary.',
    wrong: '---\ntitle: Kapitał\ndescription: Kapitał: dług i udziały\n---',
    right: '---\ntitle: Kapitał\ndescription: "Kapitał: dług i udziały"\n---',
  },

  *check(subject) {
    const { frontMatter } = subject.document;
    if (!subject.isArticle) return;
    for (const error of frontMatter?.errors ?? []) {
      yield { message: error.message, span: error.span, fixes: () => fixes(subject, error) };
    }
  },
};

function fixes(subject: Subject, error: FrontMatterError) {
  const edit = quoteValue(subject, error);
  // What stands after a # would be a comment no more.
  const certain = edit !== undefined && !edit.newText.includes(' #');
  return edit ? [{ title: 'Put the value in quotes', preferred: true, certain, edits: [edit] }] : [];
}

/** The edit that quotes the value of the line that the error is in, if that mends the error. */
function quoteValue({ document }: Subject, error: FrontMatterError): Edit | undefined {
  const { text } = document;
  const lineStart = text.lastIndexOf('\n', error.span.start - 1) + 1;
  const lineEnd = endOfLine(text, error.span.start);
  const found = /^([\p{L}\w-]+:[ \t]+)(\S.*?)[ \t]*$/u.exec(text.slice(lineStart, lineEnd));
  if (!found) return undefined;
  const [, key = '', value = ''] = found;
  const start = lineStart + key.length;
  const edit = { span: { start, end: start + value.length }, newText: quoted(value) };
  const mended = parseFrontMatter(text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end));
  const errorsBefore = document.frontMatter?.errors.length ?? 0;
  return mended && mended.errors.length < errorsBefore ? edit : undefined;
}

/** In double quotes; those that the author has set around the whole value are these. */
function quoted(value: string): string {
  const [, quote = '', inner = ''] = /^(["'])(.*)\1$/.exec(value) ?? [];
  const isWhole = quote !== '' && !inner.replace(/(?<=\p{L})'(?=\p{L})/gu, '').includes(quote);
  return `"${(isWhole ? inner : value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/);
  return found < 0 ? text.length : from + found;
}
