import {
  type Connection,
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { type ConfigurationInput, validateConfiguration } from '../workspace/configuration.ts';
import type { ClientFeatures } from './capabilities.ts';

const SECTION = 'glosswright';
/** Keys beside the settings that are none. */
const OF_CLIENT: ReadonlySet<string> = new Set(['trace', 'trusted']);

/** The editor's settings: asked for where the client can answer, else as it sends them. Invalid ones are reported, and the old ones stay. */
export class Settings {
  private readonly connection: Connection;
  private readonly apply: (input: ConfigurationInput) => void;
  private readonly logError: (error: unknown) => void;
  private features: ClientFeatures | undefined;
  /** From `initialize`; what the client says later wins key by key. */
  private initial: ConfigurationInput = {};
  /** What is in force, as JSON. */
  private applied = '{}';

  constructor(connection: Connection, apply: (input: ConfigurationInput) => void, logError: (error: unknown) => void) {
    this.connection = connection;
    this.apply = apply;
    this.logError = logError;
    connection.onDidChangeConfiguration(({ settings }) => {
      if (this.features?.configuration) void this.fetch();
      else if (isObject(settings) && SECTION in settings) this.take(settings[SECTION]);
    });
  }

  initialize(options: unknown, features: ClientFeatures): void {
    this.features = features;
    const given = isObject(options) ? (options[SECTION] ?? options) : {};
    const validated = validateConfiguration(isObject(given) ? withoutUnset(given) : given);
    if ('input' in validated) this.initial = validated.input;
    this.take(given);
  }

  async start(): Promise<void> {
    const { client } = this.connection;
    if (this.features?.configurationChanges)
      client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(this.logError);
    if (this.features?.configuration) await this.fetch();
  }

  private async fetch(): Promise<void> {
    try {
      this.take(await this.connection.workspace.getConfiguration(SECTION));
    } catch (error) {
      this.logError(error);
    }
  }

  /** Without a value nothing is set any more. */
  private take(value: unknown): void {
    const validated = validateConfiguration(isObject(value) ? withoutUnset(value) : {});
    if ('input' in validated) this.use({ ...this.initial, ...validated.input });
    else this.warn(validated.errors.map(({ message }) => message).join('; '));
  }

  private warn(errors: string): void {
    const message = `Glosswright settings: ${errors}. The last valid ones stay in force.`;
    this.connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
      .catch(this.logError);
  }

  /** Everything is read again under new settings, and some clients send the old ones again and again. */
  private use(input: ConfigurationInput): void {
    const json = JSON.stringify(input);
    if (json === this.applied) return;
    this.applied = json;
    this.apply(input);
  }
}

/** Editors send null for what is not set, and keys of the client alone. */
function withoutUnset(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).filter(([key, value]) => value !== null && value !== undefined && !OF_CLIENT.has(key)),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
