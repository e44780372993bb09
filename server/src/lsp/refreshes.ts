import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './capabilities.ts';
import { DelayedNotice } from './delayedNotice.ts';

/** Milliseconds without a change before a refresh. */
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
  private readonly notice: DelayedNotice;

  constructor(connection: Connection, shown: () => ShownOfOthers, logError: (error: unknown) => void) {
    this.connection = connection;
    this.shown = shown;
    this.logError = logError;
    this.notice = new DelayedNotice(QUIET, 'after-last-change', () => this.send());
  }

  initialize(features: ClientFeatures): void {
    if (!features.refreshesLenses && !features.refreshesHints) return;
    this.wanted = features;
    this.notice.initialize(true);
  }

  dispose(): void {
    this.notice.dispose();
  }

  /** Schedules a check after the debounce delay. */
  changed(): void {
    this.notice.changed();
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
