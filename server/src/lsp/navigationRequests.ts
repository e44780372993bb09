import type { CancellationToken, Connection, Location, LocationLink, Position } from 'vscode-languageserver';
import type { Articles } from '../features/articles.ts';
import { declaration, definition, implementation, locationsOf } from '../features/definition.ts';
import { documentHighlight } from '../features/documentHighlight.ts';
import { isDefinitionComplete, isCompleteAt } from '../features/partialIndex.ts';
import type { LoadedLocales } from '../glossary/loadedLocales.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type { Ask, AskPartial, ClientWishes, OpenArticle } from './ask.ts';
import type { ClientFeatures } from './capabilities.ts';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

type Targets = (subject: Subject, offset: number, articles: Articles, wishes: ClientWishes) => LocationLink[];
/** Whether the targets are final while other locales are still being read. */
type Complete = (subject: Subject, offset: number, loaded: LoadedLocales) => boolean;

/** Handles definitions and document highlights. */
export function answerNavigationRequests(
  connection: Connection,
  ask: Ask,
  askPartial: AskPartial,
  wishes: () => ClientWishes,
): void {
  const leading = (name: string, links: keyof ClientFeatures, targets: Targets, isComplete: Complete) => {
    return async (
      { textDocument, position }: Place,
      token: CancellationToken,
    ): Promise<LocationLink[] | Location[] | null> => {
      const offsetIn = ({ subject }: OpenArticle): number => subject.lines.offsetAt(position);
      const all = (article: OpenArticle): LocationLink[] =>
        targets(article.subject, offsetIn(article), article.articles, wishes());
      const found = await askPartial(name, textDocument.uri, token, all, {
        use: 'names',
        early: (article, loaded) => (isComplete(article.subject, offsetIn(article), loaded) ? all(article) : undefined),
      });
      return found && !wishes().features[links] ? locationsOf(found) : found;
    };
  };
  connection.onDefinition(
    leading(
      'definition',
      'definitionLinks',
      (subject, offset, articles, { editor }) => definition(subject, offset, articles, editor),
      isDefinitionComplete,
    ),
  );
  connection.onDeclaration(leading('declaration', 'declarationLinks', declaration, isCompleteAt));
  connection.onImplementation(leading('implementation', 'implementationLinks', implementation, () => false));
  connection.onDocumentHighlight(async ({ textDocument, position }, token) =>
    ask(
      'document highlight',
      textDocument.uri,
      token,
      ({ subject }) => documentHighlight(subject, subject.lines.offsetAt(position)),
      'names',
    ),
  );
}
