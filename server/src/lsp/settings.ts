import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { type ConfigurationInput, validateConfiguration } from '../workspace/configuration.ts';
import type { ClientFeatures } from './capabilities.ts';

const SECTION = 'glosswright';

/** The editor's settings: asked for where the client can answer, else as it sends them. Invalid ones are reported, and the old ones stay. */
export class Settings {
  private readonly connection: Connection;
  private readonly apply: (input: ConfigurationInput) => void;
  private features: ClientFeatures | undefined;

  constructor(connection: Connection, apply: (input: ConfigurationInput) => void) {
    this.connection = connection;
    this.apply = apply;
    connection.onDidChangeConfiguration(({ settings }) => {
      if (this.features?.configuration) void this.fetch();
      else this.take(sectionOf(settings));
    });
  }

  initialize(options: unknown, features: ClientFeatures): void {
    this.features = features;
    if (isObject(options)) this.take(sectionOf(options) ?? options);
  }

  async start(): Promise<void> {
    if (this.features?.configurationChanges) {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (this.features?.configuration) await this.fetch();
  }

  private async fetch(): Promise<void> {
    try {
      this.take(await this.connection.workspace.getConfiguration(SECTION));
    } catch (error) {
      this.connection.console.error(`settings: ${String(error)}`);
    }
  }

  private take(value: unknown): void {
    if (!isObject(value)) return;
    const validated = validateConfiguration(withoutUnset(value));
    if ('input' in validated) this.apply(validated.input);
    else
      this.connection.window.showWarningMessage(
        `Glosswright settings: ${validated.errors.map(({ message }) => message).join('; ')}`,
      );
  }
}

function sectionOf(settings: unknown): unknown {
  return isObject(settings) ? settings[SECTION] : undefined;
}

/** Editors send null for what is not set, and keys of the client alone. */
function withoutUnset(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).filter(([key, value]) => value !== null && value !== undefined && key !== 'trace'),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
