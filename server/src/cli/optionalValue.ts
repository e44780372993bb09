import { existsSync } from 'node:fs';

/** An option that may stand alone, taken out of the arguments. */
export interface OptionalValue {
  /** The other arguments. */
  readonly rest: string[];
  /** Undefined without the option, and `true` where it stands alone. */
  readonly value: string | true | undefined;
}

/**
 * Takes out an option whose value may be left away, which `parseArgs` does not know: `--name=VALUE`, `--name` alone, and
 * `--name VALUE`, unless the next word is an option or there is a file or folder called so.
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
