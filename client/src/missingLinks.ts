import { DocumentLink, Range, type TextDocument, Uri } from 'vscode';
import type { MissingLink } from '../../server/src/lsp/clientRequests.ts';

/**
 * The links with those whose article is missing, which offer to create it. Without them the editor's own Markdown extension
 * would have them, and open a file below the workspace folder that is not there either. In the order of the text: the editor
 * expects that.
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
