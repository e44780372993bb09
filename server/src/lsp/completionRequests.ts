import { type CompletionList, CompletionTriggerKind, type Connection } from 'vscode-languageserver';
import { completion, completionData, completionDocumentation } from '../features/completion.ts';
import { markdown, plainText } from '../features/markup.ts';
import { isCompletionComplete } from '../features/partialIndex.ts';
import type { Root } from '../root/root.ts';
import type { Ask, AskPartial, OpenArticle } from './ask.ts';
import type { ClientFeatures } from './capabilities.ts';

/** What completion needs in addition to the document. */
export interface CompletionContext {
  /** Known after `initialize`. */
  readonly features: () => ClientFeatures;
  /** Changes if a slug or title in the root changes. */
  readonly names: (root: Root) => number;
}

/** Handles completion of links, macro links, and front matter. */
export function answerCompletionRequests(
  connection: Connection,
  ask: Ask,
  askPartial: AskPartial,
  { features, names }: CompletionContext,
): void {
  connection.onCompletion(async ({ textDocument, position, context }, token) => {
    const offered = ({ root, subject, document, articles }: OpenArticle): CompletionList | undefined => {
      const { insertReplace, labelDetails, filterTexts, strikesThrough } = features();
      const list = completion(subject, subject.lines.offsetAt(position), {
        uri: document.uri,
        names: names(root),
        insertReplace,
        labelDetails,
        strikesThrough,
        invoked: context?.triggerKind === CompletionTriggerKind.Invoked,
        articles,
      });
      return filterTexts ? list : list && withoutFilterTexts(list);
    };
    return askPartial('completion', textDocument.uri, token, offered, {
      use: 'completion',
      early: (article, loaded) => {
        const { subject } = article;
        const isComplete = isCompletionComplete(subject, subject.lines.offsetAt(position), loaded);
        const list = isComplete ? offered(article) : undefined;
        // The next letter may yield more items.
        return list && list.items.length > 0 ? { ...list, isIncomplete: true } : undefined;
      },
    });
  });
  connection.onCompletionResolve(async (item, token) => {
    const data = completionData(item.data);
    if (!data) return item;
    const markup = features().markdownCompletion ? markdown : plainText;
    const value = await ask('completion resolve', data.uri, token, ({ subject, articles }) =>
      completionDocumentation(subject, data.slug, articles, markup),
    );
    return value ? { ...item, documentation: { kind: markup.kind, value } } : item;
  });
}

/** Neovim before 0.10 inserts such an item at the cursor, after the typed text. */
function withoutFilterTexts(list: CompletionList): CompletionList {
  const items = list.items.map((item) => {
    const copy = { ...item };
    delete copy.filterText;
    return copy;
  });
  return { ...list, items };
}
