import { localized, t } from '../../localization/index.ts';
import { commands, commonOptions, exitCodes } from './commands.ts';
import type { CommandDeclaration, OptionDeclaration } from './declaration.ts';

/** Columns of a terminal. */
const WIDTH = 100;
/** The column where descriptions of options start. */
const COLUMN = 32;

/** The output of `glosswright --help`. */
export function programHelp(): string {
  return [
    `glosswright: ${t('glossary-aware writing')}\n`,
    ...commands.map((command) => `${usageOf(command)}${optionsOf(command)}`),
    '  glosswright COMMAND --help\n  glosswright --version\n',
    commonOptionLines(),
    exitCodeLines(),
  ].join('\n');
}

/** The output of `glosswright COMMAND --help`. */
export function commandHelp(command: CommandDeclaration): string {
  const parts = [
    `${t('Usage:')}\n${usageOf(command)}`,
    optionsOf(command),
    command.details ?? '',
    commonOptionLines(),
    exitCodeLines(),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function usageOf({ name, positionals, summary, options }: CommandDeclaration): string {
  const required = Object.entries(options).flatMap(([option, { value, isRequired }]) =>
    isRequired === true ? [`--${option} ${value ?? ''}`] : [],
  );
  const words = ['glosswright', name, ...required, ...(name === 'lsp' ? ['--stdio'] : []), positionals];
  return `  ${words.filter((word) => word !== '').join(' ')}\n${wrapped(translated(summary), 4)}`;
}

function optionsOf({ options }: Pick<CommandDeclaration, 'options'>): string {
  return Object.entries(options)
    .map(([name, option]) => optionLines(name, option))
    .join('');
}

function optionLines(name: string, option: OptionDeclaration): string {
  const head = `    --${name}${option.value === undefined ? '' : ` ${option.value}`}`;
  const choices = option.choices ? `: ${option.choices.join(', ')}` : '';
  const [first = '', ...rest] = translated(option.help).split('. ');
  const text = wrapped([first + choices, ...rest].join('. '), COLUMN);
  return head.length < COLUMN - 1 ? head.padEnd(COLUMN) + text.trimStart() : `${head}\n${text}`;
}

function commonOptionLines(): string {
  return `${t('Options of every command:')}\n${optionsOf({ options: commonOptions })}`;
}

function exitCodeLines(): string {
  const lines = exitCodes.map(([code, meaning]) => `  ${code}  ${translated(meaning)}\n`);
  return `${t('Exit codes:')}\n${lines.join('')}`;
}

/** A declared text in the language of the interface. Backticks, which are for Markdown, are replaced. */
function translated(template: string): string {
  return localized({ template, values: [] }).replaceAll('`', "'");
}

/** Wraps the text in lines that begin at a column; ends with a line break. */
function wrapped(text: string, column: number): string {
  const indent = ' '.repeat(column);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && column + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => `${indent}${each}\n`).join('');
}
