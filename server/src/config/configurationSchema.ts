import { AUTO_LINK, autoLink, globs, languages, layout, tooLarge } from './layoutSchema.ts';
import { t } from '../localization/index.ts';
import * as v from 'valibot';
import { descriptions } from '../rules/engine/index.ts';
import { severities } from '../rules/engine/rule.ts';
import { areTooLarge } from '../disk/excludeGlobs.ts';
import { describe, described, locale, text } from './schemaParts.ts';

const severity = v.picklist([...severities, 'off']);
const ruleSeverities = v.strictObject(
  Object.fromEntries(descriptions.map(({ code, summary }) => [code, described(severity, summary)] as const)),
);

const override = v.strictObject({
  files: describe(v.pipe(globs, v.minLength(1)), 'Globs of files and folders, relative to the root: `glossary/pl/**`.'),
  rules: describe(ruleSeverities, 'Severity by rule in these files.'),
});

/** Written by `check --update-baseline`, so it must not be outside the root. */
const baseline = v.pipe(
  text,
  v.regex(/^(?!\/)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))[^\\:]+\.json$/, () =>
    t('a baseline must be a .json file in the root; write its path relative to the root, with "/"'),
  ),
);

/** The findings to report in files that are not open. */
export const workspaceFindings = ['auto', 'open', 'errors', 'all'] as const;

/** All keys with their descriptions, for the editor's settings and for `glosswright.config.json`. */
export const configurationSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  layouts: described(
    v.pipe(v.array(layout), v.maxLength(20)),
    'Where articles are and how they link to each other. Default: detected from the folders.',
  ),
  sourceLocale: described(
    locale,
    'The locale that other locales are translated from. Default: English if present, otherwise the locale with the most articles.',
  ),
  languages: described(languages, 'Locales by folder name, for all layouts: `{ "Norwegian": "nb" }`.'),
  exclude: described(globs, 'Globs of files and folders to exclude, relative to the root.'),
  autoLink: described(autoLink, AUTO_LINK),
  rules: described(ruleSeverities, 'Severity by rule: `error`, `warning`, `information`, `hint`, or `off`.'),
  overrides: described(
    v.pipe(
      v.array(override),
      v.maxLength(100),
      v.check((overrides) => !areTooLarge(overrides.flatMap(({ files }) => files)), tooLarge),
    ),
    'Severity by rule in specific files: `[{ "files": ["glossary/pl/**"], "rules": { "unlinked-term": "off" } }]`. If several overrides match, the last one wins.',
  ),
  baseline: described(
    baseline,
    'A file of known findings that are not reported, relative to the root. Create it with `glosswright check --update-baseline`.',
  ),
  cache: described(v.boolean(), 'Cache the index on disk, outside the repository, for faster startup. Default: on.'),
  git: described(
    v.boolean(),
    'Read the Git history to report `outdated-translation`. Default: on, in trusted workspaces.',
  ),
  workspaceFindings: described(
    v.picklist(workspaceFindings),
    'Findings to report in files that are not open: `all`, `errors`, or none (`open`). `auto` reports all findings in up to 2,000 files, and only errors in larger workspaces.',
  ),
});

export type ConfigurationInput = v.InferOutput<typeof configurationSchema>;
