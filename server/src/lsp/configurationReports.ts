import type { Connection, Diagnostic } from 'vscode-languageserver';
import { LineIndex } from '../markdown/lineIndex.ts';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import type { Root } from '../root/root.ts';
import type { Workspace } from '../session/workspace.ts';
import { PushedDiagnostics } from './diagnostics/push.ts';

/** The errors of configuration files, pushed to every client: nobody pulls a JSON file from this server. */
export class ConfigurationReports {
  private readonly workspace: Workspace;
  private readonly pushed: PushedDiagnostics;

  constructor(connection: Connection, workspace: Workspace) {
    this.workspace = workspace;
    this.pushed = new PushedDiagnostics(connection);
  }

  /** Sends what has changed. */
  async update(): Promise<void> {
    const left = new Set(this.pushed.uris);
    for (const root of this.workspace.roots()) {
      if (root.configurationErrors.length === 0) continue;
      const uri = this.workspace.uriOf(root, CONFIGURATION_FILE);
      left.delete(uri);
      await this.pushed.show(uri, diagnosticsOf(root));
    }
    for (const uri of left) await this.pushed.clear(uri);
  }
}

function diagnosticsOf({ configurationErrors, configurationText, configurationInForce }: Root): Diagnostic[] {
  const lines = new LineIndex(configurationText);
  return configurationErrors.map(({ message, span }) => ({
    range: lines.rangeOf(span),
    severity: 1,
    source: 'glosswright',
    message: `${message}. ${configurationInForce}`,
  }));
}
