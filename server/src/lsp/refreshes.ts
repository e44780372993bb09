import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './capabilities.ts';

/** Debounce delay in milliseconds. */
const QUIET = 300;

/** For each feature, a text that changes if lenses or hints of open documents change. */
export interface ShownOfOthers {
  readonly lenses: string;
  readonly hints: string;
}

/** Sends refreshes to the client if lenses or hints of open documents change. */
export class Refreshes {
  private readonly connection: Connection;
  private readonly shown: () => ShownOfOthers;
  private readonly logError: (error: unknown) => void;
  private wanted: Pick<ClientFeatures, 'refreshesLenses' | 'refreshesHints'> | undefined;
  private last: ShownOfOthers | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, shown: () => ShownOfOthers, logError: (error: unknown) => void) {
    this.connection = connection;
    this.shown = shown;
    this.logError = logError;
  }

  initialize(features: ClientFeatures): void {
    if (features.refreshesLenses || features.refreshesHints) this.wanted = features;
  }

  dispose(): void {
    this.wanted = undefined;
    clearTimeout(this.timer);
  }

  /** Schedules a check after the debounce delay. */
  changed(): void {
    if (!this.wanted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), QUIET);
  }

  private send(): void {
    const { last, wanted } = this;
    const now = this.shown();
    this.last = now;
    if (wanted?.refreshesLenses === true && now.lenses !== last?.lenses)
      this.connection.sendRequest(CodeLensRefreshRequest.type).catch(this.logError);
    if (wanted?.refreshesHints === true && now.hints !== last?.hints)
      this.connection.languages.inlayHint.refresh().catch(this.logError);
  }
}
