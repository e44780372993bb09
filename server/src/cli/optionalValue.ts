import { existsSync } from 'node:fs';

/** An option with an optional value, removed from the arguments. */
export interface OptionalValue {
  /** The other arguments. */
  readonly rest: string[];
  /** Undefined without the option, and `true` if it has no value. */
  readonly value: string | true | undefined;
}

/**
 * Removes an option with an optional value, which `parseArgs` does not support: `--name=VALUE`, `--name` alone, and
 * `--name VALUE`, unless the next word is an option or the name of a file or folder.
 */
export function takeOptionalValue(args: readonly string[], name: string): OptionalValue {
  const rest: string[] = [];
  let value: string | true | undefined;
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (word === '--') return { rest: [...rest, ...args.slice(at)], value };
    if (word.startsWith(`${name}=`)) value = word.slice(name.length + 1);
    else if (word !== name) rest.push(word);
    else {
      const next = args[at + 1];
      const isValue = next !== undefined && !next.startsWith('-') && (next === '' || !existsSync(next));
      value = isValue ? next : true;
      if (isValue) at++;
    }
  }
  return { rest, value };
}
