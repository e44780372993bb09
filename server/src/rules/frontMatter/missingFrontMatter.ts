import { type Message, msg, quoted, quotedList } from '../../localization/index.ts';
import { fieldReader, firstHeading } from '../../glossary/articleFacts.ts';
import type { FrontMatterField } from '../../glossary/layout.ts';
import type { FrontMatterValue } from '../../markdown/types.ts';
import { syntaxOf } from '../../markdown/frontMatterSyntax.ts';
import { keyOf } from '../links/links.ts';
import { openingOf } from './opening.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** An article without front matter. */
export const missingFrontMatter: Rule = {
  code: 'missing-front-matter',
  severity: 'warning',
  summary: 'An article without front matter, or without a key that its layout requires.',
  documentation: {
    why: 'Without a title, an article has no name in the glossary. Without a description, a hover has nothing to show. The layout defines the required keys (`required` in the configuration). In an article with `draft: true` they can be empty.',
    wrong: '---\ntitle: Kapitał\n---',
    right: '---\ntitle: Kapitał\ndescription: Zasoby finansowe firmy.\n---',
  },

  *check(subject) {
    const { required, frontMatter: keys } = subject.glossary.layout;
    if (!subject.isArticle || required.length === 0) return;
    const { frontMatter } = subject.document;
    if (!frontMatter) {
      yield noFrontMatter(subject);
      return;
    }
    const field = fieldReader(frontMatter, keys);
    // The author of a draft knows which keys are still empty.
    const missing = required.filter((name) => isEmpty(field(name)) && !(subject.facts.draft && field(name)));
    if (missing.length === 0) return;
    yield {
      message: msg('The front matter has no {0}.', andNo(keysOf(subject, missing))),
      span: openingOf(subject.document),
      fixes: () => {
        const absent = missing.filter((name) => field(name) === undefined);
        return absent.length === 0 ? [] : [insertKeys(subject, absent, frontMatter.contentSpan.start)];
      },
    };
  },
};

function isEmpty(value: FrontMatterValue | undefined): boolean {
  if (value === undefined) return true;
  return value.kind === 'scalar' && !/[^\p{Z}\p{Cc}\p{Cf}]/u.test(value.text);
}

function noFrontMatter(subject: Subject): Report {
  const { required } = subject.glossary.layout;
  const { text } = subject.document;
  return {
    message: msg('This article has no front matter; it needs {0}.', quotedList(keysOf(subject, required), 'and')),
    span: openingOf(subject.document),
    fixes: () => {
      const newText = ['---', ...keyLines(subject, required), '---', '', ''].join(lineBreakOf(text));
      return [insertion(msg('Insert front matter'), 0, newText)];
    },
  };
}

function insertKeys(subject: Subject, missing: readonly FrontMatterField[], at: number): Fix {
  const lineBreak = lineBreakOf(subject.document.text);
  const newText = keyLines(subject, missing)
    .map((line) => line + lineBreak)
    .join('');
  return insertion(msg('Insert {0}', quotedList(keysOf(subject, missing), 'and')), at, newText);
}

function insertion(title: Message, at: number, newText: string): Fix {
  return { title, preferred: true, certain: false, edits: [{ span: { start: at, end: at }, newText }] };
}

/** Returns one line per key. The value of the title is the first heading. */
function keyLines({ document, glossary }: Subject, fields: readonly FrontMatterField[]): string[] {
  const syntax = syntaxOf(document);
  return fields.map((name) => {
    const key = keyOf(glossary, name);
    const value = name === 'title' ? (firstHeading(document) ?? '') : '';
    return syntax.line(key, value === '' ? undefined : syntax.text(value));
  });
}

function keysOf({ glossary }: Subject, fields: readonly FrontMatterField[]): string[] {
  return fields.map((name) => keyOf(glossary, name));
}

/** `'title' and no 'description'` */
function andNo([first = '', ...others]: readonly string[]): Message {
  return others.length === 0 ? quoted(first) : msg('{0} and no {1}', quoted(first), andNo(others));
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
