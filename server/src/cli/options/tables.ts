import { columnSets, exportFormats } from '../../exchange/formats/names.ts';
import { importFormats } from '../../exchange/import/imported.ts';
import { glossaryReportFormats } from '../../exchange/report/names.ts';
import { checkFormats, linkFormats } from '../formats/names.ts';
import { commands, commonOptions, exitCodes } from './commands.ts';
import type { CommandDeclaration, OptionDeclarations } from './declaration.ts';

/** The page docs/command-line.md's tables of commands and options, in Markdown. */
export function commandTables(): string {
  const sections = commands.map((command) => [`## glosswright ${command.name}`, ...describe(command)].join('\n\n'));
  const common = ['## Options of every command', table(['option', ''], optionRows(commonOptions))];
  return [...sections, ...common, '## Exit codes', exitCodeTable()].join('\n\n');
}

/** The formats of `check` and their purposes. */
export function formatTable(): string {
  return choiceTable('format', checkFormats);
}

/** The formats of `link` and their purposes. */
export function linkFormatTable(): string {
  return choiceTable('format', linkFormats);
}

/** The formats of `report` and their purposes. */
export function reportFormatTable(): string {
  return choiceTable('format', glossaryReportFormats);
}

/** The formats of `export` and their purposes. */
export function exportFormatTable(): string {
  const purposes = Object.entries(exportFormats).map(([name, { purpose }]) => [name, purpose]);
  return choiceTable('format', Object.fromEntries(purposes));
}

/** The formats of `import` and their purposes. */
export function importFormatTable(): string {
  return choiceTable('from', importFormats);
}

/** The tables that `export` writes as CSV or TSV, and their purposes. */
export function columnTable(): string {
  return choiceTable('columns', columnSets);
}

function choiceTable(option: string, purposes: Readonly<Record<string, string>>): string {
  return table(
    [`\`--${option}\``, 'for'],
    Object.entries(purposes).map(([name, purpose]) => [`\`${name}\``, purpose]),
  );
}

function describe({ name, positionals, summary, options, details }: CommandDeclaration): string[] {
  const usage = ['glosswright', name, positionals].filter((word) => word !== '').join(' ');
  const rows = optionRows(options);
  return [
    `\`${usage}\`: ${summary}.`,
    ...(rows.length === 0 ? [] : [table(['option', ''], rows)]),
    ...(details === undefined ? [] : [`\`\`\`text\n${details}\`\`\``]),
  ];
}

function optionRows(options: OptionDeclarations): string[][] {
  return Object.entries(options).map(([option, { value, choices, help, isRequired }]) => [
    `\`--${option}${value === undefined ? '' : ` ${value}`}\``,
    `${help}${choices ? `. One of ${choices.map((choice) => `\`${choice}\``).join(', ')}` : ''}${isRequired ? '. Required' : ''}.`,
  ]);
}

function exitCodeTable(): string {
  return table(
    ['code', 'meaning'],
    exitCodes.map(([code, meaning]) => [String(code), `${meaning}.`]),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
    .replaceAll('| --- | --- |', '|---|---|');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
