import type { ConfigurationInput } from './configurationSchema.ts';

/** The values that VS Code sends for settings without a value. */
const UNSET: ConfigurationInput = {
  languages: {},
  exclude: [],
  autoLink: { exclude: [] },
  cache: true,
  git: true,
  workspaceFindings: 'auto',
};

/** Keys that are merged: both the settings and the file have an effect. */
const MERGED: ReadonlySet<string> = new Set(['$schema', 'rules', 'overrides']);

/** Returns the keys that are set in the editor and have another value in the configuration file, which overrides the setting. */
export function overriddenKeys(settings: ConfigurationInput, file: ConfigurationInput): string[] {
  const fileValues = new Map(Object.entries(file));
  const unset = new Map(Object.entries(UNSET));
  return Object.entries(settings)
    .filter(([key, value]) => !MERGED.has(key) && fileValues.has(key) && !isEqual(value, unset.get(key)))
    .filter(([key, value]) => !isEqual(value, fileValues.get(key)))
    .map(([key]) => key);
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
