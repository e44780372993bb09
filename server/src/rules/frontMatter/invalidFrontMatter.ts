import type { FrontMatterError } from '../../markdown/types.ts';
import type { Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { misreadValues } from './misreadValues.ts';
import { quotingEdits } from './quoting.ts';

/** `description: Capital: what it is`, which YAML reads as a map in a map; `title = Capital`, which TOML does not read at all. */
export const invalidFrontMatter: Rule = {
  code: 'invalid-front-matter',
  severity: 'error',
  summary:
    'A front matter that is not valid YAML or TOML, or a value that is read as something else than it looks like.',
  documentation: {
    why: 'A program that reads the front matter gets nothing, or half of it. Glosswright still reads the keys line by line, so the article does not fall out of the glossary. Reported as a warning is what parses and loses its text: `title: Fee #2` is "Fee" to YAML, as ` #` begins a comment, `title: !new Fee` has a tag, and a list or a map is no title and no description. A comment that begins with `# ` and a space is none of these.',
    wrong: '---\ntitle: Kapitał\ndescription: Kapitał: dług i udziały\n---',
    right: '---\ntitle: Kapitał\ndescription: "Kapitał: dług i udziały"\n---',
  },

  *check(subject) {
    const { frontMatter } = subject.document;
    if (!subject.isArticle) return;
    for (const error of frontMatter?.errors ?? []) {
      yield { message: error.message, span: error.span, fixes: () => fixes(subject, error) };
    }
    yield* misreadValues(subject);
  },
};

function fixes(subject: Subject, error: FrontMatterError) {
  const edit = quotingEdits(subject.document).get(error);
  // What stands after a # would be a comment no more.
  const sign = subject.document.frontMatter?.format === 'toml' ? '#' : ' #';
  const certain = edit !== undefined && !edit.newText.includes(sign);
  return edit ? [{ title: 'Put the value in quotes', preferred: true, certain, edits: [edit] }] : [];
}
