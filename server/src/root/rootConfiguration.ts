import { localized, t } from '../localization/index.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { Baseline } from '../config/baseline/baseline.ts';
import { BaselineFile } from '../config/baseline/baselineFile.ts';
import { type Configuration, resolveConfiguration } from '../config/configuration.ts';
import { type ConfigurationInput } from '../config/configurationSchema.ts';
import { CONFIGURATION_FILE, parseConfiguration } from '../config/configurationFile.ts';
import { overriddenKeys } from '../config/overriddenKeys.ts';
import type { PlacedError } from '../config/placedError.ts';
import { type FileKey, pathOfKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import { maximumConfigurationSize } from '../disk/limits.ts';
import type { ReadResult } from '../disk/readText.ts';

/**
 * The effective configuration of a root: from its configuration file, the editor's settings, the options of the command
 * line, and the configured baseline.
 */
export class RootConfiguration {
  current: Configuration;
  private readonly key: FileKey;
  private readonly files: Files;
  private settings: ConfigurationInput;
  private readonly overrides: ConfigurationInput;
  private file: ReadResult | undefined;
  /** The last valid content of the configuration file. */
  private fileInput: ConfigurationInput | undefined;
  /** The errors of the configuration file. */
  fileErrors: readonly PlacedError[] = [];
  private readonly baselineFile: BaselineFile;
  private givenBaseline: Baseline | undefined;

  /** The root's configuration file overrides `settings` of the editor; `overrides` of the command line override both. */
  constructor(key: FileKey, files: Files, settings: ConfigurationInput, overrides: ConfigurationInput) {
    this.key = key;
    this.files = files;
    this.settings = settings;
    this.overrides = overrides;
    this.baselineFile = new BaselineFile(key, files);
    this.current = resolveConfiguration(settings, overrides);
  }

  /** Reads the configuration file. While it is invalid, the last valid content stays in use. */
  load(settings: ConfigurationInput = this.settings): void {
    this.settings = settings;
    const result = this.readFile();
    this.file = result;
    this.fileErrors = [];
    if (!result) this.fileInput = undefined;
    else if (result.kind === 'unreadable')
      this.fileErrors = [{ message: localized(result.message), span: { start: 0, end: 0 } }];
    else {
      const parsed = parseConfiguration(result.text);
      if ('input' in parsed) this.fileInput = parsed.input;
      else this.fileErrors = parsed.errors;
    }
    this.current = resolveConfiguration(this.settings, this.fileInput ?? {}, this.overrides);
    this.loadBaseline();
  }

  /** Whether the configuration file has changed since it was read. */
  fileHasChanged(): boolean {
    return JSON.stringify(this.readFile()) !== JSON.stringify(this.file);
  }

  /** Whether the baseline has changed since it was read. */
  baselineHasChanged(): boolean {
    return this.baselineFile.hasChanged();
  }

  /** Reads the configured baseline. */
  loadBaseline(): void {
    this.baselineFile.load(this.current.baseline);
  }

  /** The known findings, which are not reported. */
  get baseline(): Baseline {
    return this.givenBaseline ?? this.baselineFile.current;
  }

  /** Sets a baseline that overrides the configured one. */
  useBaseline(baseline: Baseline): void {
    this.givenBaseline = baseline;
  }

  /** The errors of the configuration file and of the configured baseline. */
  get errors(): readonly PlacedError[] {
    const { error } = this.baselineFile;
    const { baseline = '' } = this.current;
    if (error === undefined) return this.fileErrors;
    const start = Math.max(this.text.indexOf(JSON.stringify(baseline)), 0);
    const end = this.text === '' ? 0 : start + JSON.stringify(baseline).length;
    return [...this.fileErrors, { message: error, span: { start, end } }];
  }

  /** The configuration that is used while the file is invalid, as a sentence. */
  get inForce(): string {
    return this.fileInput ? t('Using the last valid configuration.') : t('Using the default configuration.');
  }

  /** The editor's settings that have no effect because the configuration file sets the key to another value. */
  get overriddenSettings(): readonly string[] {
    return overriddenKeys(this.settings, this.fileInput ?? {});
  }

  /** The text of the configuration file, valid or not. */
  get text(): string {
    return this.file?.kind === 'text' ? this.file.text : '';
  }

  private readFile(): ReadResult | undefined {
    const result = this.files.read(
      { diskPath: `${pathOfKey(this.key)}/${CONFIGURATION_FILE}` },
      maximumConfigurationSize,
    );
    return result.kind === 'unreadable' && result.reason === 'missing' ? undefined : result;
  }

  /** Describes an error of the configuration file in one line, with a 1-based position. */
  describe({ message, span }: PlacedError): string {
    const { line, character } = new LineIndex(this.text).positionAt(span.start);
    return `${CONFIGURATION_FILE}:${line + 1}:${character + 1}: ${message}`;
  }
}
