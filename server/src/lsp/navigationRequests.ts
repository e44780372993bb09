import type { CancellationToken, Connection, Location, LocationLink, Position } from 'vscode-languageserver';
import type { Articles } from '../features/articles.ts';
import { declaration, definition, implementation, locationsOf } from '../features/definition.ts';
import { documentHighlight } from '../features/documentHighlight.ts';
import type { Subject } from '../rules/rule.ts';
import type { Ask, ClientWishes } from './ask.ts';
import type { ClientFeatures } from './capabilities.ts';

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

type Targets = (subject: Subject, offset: number, articles: Articles, wishes: ClientWishes) => LocationLink[];

/** Answers where a concept's articles are, and where it stands in the open one. */
export function answerNavigationRequests(connection: Connection, ask: Ask, wishes: () => ClientWishes): void {
  const leading = (name: string, links: keyof ClientFeatures, targets: Targets) => {
    return async (
      { textDocument, position }: Place,
      token: CancellationToken,
    ): Promise<LocationLink[] | Location[] | null> => {
      const found = await ask(
        name,
        textDocument.uri,
        token,
        ({ subject, articles }) => targets(subject, subject.lines.offsetAt(position), articles, wishes()),
        'names',
      );
      return found && !wishes().features[links] ? locationsOf(found) : found;
    };
  };
  connection.onDefinition(
    leading('definition', 'definitionLinks', (subject, offset, articles, { editor }) =>
      definition(subject, offset, articles, editor),
    ),
  );
  connection.onDeclaration(leading('declaration', 'declarationLinks', declaration));
  connection.onImplementation(leading('implementation', 'implementationLinks', implementation));
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
