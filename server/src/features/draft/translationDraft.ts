import { subjectOf } from '../../rules/engine/check.ts';
import type { Layout } from '../../glossary/layout.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import { parseMarkdown } from '../../markdown/parseMarkdown.ts';
import { draftBody } from './draftBody.ts';
import { draftFrontMatter } from './draftFrontMatter.ts';
import type { DraftSource, Unfinished } from './draftSource.ts';
import { movedLinks } from './movedLinks.ts';

/**
 * A first version of the article in another locale: the source's front matter and headings, and below each heading the source's
 * paragraphs as comments, with links to that locale. The translator writes below each comment.
 */
export function translationDraft(source: DraftSource, locale: string): string {
  const { glossary, facts, text, articles } = source;
  const unfinished = unfinishedIn(glossary.layout);
  const { document, links } =
    articles.subjectOf?.(facts.path) ?? subjectOf(glossary, facts, parseMarkdown(text, flavorOf(facts.path)));
  const frontMatter = draftFrontMatter(source, locale, document, unfinished);
  const to = { path: glossary.pathOf(facts.slug, locale), locale };
  const body = draftBody(document, movedLinks(glossary, links, facts.locale, to), {
    links: links.map(({ link }) => link),
    statusInclude: glossary.layout.statusInclude,
  });
  return `${frontMatter}\n${body}`;
}

function unfinishedIn({ statusInclude, frontMatter }: Layout): Unfinished {
  if (statusInclude !== undefined) return 'placeholder';
  return frontMatter.draft.length > 0 ? 'draft' : 'unsaid';
}
