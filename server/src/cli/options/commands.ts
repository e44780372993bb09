import { columnNames, exportFormatNames } from '../../exchange/formats/names.ts';
import { importFormatNames } from '../../exchange/import/imported.ts';
import { nameStatuses } from '../../exchange/model.ts';
import { glossaryReportFormatNames } from '../../exchange/report/names.ts';
import { checkFormats, linkFormats, mergeFormats } from '../formats/names.ts';
import { severities } from '../../rules/engine/rule.ts';
import { interfaceLanguages } from '../../localization/languages.ts';
import type { CommandDeclaration, OptionDeclaration, OptionDeclarations } from './declaration.ts';

/** The orders of the files in a report. */
export const sortOrders = ['path', 'demand'] as const;
export type SortOrder = (typeof sortOrders)[number];

// Every command and option, declared once: the parser, `--help` and docs/command-line.md come from here.

/** Formats of commands that report on a folder. */
export const reportFormats = ['pretty', 'json'] as const;

const root = {
  type: 'string',
  value: 'DIR',
  help: 'The root of the glossary. Default: the nearest one above PATH',
} as const satisfies OptionDeclaration;
const glossary = {
  type: 'string',
  value: 'DIR',
  help: 'The glossary to use for files outside any glossary',
} as const satisfies OptionDeclaration;

const output = {
  type: 'string',
  value: 'FORMAT=FILE',
  multiple: true,
  help: 'Also write a report in this format to FILE. May be repeated',
} as const satisfies OptionDeclaration;

export const checkCommand = {
  name: 'check',
  positionals: '[PATH...]',
  summary: 'Check a glossary, or specific files and folders',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: Object.keys(checkFormats),
      help: 'The output format. Default: `pretty`',
    },
    output,
    'max-warnings': {
      type: 'string',
      value: 'N',
      help: 'Exit with 1 if there are more than N warnings, including those not reported',
    },
    rule: {
      type: 'string',
      value: 'CODE=SEVERITY',
      multiple: true,
      help: `Change the severity of a rule: ${severities.join(', ')} or off. May be repeated`,
    },
    hints: { type: 'boolean', help: 'Also report hints' },
    quiet: { type: 'boolean', help: 'Report errors only' },
    sort: {
      type: 'string',
      value: 'ORDER',
      choices: sortOrders,
      help:
        'The order of the files. Default: `path`. `demand` starts with the source articles of missing translations, ' +
        'the concept that most translated articles link or mention first',
    },
    fix: { type: 'boolean', help: 'Fix all auto-fixable problems, and report the others' },
    cache: { type: 'boolean', help: 'Cache results, and check only what may have changed. The default' },
    'no-cache': { type: 'boolean', help: 'Check everything, and cache no results' },
    baseline: {
      type: 'string',
      value: 'FILE',
      help: 'Exclude the findings that FILE lists. Default: `baseline` in the configuration',
    },
    'update-baseline': { type: 'boolean', help: 'Write all current findings to the baseline' },
    changed: {
      type: 'string',
      value: '[REF]',
      help:
        'Report only findings related to changes since the merge base of REF and HEAD, committed or not. ' +
        "Default: origin's default branch. Use =REF if a file or folder has the same name",
    },
    shard: {
      type: 'string',
      value: 'N/COUNT',
      help: 'Check part N of COUNT. Combine the JSON reports with `merge`',
    },
    root,
    glossary,
  },
} as const satisfies CommandDeclaration;

export const mergeCommand = {
  name: 'merge',
  positionals: 'FILE...',
  summary: 'Combine the reports of `check --shard --format json` into one report',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: mergeFormats,
      help: 'The output format. Default: `json`',
    },
    output,
    'max-warnings': { type: 'string', value: 'N', help: 'Exit with 1 if there are more than N warnings' },
  },
} as const satisfies CommandDeclaration;

export const linkCommand = {
  name: 'link',
  positionals: '[PATH...]',
  summary: 'Show the first unlinked mention of each concept in each article',
  options: {
    write: { type: 'boolean', help: 'Write the links. Files that would get a new finding are not changed' },
    locale: { type: 'string', value: 'TAG', multiple: true, help: 'Only articles of this locale. May be repeated' },
    concept: { type: 'string', value: 'SLUG', multiple: true, help: 'Only links to this concept. May be repeated' },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: Object.keys(linkFormats),
      help: 'The output format. Default: `pretty`',
    },
    root,
    glossary,
  },
} as const satisfies CommandDeclaration;

