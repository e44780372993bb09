import { fieldReader, firstHeading } from '../glossary/articleFacts.ts';
import type { FrontMatterField } from '../glossary/layout.ts';
import type { FrontMatterValue } from '../markdown/types.ts';
import { yamlString } from './links.ts';
import type { Fix, Report, Rule, Subject } from './rule.ts';

/** An article that starts with its text. */
export const missingFrontMatter: Rule = {
  code: 'missing-front-matter',
  severity: 'warning',
  summary: 'An article without front matter, or without a key that its layout requires.',

  *check(subject) {
    const { required, frontMatter: keys } = subject.glossary.layout;
    if (!subject.isArticle || required.length === 0) return;
    const { frontMatter } = subject.document;
    if (!frontMatter) {
      yield noFrontMatter(subject);
      return;
    }
    const field = fieldReader(frontMatter, keys);
    const missing = required.filter((name) => isEmpty(field(name)));
    if (missing.length === 0) return;
    yield {
      message: `The front matter has no ${missing.join(' and no ')}.`,
      span: { start: frontMatter.span.start, end: frontMatter.contentSpan.start },
      fixes: () =>
        [
          insertKeys(
            subject,
            missing.filter((name) => field(name) === undefined),
          ),
        ].filter((fix) => fix.edits.length > 0),
    };
  },
};

function isEmpty(value: FrontMatterValue | undefined): boolean {
  if (value === undefined) return true;
  return value.kind === 'scalar' ? value.text.trim() === '' : false;
}

function noFrontMatter(subject: Subject): Report {
  const { required } = subject.glossary.layout;
  const { text } = subject.document;
  const firstLine = /^[^\r\n]*/.exec(text)?.[0].length ?? 0;
  return {
    message: `This article has no front matter; it needs ${required.join(' and ')}.`,
    span: { start: 0, end: firstLine },
    fixes: () => {
      const newText = ['---', ...keyLines(subject, required), '---', '', ''].join(lineBreakOf(text));
      return [insertion('Insert a front matter', 0, newText)];
    },
  };
}

function insertKeys(subject: Subject, missing: readonly FrontMatterField[]): Fix {
  const { frontMatter, text } = subject.document;
  const at = frontMatter?.contentSpan.start ?? 0;
  const lines = keyLines(subject, missing);
  const newText = lines.map((line) => line + lineBreakOf(text)).join('');
  if (newText === '') return { ...insertion('', at, ''), edits: [] };
  return insertion(`Insert ${missing.join(' and ')}`, at, newText);
}

function insertion(title: string, at: number, newText: string): Fix {
  return { title, preferred: true, certain: false, edits: [{ span: { start: at, end: at }, newText }] };
}

/** A line for each key; the title is the first heading's. */
function keyLines({ document, glossary }: Subject, fields: readonly FrontMatterField[]): string[] {
  return fields.map((name) => {
    const key = glossary.layout.frontMatter[name][0] ?? name;
    const value = name === 'title' ? (firstHeading(document) ?? '') : '';
    return value === '' ? `${key}:` : `${key}: ${yamlString(value)}`;
  });
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
