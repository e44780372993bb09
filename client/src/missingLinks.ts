import { DocumentLink, Range, type TextDocument, Uri } from 'vscode';
import type { MissingLink } from '../../server/src/lsp/clientRequests.ts';

/**
 * Adds links to missing articles, which offer to create them. Otherwise VS Code's Markdown extension would handle them
 * and open a file that does not exist. In the order of the text, as VS Code
 * requires.
 */
export function withMissingLinks(
  links: readonly DocumentLink[] | null | undefined,
  missing: readonly MissingLink[] | null,
  document: TextDocument,
): DocumentLink[] {
  const offers = (missing ?? []).map((link) => offer(link, document));
  return [...(links ?? []), ...offers].toSorted((one, other) => one.range.start.compareTo(other.range.start));
}

function offer({ range: { start, end }, message }: MissingLink, document: TextDocument): DocumentLink {
  const args = encodeURIComponent(JSON.stringify([document.uri.toString(), start, message]));
  const link = new DocumentLink(
    new Range(start.line, start.character, end.line, end.character),
    Uri.parse(`command:glosswright.offerArticle?${args}`),
  );
  link.tooltip = message;
  return link;
}
