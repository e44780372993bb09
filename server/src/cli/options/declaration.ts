import { t } from '../../localization/index.ts';
import { parseArgs } from 'node:util';
import { Refusal } from '../exit.ts';

/** One option of a command. The parser, `--help` and docs/command-line.md read it. */
export interface OptionDeclaration {
  readonly type: 'string' | 'boolean';
  /** Whether the option may be repeated. */
  readonly multiple?: boolean;
  /** Placeholder of the value in help: `N`, `FILE`, `[REF]` if the value is optional. Undefined: the option takes no value. */
  readonly value?: string;
  /** The allowed values. */
  readonly choices?: readonly string[];
  readonly isRequired?: boolean;
  /** One or two short sentences without a period at the end; code in backticks. */
  readonly help: string;
}

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

/** One command of the program. */
export interface CommandDeclaration {
  readonly name: string;
  /** The arguments besides the options, as help shows them: `[PATH...]`. */
  readonly positionals: string;
  /** What it does, in the imperative, without a period. */
  readonly summary: string;
  readonly options: OptionDeclarations;
  /** Additional help text; ends with a line break. */
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

/** The first sentence of a `parseArgs` error; the rest is about quoting. */
function firstSentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/, 1)[0] ?? '';
}

/** Parses the value of an option with choices. */
export function choiceOf<Choice extends string>(
  command: string,
  option: string,
  text: string,
  choices: readonly Choice[],
): Choice | Refusal {
  return (
    choices.find((choice) => choice === text) ??
    new Refusal(t("{0}: --{1} takes {2}, not '{3}'", command, option, choices.join(', '), text))
  );
}

/** Parses the value of an option that takes a whole number. */
export function countOf(command: string, option: string, text: string | undefined): number | undefined | Refusal {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text)
    ? Number(text)
    : new Refusal(t("{0}: --{1} must be a whole number, not '{2}'", command, option, text));
}
