import { keyOfDocument } from '../session/looseDocument.ts';
import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Root } from '../root/root.ts';
import type { RootedFile, Workspace } from '../session/workspace.ts';
import { articlesOf } from './articlesOf.ts';
import type { Ask, AskRoots, AskPartial, OpenArticle, PartialAnswer } from './ask.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { isForeignData } from './foreignData.ts';
import { cancellationOf } from './waiting.ts';

export interface AnswersOptions {
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly isShutDown: () => boolean;
  readonly logError: (name: string, error: unknown) => void;
}

/** Handles requests. The response is null without a glossary, after a cancellation, and after an error. */
export class Answers {
  private readonly options: AnswersOptions;

  constructor(options: AnswersOptions) {
    this.options = options;
  }

  readonly ask: Ask = async (name, uri, token, feature, use) => {
    const { workspace } = this.options;
    return this.answered(name, async () => {
      const found = await this.openArticle(uri, token, async (file) =>
        use ? workspace.ready(file, use) : workspace.settled(file.root),
      );
      return found && feature(found.article);
    });
  };

  readonly askPartial: AskPartial = async (name, uri, token, feature, { use, first, early }) => {
    const { workspace } = this.options;
    return this.answered(name, async () => {
      const soonest = first && (await this.answeredFirst(uri, token, first));
      if (soonest !== undefined) return soonest;
      const found = await this.openArticle(uri, token, async (file) =>
        workspace.rootAtStart(file)?.soon(file.path, use),
      );
      if (!found?.waited) return found && feature(found.article);
      const answer = early(found.article, found.waited);
      return answer === undefined ? this.ask(name, uri, token, feature, use) : answer;
    });
  };

  /** The response when the articles of one concept have been read at the start; undefined if it requires more. */
  private async answeredFirst<T>(
    uri: string,
    token: CancellationToken,
    { concept, answer }: NonNullable<PartialAnswer<T>['first']>,
  ): Promise<T | null | undefined> {
    const { workspace } = this.options;
    const listed = await this.openArticle(uri, token, async (file) => workspace.rootAtStart(file)?.listed());
    const slug = listed?.waited ? concept(listed.article) : undefined;
    if (slug === undefined) return undefined;
    const found = await this.openArticle(uri, token, async (file) =>
      workspace.rootAtStart(file)?.readConcept(file.path, slug),
    );
    return found?.waited && answer(found.article, found.waited);
  }

  readonly askRoots: AskRoots = async (name, token, feature) =>
    this.askRootsAfter(async (root) => this.options.workspace.settled(root), name, token, feature);

  /** At the first reading of a root, waits only until the paths of its files are known. */
  readonly askRootsSoon: AskRoots = async (name, token, feature) =>
    this.askRootsAfter(
      async (root) => {
        await this.options.workspace.rootAtStart({ root })?.placed();
      },
      name,
      token,
      feature,
    );

  private async askRootsAfter<T>(
    wait: (root: Root) => Promise<void>,
    name: string,
    token: CancellationToken,
    feature: (roots: readonly Root[]) => T | undefined,
  ): Promise<T | null> {
    const { workspace } = this.options;
    return this.answered(name, async () => {
      await workspace.opened;
      const roots = workspace.roots();
      await Promise.race([Promise.all(roots.map(wait)), cancellationOf(token)]);
      return token.isCancellationRequested ? undefined : feature(roots);
    });
  }

  /** Logs a failing request and responds with nothing; never ends the process. */
  async guarded<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.options.logError(name, error);
      return undefined;
    }
  }

  private async answered<T>(name: string, work: () => Promise<T | null | undefined>): Promise<T | null> {
    if (this.options.isShutDown()) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down.');
    return (await this.guarded(name, work)) ?? null;
  }

  /** The open document and the result of waiting for its file. */
  private async openArticle<W>(
    uri: string,
    token: CancellationToken,
    wait: (file: RootedFile) => Promise<W>,
  ): Promise<{ readonly article: OpenArticle; readonly waited: W | undefined } | undefined> {
    const { workspace, documents } = this.options;
    const key = keyOfDocument(uri);
    const file = key && (await workspace.located(key));
    if (!file) return undefined;
    const waited = await Promise.race([wait(file), cancellationOf(token)]);
    const document = documents.get(key);
    if (!document || token.isCancellationRequested || isForeignData(file.root, file.path)) return undefined;
    const subject = file.root.subject(file.path, document.getText());
    const article = subject && { ...file, subject, document, articles: articlesOf(workspace, file.root) };
    return article && { article, waited: waited ?? undefined };
  }
}
