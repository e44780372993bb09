import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Creation } from '../rules/engine/rule.ts';
import type { Draft } from './draft/draft.ts';
import type { DraftFiles } from './draft/draftFiles.ts';
import { dataDraft } from './draft/dataDraft.ts';
import { pageDraft } from './draft/pageDraft.ts';
import { articleToTranslate, newArticleText } from './newArticleText.ts';

/**
 * The draft of an article or entry, for the editor, `check --format json` and `glosswright new`. `from` replaces the default
 * article or entry to translate. Undefined if it cannot be written with certainty: in a data file that is read only, or in a
 * page whose form is not clear.
 */
export function newDraft(
  glossary: Glossary,
  create: Creation,
  files: DraftFiles,
  from?: FrontMatterFacts,
): Draft | undefined {
  const place = glossary.place(create.path);
  const source = from ?? articleToTranslate(glossary, create.concept);
  if (place?.kind === 'entryPage') return pageDraft(glossary, create, files, place, source);
  if (place?.kind === 'entryData') return dataDraft(create, files, place, source);
  const text = newArticleText(glossary, create, files.articles, from);
  return { kind: 'file', path: create.path, text, nameSpan: undefined };
}
