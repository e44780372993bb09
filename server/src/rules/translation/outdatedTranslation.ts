import { english, languageName, type Message, msg } from '../../localization/index.ts';
import { fieldReader } from '../../glossary/articleFacts.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { dayOf } from '../../glossary/history.ts';
import { syntaxOf } from '../../markdown/frontMatterSyntax.ts';
import { type Staleness, staleness } from '../../glossary/staleness.ts';
import { type OwnConcept, ownConcepts } from '../engine/ownConcepts.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import type { Edit, Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { weighed } from './sourceWeight.ts';

/** A translation that is older than its source article, according to the history of the repository. */
export const outdatedTranslation: Rule = {
  code: 'outdated-translation',
  severity: 'information',
  severest: 'warning',
  summary: 'A translation whose source article has changed since then.',
  documentation: {
    why: 'The translation contains outdated information. The commit in the front matter (`l10n.sourceCommit`, `default_lang_commit`) is the version of the source that the translation follows; without it, the last commit of the translation counts. In layouts with a flag for outdated articles, the flag is reported. A commit that changes both articles counts as a translation of its changes. Uncommitted changes do not count: the finding disappears when the translation is committed. The severity is warning if the title or the description of the source has changed, information if words of its text or its code have, and hint if only links, other markup or other front matter keys have. Changes of white space, and translations of articles that did not exist at the commit, are not reported. The entries of pages and data files are as old as the last commit that changed one of their lines; `git blame` tells it, for up to 60 files. In a table with a column for each language, the cell counts, and not its row: a translation is outdated if the cell of the source has changed since its own cell did.\n\nThe rule reports nothing without git, in a shallow clone (use `git fetch --unshallow`, or `fetch-depth: 0` in a GitHub workflow), in a workspace that is not trusted, and with `"git": false`.',
    wrong: '---\ntitle: Rynek\nl10n:\n  sourceCommit: 3c1d0ab7\n---',
    right: '---\ntitle: Rynek\nl10n:\n  sourceCommit: 9f5e2a41\n---',
  },

  *check(subject) {
    for (const concept of ownConcepts(subject)) {
      const report = reportOn(subject, concept);
      if (report) yield report;
    }
  },
};

function reportOn(subject: Subject, { facts, nameSpan: span }: OwnConcept): Report | undefined {
  const { glossary, isArticle } = subject;
  const stale = staleness(glossary, facts);
  if (!stale) {
    const isDeclared = isArticle && facts.isOutdated && facts.locale !== glossary.articles.sourceLocale;
    return isDeclared ? declaredOutdated(subject) : undefined;
  }
  const weight = weighed(glossary.history.earlierFrontMatter.get(facts.id), stale);
  if (!weight) return undefined;
  return {
    message: weight.sentence ? msg('{0} {1}', message(stale), weight.sentence) : message(stale),
    span,
    severity: weight.severity,
    about: english(message(stale)),
    fixes: () => (isArticle ? fixes(subject, stale) : []),
  };
}

/** The article declares that it is outdated. */
function declaredOutdated(subject: Subject): Report {
  const source = languageName(subject.glossary.articles.sourceLocale);
  return {
    message: msg('This translation is marked as outdated: the {0} article has changed since.', source),
    span: titleSpanOf(subject),
  };
}

function message({ source, changed, follows, isNamed }: Staleness): Message {
  const name = source.title ?? source.slug;
  const values = [languageName(source.locale), name, dayOf(changed), dayOf(follows)];
  if (source.id !== source.path)
    return msg("The {0} entry '{1}' was changed on {2}, after this translation ({3}).", ...values);
  return isNamed
    ? msg("The {0} article '{1}' was changed on {2}, after the version that this translation follows ({3}).", ...values)
    : msg("The {0} article '{1}' was changed on {2}, after this translation ({3}).", ...values);
}

/** Writes the commit to the existing key of the article. If there is none but other articles have one, adds the key. */
function fixes(subject: Subject, { changed }: Staleness): Fix[] {
  const edit = commitEdit(subject, changed.id);
  return edit ? [{ title: msg('Mark as current'), preferred: false, certain: false, edits: [edit] }] : [];
}

function commitEdit({ document, glossary }: Subject, id: string): Edit | undefined {
  const { frontMatter, text } = document;
  const value = fieldReader(frontMatter, glossary.layout.frontMatter)('sourceCommit');
  if (value?.kind === 'scalar') {
    const quote = /^["']/.exec(text.slice(value.span.start, value.span.end))?.[0] ?? '';
    return { span: value.span, newText: quote + id + quote };
  }
  const [key] = glossary.layout.frontMatter.sourceCommit;
  // A second map with the same name would be invalid.
  const hasMap = frontMatter?.entries.some((entry) => entry.key === key?.split('.')[0]) ?? true;
  if (!frontMatter || frontMatter.errors.length > 0 || key === undefined || hasMap || !usesCommits(glossary))
    return undefined;
  const syntax = syntaxOf(document);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const at = { start: frontMatter.keysEnd, end: frontMatter.keysEnd };
  return { span: at, newText: syntax.line(key, syntax.quoted(id)).replaceAll('\n', lineBreak) + lineBreak };
}

/** Whether the articles of the glossary name the commits that their translations are based on. */
function usesCommits({ articles }: Glossary): boolean {
  for (const { sourceCommit } of articles.all()) if (sourceCommit !== undefined) return true;
  return false;
}
