import { localized, type Message, msg, withValues } from '../localization/index.ts';
import * as v from 'valibot';
import type { Concern } from './diagnostics/concerning.ts';

const flags = <K extends string>(...keys: readonly K[]) =>
  v.object(v.entriesFromList(keys, v.exactOptional(v.nullable(v.boolean()))));

const MOST_LOCALES = 500;

/** The error for an invalid value of a setting; all others must be an object whose values are true or false. */
const INVALID: Readonly<Record<string, Message>> = {
  workingLocales: msg("'{0}' must be a list of locales"),
  otherLocales: msg("'{0}' must be 'show', 'hint' or 'hide'"),
};

const NO_FLAGS = msg("'{0}' must be an object whose values are true or false");

/** Settings for the editor only, by group. They are not allowed in a repository's configuration. */
export const editorSettingsSchema = v.object({
  workingLocales: v.exactOptional(v.nullable(v.pipe(v.array(v.string()), v.maxLength(MOST_LOCALES)))),
  otherLocales: v.exactOptional(v.nullable(v.picklist(['show', 'hint', 'hide']))),
  codeLens: v.exactOptional(v.nullable(flags('enabled'))),
  definition: v.exactOptional(v.nullable(flags('otherLocales'))),
  inlayHints: v.exactOptional(v.nullable(flags('enabled'))),
  references: v.exactOptional(v.nullable(flags('mentions'))),
});

export type EditorSettingsInput = v.InferOutput<typeof editorSettingsSchema>;

/** Settings for the editor only. */
export interface EditorSettings extends Concern {
  /** Show references and locales above titles. */
  readonly codeLens: boolean;
  /** Include articles in other locales in definitions. */
  readonly otherLocales: boolean;
  /** Show titles after links whose text differs. */
  readonly inlayHints: boolean;
  /** Include unlinked mentions in references. */
  readonly mentions: boolean;
}

export function editorSettings(input: EditorSettingsInput): EditorSettings {
  return {
    workingLocales: input.workingLocales ?? [],
    otherLocaleFindings: input.otherLocales ?? 'hint',
    codeLens: input.codeLens?.enabled ?? true,
    otherLocales: input.definition?.otherLocales ?? true,
    inlayHints: input.inlayHints?.enabled ?? false,
    mentions: input.references?.mentions ?? false,
  };
}

/** The settings, split by target. */
export interface SplitSettings {
  readonly editor: EditorSettingsInput;
  /** Errors in editor settings, which are then ignored. */
  readonly errors: readonly string[];
  /** The keys of the configuration. */
  readonly others: Record<string, unknown>;
}

/** Separates settings for the editor from settings that a repository can also have. */
export function splitSettings(given: Record<string, unknown>): SplitSettings {
  const keys: readonly string[] = Object.keys(editorSettingsSchema.entries);
  const own = Object.entries(given).filter(([key]) => keys.includes(key));
  const others = Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key)));
  const valid = own.filter(([key, value]) => v.is(editorSettingsSchema, { [key]: value }));
  const errors = own
    .filter((entry) => !valid.includes(entry))
    .map(([key]) => localized(withValues(INVALID[key] ?? NO_FLAGS, key)));
  return { editor: v.parse(editorSettingsSchema, Object.fromEntries(valid)), errors, others };
}
