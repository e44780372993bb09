import { fieldReader } from '../../glossary/articleFacts.ts';
import type { Commit } from '../../glossary/history.ts';
import { localeName } from '../../glossary/locales.ts';
import { type Staleness, staleness } from '../../glossary/staleness.ts';
import { titleSpanOf } from '../frontMatter/opening.ts';
import type { Fix, Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** A translation that its source has left behind, as the history of the repository says. */
export const outdatedTranslation: Rule = {
  code: 'outdated-translation',
  severity: 'information',
  severest: 'warning',
  summary: 'A translation whose source article has changed since.',
  documentation: {
    why: 'The reader of the translation is told what is no longer so. The commit that the front matter names (`l10n.sourceCommit`, `default_lang_commit`) says which state of the source the translation follows; without one it is the translation’s own last commit. In layouts whose articles have a flag for it, the flag is reported. A commit that touches both articles counts as a translation of what it changes. What is not committed yet does not count: the finding goes with the commit of the translation. It is a warning where the title or the description of the source has changed.\n\nThe rule is silent where there is no git, in a shallow clone (`git fetch --unshallow`, or `fetch-depth: 0` in a GitHub workflow), in an editor’s workspace that is not trusted, and with `"git": false`.',
    wrong: '---\ntitle: Rynek\nl10n:\n  sourceCommit: 3c1d0ab7\n---',
    right: '---\ntitle: Rynek\nl10n:\n  sourceCommit: 9f5e2a41\n---',
  },

  *check(subject) {
    const { facts, glossary, isArticle } = subject;
    const stale = isArticle ? staleness(glossary, facts) : undefined;
    if (!stale) {
      if (isArticle && facts.isOutdated && facts.locale !== glossary.articles.sourceLocale) yield ownWord(subject);
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

/** The article knows best. */
function ownWord(subject: Subject): Report {
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

/** What readers see of the source before they open it, where that is another now. */
function frontMatterChanges({ facts, glossary }: Subject, { source }: Staleness): string[] {
  const earlier = glossary.history.earlierFrontMatter.get(facts.path);
  if (!earlier) return [];
  const changes: string[] = [];
  if (earlier.title !== source.title) changes.push(`title was '${earlier.title ?? ''}'`);
  if (earlier.description !== source.description) changes.push('description was different');
  return changes;
}

/** The key is set where it is there: a layout without it goes by the article's own commits. */
function fixes({ document, glossary }: Subject, { changed }: Staleness): Fix[] {
  const value = fieldReader(document.frontMatter, glossary.layout.frontMatter)('sourceCommit');
  if (value?.kind !== 'scalar') return [];
  const written = document.text.slice(value.span.start, value.span.end);
  const quote = /^["']/.exec(written)?.[0] ?? '';
  const edits = [{ span: value.span, newText: quote + changed.id + quote }];
  return [{ title: 'Mark as current', preferred: false, certain: false, edits }];
}

/** Milliseconds that a date can have at the most. */
const LAST_DATE = 8.64e15;

/** `2024-05-03`, in UTC. */
function dayOf({ time }: Commit): string {
  return new Date(Math.min(Math.max(time * 1000, 0), LAST_DATE)).toISOString().replace(/T.*/, '');
}
