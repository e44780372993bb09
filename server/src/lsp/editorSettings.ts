import * as v from 'valibot';
import type { Concern } from './diagnostics/concerning.ts';

const flags = <K extends string>(...keys: readonly K[]) =>
  v.object(v.entriesFromList(keys, v.exactOptional(v.nullable(v.boolean()))));

const MOST_LOCALES = 500;

/** What the value of a setting must be; of all others, an object whose values are true or false. */
const EXPECTED: Readonly<Record<string, string>> = {
  workingLocales: 'a list of locales',
  otherLocales: "'show', 'hint' or 'hide'",
};

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
    .map(([key]) => `'${key}' must be ${EXPECTED[key] ?? 'an object whose values are true or false'}`);
  return { editor: v.parse(editorSettingsSchema, Object.fromEntries(valid)), errors, others };
}