export const termsCommand = {
  name: 'terms',
  positionals: '[FILE]',
  summary:
    'Find terms in FILE or, for -, in standard input. Without FILE, list concepts that links call by several names',
  options: {
    locale: {
      type: 'string',
      value: 'TAG',
      help: 'The locale of the text. Default: that of the article, or the language of the text. Required without FILE',
    },
    to: { type: 'string', value: 'TAG', help: 'Also print the names to use in this locale' },
    plain: { type: 'boolean', help: 'The text is not Markdown. Default for files with the extension `.txt`' },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: reportFormats,
      help: 'The output format. Default: `pretty`',
    },
    root: { ...root, help: 'The root of the glossary. Default: the nearest one' },
  },
  details: `With FILE and --format json --to pl:
  {"version":1,"locale":"en","to":"pl","terms":[
  {"start":4,"end":18,"line":0,"column":4,"text":"target markets","linked":false,"concepts":[
    {"concept":"target-market","term":"Target market","status":"preferred","evidence":"inflected",
     "path":"glossary/en/target-market.md","names":{"path":"glossary/pl/target-market.md",
     "preferred":"Rynek docelowy","admitted":[],"deprecated":["rynek celowy"],"draft":false}}]}]}
"start", "end", "line" and "column" are 0-based and count UTF-16 units. "concepts" has the most likely one first. "names" is null if
the locale does not have the concept.
Without FILE, prints a table of concepts, with the most links by other names first. Each name is listed with the number of
links that use a form of it; * marks the name that the article of the concept declares. With --format json:
  {"version":1,"locale":"sv","concepts":[{"concept":"economies-of-scale","title":"Skalfördelar","names":[
    {"name":"Skalfördelar","links":12,"declared":true,"articles":["glossary/sv/cost.md"]}]}]}
`,
} as const satisfies CommandDeclaration;

export const newCommand = {
  name: 'new',
  positionals: 'SLUG | concept TITLE | locale TAG',
  summary:
    "Print a draft of a concept's translation, with the text of its source article in comments; of a new concept; " +
    'or of the first article of a new locale',
  options: {
    locale: {
      type: 'string',
      value: 'TAG',
      help: 'The locale to translate to. Of a new concept, the locale of its title. Default there: the source locale',
    },
    from: { type: 'string', value: 'TAG', help: 'The locale to translate from. Default: the source locale' },
    slug: { type: 'string', value: 'SLUG', help: 'The slug of a new concept. Default: made from the title' },
    like: {
      type: 'string',
      value: 'SLUG',
      help:
        'Put a new concept in the folder or page of this concept. For a new locale, the concept to translate first. ' +
        'Default: the one that most articles link',
    },
    write: { type: 'boolean', help: 'Create the file or add the entry instead of printing it. Nothing is replaced' },
    root: { ...root, help: 'The root of the glossary. Default: the nearest one' },
  },
  details: `glosswright new target-market --locale pl      a draft of the Polish translation
glosswright new concept "Market share"         a new concept in the source locale, as the layout has them
glosswright new locale pt-BR                   the first draft of a new locale
A new concept is refused if its slug or name is taken in any case, and if it is not certain where it belongs.
`,
} as const satisfies CommandDeclaration;

export const initCommand = {
  name: 'init',
  positionals: '[DIR]',
  summary: 'Find the glossary of a folder, and propose a configuration for it',
  options: {
    write: { type: 'boolean', help: 'Create `glosswright.config.json`. An existing file is never changed' },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: reportFormats,
      help: 'The output format. Default: `pretty`',
    },
  },
} as const satisfies CommandDeclaration;

export const doctorCommand = {
  name: 'doctor',
  positionals: '[DIR]',
  summary: 'Show the configuration in force, what was found in a folder, and how well terms are recognized',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: reportFormats,
      help: 'The output format. Default: `pretty`',
    },
  },
} as const satisfies CommandDeclaration;

export const reportCommand = {
  name: 'report',
  positionals: '[DIR]',
  summary: 'Write a report on the coverage, the backlog and the findings of a glossary',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: glossaryReportFormatNames,
      help: 'The output format. Default: by the extension of FILE, else `md`',
    },
    locale: { type: 'string', value: 'TAG', multiple: true, help: 'Only this locale. May be repeated' },
    limit: {
      type: 'string',
      value: 'N',
      help: 'The maximum length of each list. Default: 50 in `html`, 10 in `md`, no limit in `json`',
    },
    title: { type: 'string', value: 'TEXT', help: 'The title of the report. Default: Glossary' },
    base: {
      type: 'string',
      value: 'URL',
      help: 'Link files to URL, followed by their path in the repository. Default: no links',
    },
    output: {
      type: 'string',
      value: 'FILE',
      multiple: true,
      help: 'Write to FILE. May be repeated. Default: standard output',
    },
  },
} as const satisfies CommandDeclaration;

