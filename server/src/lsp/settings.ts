import { t } from '../localization/index.ts';
import {
  type Connection,
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { type ConfigurationInput } from '../config/configurationSchema.ts';
import { validateConfiguration } from '../config/validateConfiguration.ts';
import type { ClientFeatures } from './capabilities.ts';
import { type EditorSettings, editorSettings, type EditorSettingsInput, splitSettings } from './editorSettings.ts';

const SECTION = 'glosswright';
/** Keys in the same object that are not settings. */
const OF_CLIENT: ReadonlySet<string> = new Set(['trace', 'trusted', 'cacheFolder', 'glossaryView']);

/** Callbacks for settings and errors. */
export interface SettingsOptions {
  readonly apply: (input: ConfigurationInput) => void;
  /** Called after `editor` changes. */
  readonly onEditor: () => void;
  readonly logError: (error: unknown) => void;
}

/** The editor's settings, requested or pushed by the client. Invalid settings are reported, and the last valid ones are used. */
export class Settings {
  /** Settings for the editor only: changes do not require reading files again. */
  editor: EditorSettings = editorSettings({});
  private readonly connection: Connection;
  private readonly options: SettingsOptions;
  private features: ClientFeatures | undefined;
  /** From `initialize`; later settings win key by key. */
  private initial: ConfigurationInput = {};
  private initialEditor: EditorSettingsInput = {};
  /** The current settings, as JSON. */
  private applied = '{}';

  constructor(connection: Connection, options: SettingsOptions) {
    this.connection = connection;
    this.options = options;
    connection.onDidChangeConfiguration(({ settings }) => {
      if (this.features?.configuration) void this.fetch();
      else if (isObject(settings) && SECTION in settings) this.take(settings[SECTION]);
    });
  }

  initialize(options: unknown, features: ClientFeatures): void {
    this.features = features;
    const given = isObject(options) ? (options[SECTION] ?? options) : {};
    if (isObject(given)) {
      const { editor, others } = splitSettings(withoutUnset(given));
      const validated = validateConfiguration(others);
      if ('input' in validated) this.initial = validated.input;
      this.initialEditor = editor;
    }
    this.take(given);
  }

  async start(): Promise<void> {
    const { client } = this.connection;
    if (this.features?.configurationChanges)
      client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(this.options.logError);
    if (this.features?.configuration) await this.fetch();
  }

  private async fetch(): Promise<void> {
    try {
      this.take(await this.connection.workspace.getConfiguration(SECTION));
    } catch (error) {
      this.options.logError(error);
    }
  }

  /** Without a value, all settings are unset. */
  private take(value: unknown): void {
    const { editor, others, errors } = splitSettings(isObject(value) ? withoutUnset(value) : {});
    const validated = validateConfiguration(others);
    if ('input' in validated) this.use({ ...this.initial, ...validated.input });
    const wrong = 'input' in validated ? errors : [...errors, ...validated.errors.map(({ message }) => message)];
    if (wrong.length > 0) this.warn(wrong.join('; '));
    this.useEditor(editorSettings({ ...this.initialEditor, ...editor }));
  }

  private useEditor(editor: EditorSettings): void {
    if (JSON.stringify(editor) === JSON.stringify(this.editor)) return;
    this.editor = editor;
    this.options.onEditor();
  }

  private warn(errors: string): void {
    const message = t('Glosswright settings: {0}. Using the last valid settings.', errors);
    this.connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
      .catch(this.options.logError);
  }

  /** New settings require reading everything again, so repeated equal settings are ignored. */
  private use(input: ConfigurationInput): void {
    const json = JSON.stringify(input);
    if (json === this.applied) return;
    this.applied = json;
    this.options.apply(input);
  }
}

/** Editors send null for unset keys, VS Code an empty text, and keys for the client only. */
function withoutUnset(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([key, value]) => isSet(value) && !OF_CLIENT.has(key)));
}

function isSet(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
