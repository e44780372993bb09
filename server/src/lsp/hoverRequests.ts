import type { Connection, DocumentLink, Hover } from 'vscode-languageserver';
import { documentLinks } from '../features/definition.ts';
import { hover } from '../features/hover.ts';
import { markdown, plainText } from '../features/markup.ts';
import { areLinksSure, isSureAt } from '../features/sure.ts';
import type { AskSoon, OpenArticle } from './ask.ts';
import type { ClientFeatures } from './capabilities.ts';

/** Answers what concept stands under the pointer, and where the document's links lead. */
export function answerHoverRequests(connection: Connection, askSoon: AskSoon, features: () => ClientFeatures): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const offsetIn = ({ subject }: OpenArticle): number => subject.lines.offsetAt(position);
    const shown = (article: OpenArticle, knowsLinks: boolean): Hover | null => {
      const { subject, articles } = article;
      const markup = features().markdownHover ? markdown : plainText;
      return hover(subject, offsetIn(article), articles, markup, knowsLinks) ?? null;
    };
    return askSoon('hover', textDocument.uri, token, (article) => shown(article, article.root.knowsLinks), {
      use: 'names',
      early: (article, reach) =>
        isSureAt(article.subject, offsetIn(article), reach) ? shown(article, false) : undefined,
    });
  });
  connection.onDocumentLinks(async ({ textDocument }, token) =>
    askSoon('document links', textDocument.uri, token, linksOf, {
      early: (article, reach) => (areLinksSure(article.subject, reach) ? linksOf(article) : undefined),
    }),
  );
}

function linksOf({ subject, articles }: OpenArticle): DocumentLink[] {
  return documentLinks(subject, articles);
}
