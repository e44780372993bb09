import * as v from 'valibot';

const flags = <K extends string>(...keys: readonly K[]) =>
  v.object(v.entriesFromList(keys, v.exactOptional(v.nullable(v.boolean()))));

/** What an editor shows, by groups; these are settings of the editor alone, and none of a repository. */
export const editorSettingsSchema = v.object({
  codeLens: v.exactOptional(v.nullable(flags('enabled'))),
  definition: v.exactOptional(v.nullable(flags('otherLocales'))),
  inlayHints: v.exactOptional(v.nullable(flags('enabled'))),
  references: v.exactOptional(v.nullable(flags('mentions'))),
});

export type EditorSettingsInput = v.InferOutput<typeof editorSettingsSchema>;

/** What an editor shows. */
export interface EditorSettings {
  /** Whether an article's references and locales stand over its title. */
  readonly codeLens: boolean;
  /** Whether definition gives the other locales' articles as further targets. */
  readonly otherLocales: boolean;
  /** Whether titles stand beside links that say something else. */
  readonly inlayHints: boolean;
  /** Whether references are unlinked mentions too. */
  readonly mentions: boolean;
}

export function editorSettings(input: EditorSettingsInput): EditorSettings {
  return {
    codeLens: input.codeLens?.enabled ?? true,
    otherLocales: input.definition?.otherLocales ?? true,
    inlayHints: input.inlayHints?.enabled ?? false,
    mentions: input.references?.mentions ?? false,
  };
}

/** What was given, taken apart. */
export interface SplitSettings {
  readonly editor: EditorSettingsInput;
  /** What is wrong with keys of the editor, which then count as not set. */
  readonly errors: readonly string[];
  /** Everything else: the keys of the configuration. */
  readonly others: Record<string, unknown>;
}

/** Tells the settings of the editor alone from those that a repository can have too. */
export function splitSettings(given: Record<string, unknown>): SplitSettings {
  const keys: readonly string[] = Object.keys(editorSettingsSchema.entries);
  const own = Object.entries(given).filter(([key]) => keys.includes(key));
  const others = Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key)));
  const valid = own.filter(([key, value]) => v.is(editorSettingsSchema, { [key]: value }));
  const errors = own
    .filter((entry) => !valid.includes(entry))
    .map(([key]) => `'${key}' must be an object whose values are true or false`);
  return { editor: v.parse(editorSettingsSchema, Object.fromEntries(valid)), errors, others };
}
