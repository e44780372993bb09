import type { Connection, Diagnostic } from 'vscode-languageserver';
import { resultIdOf } from '../../features/resultId.ts';

/** Pushes diagnostics, for each URI only if they differ from those that the client has. */
export class PushedDiagnostics {
  private readonly connection: Connection;
  private readonly sent = new Map<string, string>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** The URIs with diagnostics in the client. */
  get uris(): string[] {
    return [...this.sent.keys()];
  }

  async show(uri: string, diagnostics: readonly Diagnostic[], resultId = resultIdOf(diagnostics)): Promise<void> {
    if (this.sent.get(uri) === resultId) return;
    this.sent.set(uri, resultId);
    await this.connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }

  /** Removes the diagnostics of the URI. */
  async clear(uri: string): Promise<void> {
    if (this.sent.delete(uri)) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
