import { fieldReader } from '../../glossary/articleFacts.ts';
import type { Commit } from '../../glossary/history.ts';
import { localeName } from '../../glossary/locales.ts';
import { type Staleness, staleness } from '../../glossary/staleness.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** A translation that is older than its source article, according to the history of the repository. */
export const outdatedTranslation: Rule = {
  code: 'outdated-translation',
  severity: 'information',
  severest: 'warning',
  summary: 'A translation whose source article has changed since then.',
  documentation: {
    why: 'The translation contains outdated information. The commit in the front matter (`l10n.sourceCommit`, `default_lang_commit`) is the version of the source that the translation follows; without it, the last commit of the translation counts. In layouts with a flag for outdated articles, the flag is reported. A commit that changes both articles counts as a translation of its changes. Uncommitted changes do not count: the finding disappears when the translation is committed. The severity is warning if the title or the description of the source has changed.\n\nThe rule reports nothing without git, in a shallow clone (use `git fetch --unshallow`, or `fetch-depth: 0` in a GitHub workflow), in a workspace that is not trusted, and with `"git": false`.',
    wrong: '---\ntitle: Rynek\nl10n:\n  sourceCommit: 3c1d0ab7\n---',
    right: '---\ntitle: Rynek\nl10n:\n  sourceCommit: 9f5e2a41\n---',
  },

  *check(subject) {
    const { facts, glossary, isArticle } = subject;
    const stale = isArticle ? staleness(glossary, facts) : undefined;
    if (!stale) {
      if (isArticle && facts.isOutdated && facts.locale !== glossary.articles.sourceLocale)
        yield declaredOutdated(subject);
      return;
    }
    const changes = frontMatterChanges(subject, stale);
    const told = changes.length === 0 ? '' : ` Its ${changes.join(' and its ')}.`;
    yield {
      message: `${message(stale)}${told}`,
      span: titleSpanOf(subject),
      ...(changes.length > 0 ? { severity: 'warning' } : {}),
      fixes: () => fixes(subject, stale),
    };
  },
};

/** The article itself declares that it is outdated. */
function declaredOutdated(subject: Subject): Report {
  const source = localeName(subject.glossary.articles.sourceLocale);
  return {
    message: `This translation is marked as outdated: the ${source} article has changed since.`,
    span: titleSpanOf(subject),
  };
}

function message({ source, changed, follows, isNamed }: Staleness): string {
  const article = `The ${localeName(source.locale)} article '${source.title ?? source.slug}'`;
  const state = isNamed ? 'the version that this translation follows' : 'this translation';
  return `${article} was changed on ${dayOf(changed)}, after ${state} (${dayOf(follows)}).`;
}

/** Changes of the source's title and description. */
function frontMatterChanges({ facts, glossary }: Subject, { source }: Staleness): string[] {
  const earlier = glossary.history.earlierFrontMatter.get(facts.path);
  if (!earlier) return [];
  const changes: string[] = [];
  if (earlier.title !== source.title) changes.push(`title was '${earlier.title ?? ''}'`);
  if (earlier.description !== source.description) changes.push('description was different');
  return changes;
}

/** Updates the key if the article has it. Articles without it count by their own commits. */
function fixes({ document, glossary }: Subject, { changed }: Staleness): Fix[] {
  const value = fieldReader(document.frontMatter, glossary.layout.frontMatter)('sourceCommit');
  if (value?.kind !== 'scalar') return [];
  const written = document.text.slice(value.span.start, value.span.end);
  const quote = /^["']/.exec(written)?.[0] ?? '';
  const edits = [{ span: value.span, newText: quote + changed.id + quote }];
  return [{ title: 'Mark as current', preferred: false, certain: false, edits }];
}

/** The latest time of a `Date`, in milliseconds. */
const LAST_DATE = 8.64e15;

/** `2024-05-03`, in UTC. */
function dayOf({ time }: Commit): string {
  return new Date(Math.min(Math.max(time * 1000, 0), LAST_DATE)).toISOString().replace(/T.*/, '');
}
