import type { Connection, Location, ReferenceParams } from 'vscode-languageserver';
import { mentionSpansElsewhere } from '../features/conceptPlaces.ts';
import {
  linkPlaces,
  locationsIn,
  mentionSearch,
  ownPlace,
  type ReferencesQuery,
  referencesQuery,
} from '../features/references.ts';
import { timeSliced } from '../scheduling/scheduler.ts';
import type { Workspace } from '../session/workspace.ts';
import type { Ask, ClientWishes, OpenArticle } from './ask.ts';
import { cancellationOf, whileWanted } from './waiting.ts';

/** Milliseconds between two partial results. */
const INTERVAL = 100;

/** Handles references: links and, if enabled, mentions; with partial results if the client supports them. */
export function answerReferenceRequests(
  connection: Connection,
  ask: Ask,
  workspace: Workspace,
  wishes: () => ClientWishes,
): void {
  connection.onReferences(async ({ textDocument, position, context }: ReferenceParams, token, _, parts) =>
    ask('references', textDocument.uri, token, async (article) => {
      const { subject, articles } = article;
      const query = referencesQuery(subject, subject.lines.offsetAt(position));
      if (!query) return [];
      const found = new Parts(parts && ((part) => parts.report(part)));
      if (context.includeDeclaration)
        for (const place of ownPlace(subject.glossary, query, articles)) found.add(locationsIn(place, articles));
      // Wait for all links: an incomplete list would look final.
      await Promise.race([workspace.linked(article.root), cancellationOf(token)]);
      const isDone = await whileWanted(token, async (signal) => {
        await timeSliced(linkPlaces(subject.glossary, query), { signal }, (file) =>
          found.add(locationsIn(file, articles)),
        );
        if (wishes().editor.mentions) await addMentions(article, query, found, signal);
      });
      return isDone ? found.rest() : undefined;
    }),
  );
}

/** Reads the articles of the document's locale in time slices. */
async function addMentions(
  { root, subject, articles }: OpenArticle,
  query: ReferencesQuery,
  found: Parts,
  signal: AbortSignal,
): Promise<void> {
  const { paths, mayMention } = mentionSearch(subject.glossary, query);
  await timeSliced(paths, { signal }, (path) => {
    const text = articles.textOf(path);
    const other = text !== undefined && mayMention(text) ? root.subject(path, text) : undefined;
    if (other) found.add(locationsIn({ path, spans: mentionSpansElsewhere(other, query.slug) }, articles));
  });
}

/** A response sent as partial results; complete if the client does not support them. */
class Parts {
  private readonly send: ((part: Location[]) => void) | undefined;
  private cached: Location[] = [];
  private lastSent = performance.now();

  constructor(send: ((part: Location[]) => void) | undefined) {
    this.send = send;
  }

  add(locations: readonly Location[]): void {
    for (const location of locations) this.cached.push(location);
    if (this.send && performance.now() - this.lastSent > INTERVAL) this.flush();
  }

  /** The rest for the final response. */
  rest(): Location[] {
    if (this.send) this.flush();
    return this.cached;
  }

  private flush(): void {
    if (this.cached.length > 0) this.send?.(this.cached);
    this.cached = [];
    this.lastSent = performance.now();
  }
}