export const exportCommand = {
  name: 'export',
  positionals: '[DIR]',
  summary: 'Write the glossary for termbases, translation systems and other programs',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: exportFormatNames,
      isRequired: true,
      help: 'The output format',
    },
    locale: { type: 'string', value: 'TAG', multiple: true, help: 'Only entries of this locale. May be repeated' },
    concept: { type: 'string', value: 'SLUG', multiple: true, help: 'Only this concept. May be repeated' },
    status: {
      type: 'string',
      value: 'STATUS',
      multiple: true,
      choices: nameStatuses,
      help: 'Only names of this status. May be repeated',
    },
    drafts: { type: 'boolean', help: 'Also export drafts' },
    columns: {
      type: 'string',
      value: 'COLUMNS',
      choices: columnNames,
      help: 'The columns of `csv` and `tsv`. Default: `terms`',
    },
    base: {
      type: 'string',
      value: 'IRI',
      help: 'Where the IRIs of concepts in SKOS begin. Default: relative IRIs, `#SLUG`',
    },
    output: { type: 'string', value: 'FILE', help: 'Write to FILE. Default: standard output' },
  },
} as const satisfies CommandDeclaration;

export const importCommand = {
  name: 'import',
  positionals: 'FILE',
  summary: 'Show what a termbase or table, or for - standard input, would create and change in the glossary',
  options: {
    from: {
      type: 'string',
      value: 'FORMAT',
      choices: importFormatNames,
      help: 'The format of FILE. Default: by its extension. Required for standard input',
    },
    locale: { type: 'string', value: 'TAG', help: 'The locale of the translations in an OmegaT glossary' },
    write: {
      type: 'boolean',
      help: 'Create drafts, and add what articles lack to their front matter. Nothing else is changed',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: reportFormats,
      help: 'The output format. Default: `pretty`',
    },
    root: { ...root, help: 'The root of the glossary. Default: the nearest one' },
  },
} as const satisfies CommandDeclaration;

export const matchCommand = {
  name: 'match',
  positionals: '[FILE]',
  summary: 'Find terms in FILE or standard input',
  options: {
    locale: {
      type: 'string',
      value: 'TAG',
      isRequired: true,
      help: 'The language of the text and of the terms, as a BCP 47 tag',
    },
    terms: {
      type: 'string',
      value: 'FILE',
      isRequired: true,
      help: 'A file with one concept per line: id and terms, separated by tabs',
    },
    lines: { type: 'boolean', help: 'Treat each line as a separate text' },
  },
  details: `Prints one JSON object per line for each match:
  {"line":0,"start":5,"end":21,"text":"rynku docelowego","terms":["target-market"]}
"line" is 0-based; "start" and "end" are UTF-16 offsets from the start of that line. If a match continues on
the next line, "end" is beyond the end of its line. "terms" lists the ids of all possible concepts, the most likely first.
`,
} as const satisfies CommandDeclaration;

export const explainCommand = {
  name: 'explain',
  positionals: 'CODE',
  summary: 'Print the documentation of a rule',
  options: {},
} as const satisfies CommandDeclaration;

export const mcpCommand = {
  name: 'mcp',
  positionals: '[DIR]',
  summary: 'Run the MCP server, with which assistants use the glossary. Default: the folders of the client',
  options: { stdio: { type: 'boolean', help: 'Communicate over standard input and output, as always' } },
} as const satisfies CommandDeclaration;

export const lspCommand = {
  name: 'lsp',
  positionals: '',
  summary: 'Run the language server',
  options: { stdio: { type: 'boolean', help: 'Communicate over standard input and output' } },
} as const satisfies CommandDeclaration;

/** Options of every command. The start of the program reads them. */
export const commonOptions = {
  language: {
    type: 'string',
    value: 'TAG',
    choices: interfaceLanguages,
    help: 'The language of messages. Default: that of the environment; in formats for programs, English',
  },
} as const satisfies OptionDeclarations;

/** All commands, in the order of help. */
export const commands: readonly CommandDeclaration[] = [
  checkCommand,
  mergeCommand,
  linkCommand,
  termsCommand,
  newCommand,
  initCommand,
  doctorCommand,
  reportCommand,
  exportCommand,
  importCommand,
  matchCommand,
  explainCommand,
  mcpCommand,
  lspCommand,
];

/** The meaning of the exit codes. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'No errors, and no more warnings than allowed'],
  [1, 'Errors, or more warnings than `--max-warnings`; `link`, `import`: changes or conflicts'],
  [2, 'The command failed, or there is nothing to check or report; `init`: no glossary found'],
];
