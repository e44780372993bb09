import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { identityKey } from '../glossary/layout.ts';
import { syntaxOfFormat } from '../markdown/frontMatterSyntax.ts';
import type { Creation } from '../rules/engine/rule.ts';
import { keyOf } from '../rules/links/links.ts';
import type { Articles } from './articles.ts';
import { translationDraft } from './draft/translationDraft.ts';

/**
 * The text of a new article, for the editor, `check --format json` and `glosswright new`: a draft of the article to translate, or
 * front matter and a heading if there is none. `from` replaces the default article to translate.
 */
export function newArticleText(
  glossary: Glossary,
  create: Creation,
  articles: Articles,
  from?: FrontMatterFacts,
): string {
  const source = from ?? articleToTranslate(glossary, create.concept);
  const isArticle = source !== undefined && source.id === source.path;
  const text = isArticle && source.path !== create.path ? articles.textOf(source.path) : undefined;
  if (!source || text === undefined) return blankArticle(glossary, create);
  return translationDraft({ glossary, facts: source, text, articles }, create.locale);
}

/** The article or entry that drafts of the concept translate: in the source locale, otherwise the first by locale tag. */
export function articleToTranslate(glossary: Glossary, slug: string): FrontMatterFacts | undefined {
  return (
    glossary.articles.get(slug, glossary.articles.sourceLocale) ??
    glossary.articles.get(slug, glossary.articles.localesOf(slug)[0] ?? '')
  );
}

/** The front matter that the layout requires, and a heading. */
function blankArticle(glossary: Glossary, { concept, title, format }: Creation): string {
  const { required } = glossary.layout;
  const idKey = identityKey(glossary.layout);
  const syntax = syntaxOfFormat(format);
  // Without a key for the title, the first alias is the title.
  const isNamedByAlias = !required.includes('title') && required.includes('aliases');
  const lines = required.map((field) => {
    const key = keyOf(glossary, field);
    if (field === 'title') return syntax.line(key, syntax.text(title + (glossary.layout.titleSuffix ?? '')));
    const isName = field === 'aliases' && isNamedByAlias;
    return syntax.line(key, isName ? `[${syntax.quoted(title)}]` : undefined);
  });
  if (idKey !== undefined) lines.push(syntax.line(idKey, format === 'toml' ? syntax.text(concept) : concept));
  return [syntax.fence, ...lines, syntax.fence, '', `# ${title}`, '', ''].join('\n');
}
