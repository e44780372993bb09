import type { Connection, DocumentLink, Hover } from 'vscode-languageserver';
import { documentLinks } from '../features/definition.ts';
import { hover } from '../features/hover.ts';
import { markdown, plainText } from '../features/markup.ts';
import { areLinksComplete, conceptToRead, isCompleteAt, isConceptComplete } from '../features/partialIndex.ts';
import type { AskPartial, OpenArticle } from './ask.ts';
import type { ClientFeatures } from './capabilities.ts';

/** Handles hovers and document links. */
export function answerHoverRequests(
  connection: Connection,
  askPartial: AskPartial,
  features: () => ClientFeatures,
): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const offsetIn = ({ subject }: OpenArticle): number => subject.lines.offsetAt(position);
    const shown = (article: OpenArticle, knowsLinks: boolean): Hover | null => {
      const { subject, articles } = article;
      const markup = features().markdownHover ? markdown : plainText;
      return hover(subject, offsetIn(article), articles, markup, knowsLinks) ?? null;
    };
    return askPartial('hover', textDocument.uri, token, (article) => shown(article, article.root.hasReached('links')), {
      use: 'names',
      first: {
        concept: (article) => conceptToRead(article.subject, offsetIn(article)),
        answer: (article, loaded) =>
          isConceptComplete(article.subject, offsetIn(article), loaded) ? shown(article, false) : undefined,
      },
      early: (article, loaded) =>
        isCompleteAt(article.subject, offsetIn(article), loaded) ? shown(article, false) : undefined,
    });
  });
  connection.onDocumentLinks(async ({ textDocument }, token) =>
    askPartial('document links', textDocument.uri, token, linksOf, {
      early: (article, loaded) => (areLinksComplete(article.subject, loaded) ? linksOf(article) : undefined),
    }),
  );
}

function linksOf({ subject, articles }: OpenArticle): DocumentLink[] {
  return documentLinks(subject, articles);
}
