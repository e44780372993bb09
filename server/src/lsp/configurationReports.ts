import type { Connection, Diagnostic } from 'vscode-languageserver';
import { t } from '../localization/index.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import type { PlacedError } from '../config/placedError.ts';
import { layoutWarnings } from '../root/layoutWarnings.ts';
import type { Root } from '../root/root.ts';
import type { Workspace } from '../session/workspace.ts';
import { PushedDiagnostics } from './diagnostics/push.ts';

/**
 * The errors of configuration files, and a warning for each layout without articles. Pushed to every client, because clients do not pull JSON files
 * from this server. The warnings are also logged, with the
 * settings that the file overrides.
 */
export class ConfigurationReports {
  private readonly workspace: Workspace;
  private readonly pushed: PushedDiagnostics;
  private readonly warn: (message: string) => void;
  /** Logged warnings that still apply. */
  private logged: ReadonlySet<string> = new Set();

  constructor(connection: Connection, workspace: Workspace) {
    this.workspace = workspace;
    this.pushed = new PushedDiagnostics(connection);
    this.warn = (message) => connection.console.warn(message);
  }

  /** Sends changed reports. */
  async update(): Promise<void> {
    const left = new Set(this.pushed.uris);
    const warnings = new Set<string>();
    for (const root of this.workspace.roots()) {
      const warned = layoutWarnings(root);
      for (const error of warned) warnings.add(root.describeConfigurationError(error));
      for (const key of root.overriddenSettings) warnings.add(overridden(key));
      // Layouts in the editor's settings have no position in the file.
      const placed = root.configurationText === '' ? [] : warned;
      const diagnostics = [...diagnosticsOf(root), ...placed.map((error) => warningDiagnostic(root, error))];
      if (diagnostics.length === 0) continue;
      const uri = this.workspace.uriOf(root, CONFIGURATION_FILE);
      left.delete(uri);
      await this.pushed.show(uri, diagnostics);
    }
    for (const message of warnings) if (!this.logged.has(message)) this.warn(message);
    this.logged = warnings;
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

function overridden(key: string): string {
  return t("The setting 'glosswright.{0}' has no effect, because {1} has the key '{0}'.", key, CONFIGURATION_FILE);
}

function warningDiagnostic({ configurationText }: Root, { message, span }: PlacedError): Diagnostic {
  const range = new LineIndex(configurationText).rangeOf(span);
  return { range, severity: 2, source: 'glosswright', message: `${message}.` };
}
