import { commands } from '../options/commands.ts';
import { commandHelp, programHelp } from '../options/help.ts';
import { version } from '../../version.ts';

const aliases: Readonly<Record<string, string>> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
};

/**
 * Returns the output of a call that only asks for the version or help, so that the program need not be loaded. Undefined for all
 * others.
 */
export function textAtOnce([name = '', ...args]: readonly string[]): string | undefined {
  const command = Object.hasOwn(aliases, name) ? aliases[name] : name;
  const isKnown = command === 'help' || command === 'version' || commands.some((each) => each.name === command);
  if (isKnown && args.some((each) => each === '--help' || each === '-h')) return helpOn(name);
  if (command === 'help') return helpOn(args[0]);
  return command === 'version' ? `${version}\n` : undefined;
}

/** Returns the help of one command, or of the program if the command is unknown. */
function helpOn(name: string | undefined): string {
  const command = commands.find((each) => each.name === name);
  return command ? commandHelp(command) : programHelp();
}
