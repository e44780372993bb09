import { parseArgs } from 'node:util';
import { Refusal } from '../exit.ts';

/** One option of a command. The parser, `--help` and docs/command-line.md read it. */
export interface OptionDeclaration {
  readonly type: 'string' | 'boolean';
  /** Whether the option may be repeated. */
  readonly multiple?: boolean;
  /** What stands for the value in help: `N`, `FILE`, `[REF]` where the value may be left out. Undefined: the option takes no value. */
  readonly value?: string;
  /** The only values that the option takes. */
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
  /** One or two short sentences without a full stop at the end; code in backticks. */
  readonly help: string;
}

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

/** One command of the program. */
export interface CommandDeclaration {
  readonly name: string;
  /** The arguments besides the options, as help shows them: `[PATH...]`. */
  readonly positionals: string;
  /** What it does, as an imperative without a full stop. */
  readonly summary: string;
  readonly options: OptionDeclarations;
  /** Further text of its own help; ends with a line break. */
  readonly details?: string;
}

/** Reads the arguments of a command by its declared options. */
export function readArguments<const Options extends OptionDeclarations>(
  command: { readonly name: string; readonly options: Options },
  args: string[],
) {
  try {
    return parseArgs<{ args: string[]; allowPositionals: true; options: Mutable<Options> }>({
      args,
      allowPositionals: true,
      options: command.options,
    });
  } catch (error) {
    return new Refusal(`${command.name}: ${firstSentence(error)}`);
  }
}

type Mutable<Options extends OptionDeclarations> = { [Name in keyof Options]: Options[Name] };

/** The first sentence of an error of `parseArgs`; the rest is advice on quoting. */
function firstSentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/, 1)[0] ?? '';
}

/** The one of the choices that the text names. */
export function choiceOf<Choice extends string>(
  command: string,
  option: string,
  text: string,
  choices: readonly Choice[],
): Choice | Refusal {
  return (
    choices.find((choice) => choice === text) ??
    new Refusal(`${command}: --${option} takes ${choices.join(', ')}, not '${text}'`)
  );
}

/** A whole number that an option was given. */
export function countOf(command: string, option: string, text: string | undefined): number | undefined | Refusal {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text)
    ? Number(text)
    : new Refusal(`${command}: --${option} must be a whole number, not '${text}'`);
}
