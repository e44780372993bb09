import type { ConfigurationInput, workspaceFindings } from './configurationSchema.ts';
import { layoutOf } from './configuredLayout.ts';
import { layout } from './layoutSchema.ts';
import * as v from 'valibot';
import type { Layout } from '../glossary/layout.ts';
import { Severities, type SeverityLayer } from './severities.ts';

/** The resolved configuration of a root. */
export interface Configuration {
  /** Undefined: detected from the folders. */
  readonly layouts: readonly Layout[] | undefined;
  readonly exclude: readonly string[];
  readonly severities: Severities;
  /** Relative to the root. */
  readonly baseline: string | undefined;
  /** Whether git may be run. */
  readonly git: boolean;
  /** Whether the index is cached on disk. */
  readonly cache: boolean;
  readonly workspaceFindings: (typeof workspaceFindings)[number];
  /** Completes a preset that was detected from the folders. */
  readonly complete: (layout: Layout) => Layout;
  /** Returns the layout of a value as the configuration file has it; undefined if it is invalid. */
  readonly layoutOf: (value: unknown) => Layout | undefined;
}

/** Merges configurations key by key; later ones win. */
export function resolveConfiguration(...inputs: readonly ConfigurationInput[]): Configuration {
  const merged: ConfigurationInput = {};
  for (const input of inputs) Object.assign(merged, input);
  const layers: SeverityLayer[] = inputs.flatMap(({ rules = {}, overrides = [] }) =>
    [{ files: undefined, rules }, overrides].flat(),
  );
  const complete = (base: Layout): Layout => ({
    ...base,
    sourceLocale: merged.sourceLocale ?? base.sourceLocale,
    languages: { ...base.languages, ...merged.languages },
    autoLink: { exclude: [...base.autoLink.exclude, ...(merged.autoLink?.exclude ?? [])] },
  });
  return {
    layouts: merged.layouts?.map((entry) => layoutOf(entry, complete)),
    exclude: merged.exclude ?? [],
    severities: new Severities(layers),
    baseline: merged.baseline,
    git: merged.git ?? true,
    cache: merged.cache ?? true,
    workspaceFindings: merged.workspaceFindings ?? 'auto',
    complete,
    layoutOf: (value) => {
      const parsed = v.safeParse(layout, value);
      return parsed.success ? layoutOf(parsed.output, complete) : undefined;
    },
  };
}
