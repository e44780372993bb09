import { msg } from '../../localization/index.ts';
import type { FrontMatterError } from '../../markdown/types.ts';
import type { Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { misreadValues } from './misreadValues.ts';
import { quotingEdits } from './quoting.ts';

/** `description: Capital: what it is`, which YAML parses as a nested map; `title = Capital`, which is invalid TOML. */
export const invalidFrontMatter: Rule = {
  code: 'invalid-front-matter',
  severity: 'error',
  summary: 'Front matter that is not valid YAML or TOML, or a value that is parsed differently than it looks.',
  documentation: {
    why: 'Tools that read the front matter get no data, or only a part of it. Glosswright reads the keys line by line, so the article stays in the glossary. A value that is valid but loses text is reported as a warning: in YAML, `title: Fee #2` is "Fee", because ` #` starts a comment, and `title: !new Fee` has a tag. A list or a map as title or description is reported, too. Comments that start with `# ` and a space are not reported.',
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
  // Text after a # would no longer be a comment.
  const sign = subject.document.frontMatter?.format === 'toml' ? '#' : ' #';
  const certain = edit !== undefined && !edit.newText.includes(sign);
  return edit ? [{ title: msg('Put the value in quotes'), preferred: true, certain, edits: [edit] }] : [];
}
