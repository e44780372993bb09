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

/** What holds for a root: its configuration file, the editor's settings, the command line's options, and the baseline that is named. */
export class RootConfiguration {
  current: Configuration;
  private readonly key: FileKey;
  private readonly files: Files;
  private settings: ConfigurationInput;
  private readonly overrides: ConfigurationInput;
  private file: ReadResult | undefined;
  /** What the file said when it was valid last. */
  private fileInput: ConfigurationInput | undefined;
  /** The errors of the configuration file. */
  fileErrors: readonly PlacedError[] = [];
  private readonly baselineFile: BaselineFile;
  private givenBaseline: Baseline | undefined;

  /** The root's configuration file wins over `settings`, what the editor says; `overrides`, of the command line, win over both. */
  constructor(key: FileKey, files: Files, settings: ConfigurationInput, overrides: ConfigurationInput) {
    this.key = key;
    this.files = files;
    this.settings = settings;
    this.overrides = overrides;
    this.baselineFile = new BaselineFile(key, files);
    this.current = resolveConfiguration(settings, overrides);
  }

  /** Reads the configuration file; while it is not valid, what it said last stays in force. */
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

  /** Whether the configuration file says something else than when it was read. */
  fileHasChanged(): boolean {
    return JSON.stringify(this.readFile()) !== JSON.stringify(this.file);
  }

  /** Whether the baseline does. */
  baselineHasChanged(): boolean {
    return this.baselineFile.hasChanged();
  }

  /** Reads the baseline that the configuration names. */
  loadBaseline(): void {
    this.baselineFile.load(this.current.baseline);
  }

  /** Which findings are known and not reported. */
  get baseline(): Baseline {
    return this.givenBaseline ?? this.baselineFile.current;
  }

  /** Takes another baseline than the configuration says. */
  useBaseline(baseline: Baseline): void {
    this.givenBaseline = baseline;
  }

  /** The errors of the configuration file and of the baseline that it names. */
  get errors(): readonly PlacedError[] {
    const { error } = this.baselineFile;
    const { baseline = '' } = this.current;
    if (error === undefined) return this.fileErrors;
    const start = Math.max(this.text.indexOf(JSON.stringify(baseline)), 0);
    const end = this.text === '' ? 0 : start + JSON.stringify(baseline).length;
    return [...this.fileErrors, { message: error, span: { start, end } }];
  }

  /** What is in force while the configuration file is not valid, as a sentence. */
  get inForce(): string {
    return this.fileInput ? t('Using the last valid configuration.') : t('Using the default configuration.');
  }

  /** The editor's settings that have no effect, because the configuration file has another value for the key. */
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

  /** An error of the configuration file in one line, its position from 1. */
  describe({ message, span }: PlacedError): string {
    const { line, character } = new LineIndex(this.text).positionAt(span.start);
    return `${CONFIGURATION_FILE}:${line + 1}:${character + 1}: ${message}`;
  }
}
