import { checkFormats, linkFormats, mergeFormats } from '../formats/index.ts';
import { severities } from '../../rules/engine/rule.ts';
import type { CommandDeclaration, OptionDeclaration } from './declaration.ts';

// Every command and option, declared once: the parser, `--help` and docs/command-line.md come from here.

const root = {
  type: 'string',
  value: 'DIR',
  help: "The glossary's root, when it is not the nearest one above PATH",
} as const satisfies OptionDeclaration;
const glossary = {
  type: 'string',
  value: 'DIR',
  help: 'The glossary to check files outside of any glossary with',
} as const satisfies OptionDeclaration;

export const checkCommand = {
  name: 'check',
  positionals: '[PATH...]',
  summary: 'Check a glossary, or some of its files and folders',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: Object.keys(checkFormats),
      help: 'The output format. Default: `pretty`',
    },
    'max-warnings': {
      type: 'string',
      value: 'N',
      help: 'Exit with 1 when there are more than N warnings, reported or not',
    },
    rule: {
      type: 'string',
      value: 'CODE=SEVERITY',
      multiple: true,
      help: `Change the severity of a rule: ${severities.join(', ')} or off. May be repeated`,
    },
    hints: { type: 'boolean', help: 'Report hints too' },
    quiet: { type: 'boolean', help: 'Report errors only' },
    fix: { type: 'boolean', help: 'Apply every fix that is certain, and report what is left' },
    cache: { type: 'boolean', help: 'Cache the results, and check only what may have changed since' },
    baseline: {
      type: 'string',
      value: 'FILE',
      help: 'Leave out the findings that FILE lists. Default: `baseline` of the configuration',
    },
    'update-baseline': { type: 'boolean', help: 'Write all findings to the baseline, and drop those that are gone' },
    changed: {
      type: 'string',
      value: '[REF]',
      help:
        'Report only what concerns the changes since REF and HEAD parted, committed or not. ' +
        "Default: origin's default branch. Write =REF where a file or folder has the same name",
    },
    shard: {
      type: 'string',
      value: 'N/COUNT',
      help: "Check one of COUNT parts; `merge` joins the parts' JSON reports",
    },
    root,
    glossary,
  },
} as const satisfies CommandDeclaration;

export const mergeCommand = {
  name: 'merge',
  positionals: 'FILE...',
  summary: 'Join the reports of `check --shard --format json` into the report of one run',
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: mergeFormats,
      help: 'The output format. Default: `json`',
    },
    'max-warnings': { type: 'string', value: 'N', help: 'Exit with 1 when there are more than N warnings' },
  },
} as const satisfies CommandDeclaration;

export const linkCommand = {
  name: 'link',
  positionals: '[PATH...]',
  summary: 'Show the first mention of each concept that an article could link',
  options: {
    write: { type: 'boolean', help: 'Write the links, except to files that would have a new finding' },
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

export const newCommand = {
  name: 'new',
  positionals: 'SLUG',
  summary: "Print a draft of a concept's translation, with the text of its source article in comments",
  options: {
    locale: { type: 'string', value: 'TAG', isRequired: true, help: 'The locale to translate to' },
    from: { type: 'string', value: 'TAG', help: 'The locale to translate from. Default: the source locale' },
    write: { type: 'boolean', help: 'Create the file instead of printing it' },
    root: { ...root, help: "The glossary's root, when it is not the nearest one" },
  },
} as const satisfies CommandDeclaration;

export const matchCommand = {
  name: 'match',
  positionals: '[FILE]',
  summary: 'Find terms in any text: FILE, or standard input',
  options: {
    locale: {
      type: 'string',
      value: 'TAG',
      isRequired: true,
      help: 'The language of the text and the terms, as a BCP 47 tag',
    },
    terms: {
      type: 'string',
      value: 'FILE',
      isRequired: true,
      help: 'One concept per line: id, tab, term, and further terms, each after a tab',
    },
    lines: { type: 'boolean', help: 'Every line is a text of its own' },
  },
  details: `Prints one JSON object per line for each match:
  {"line":0,"start":5,"end":21,"text":"rynku docelowego","terms":["target-market"]}
"line" counts from 0; "start" and "end" are UTF-16 offsets from the start of that line. A match that continues
after a line break ends beyond its line. "terms" lists every concept that the match can mean, the surest first.
`,
} as const satisfies CommandDeclaration;

export const explainCommand = {
  name: 'explain',
  positionals: 'CODE',
  summary: "Print a rule's page: what it finds, why, an example, and how to turn it off",
  options: {},
} as const satisfies CommandDeclaration;

export const lspCommand = {
  name: 'lsp',
  positionals: '',
  summary: 'Run the language server, for any editor',
  options: { stdio: { type: 'boolean', help: 'Talk over standard input and output' } },
} as const satisfies CommandDeclaration;

/** All commands, in the order of help. */
export const commands: readonly CommandDeclaration[] = [
  checkCommand,
  mergeCommand,
  linkCommand,
  newCommand,
  matchCommand,
  explainCommand,
  lspCommand,
];

/** What the exit codes mean. */
export const exitCodes: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'No errors, and no more warnings than allowed'],
  [1, 'Errors, or more warnings than `--max-warnings`; `link`: something to link'],
  [2, 'The command could not run, or found nothing to check'],
];
