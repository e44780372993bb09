import { Refusal } from './exit.ts';
import { linkFormats } from './formats/names.ts';
import { listed } from './listed.ts';
import { linkCommand } from './options/commands.ts';
import { choiceOf, readArguments } from './options/declaration.ts';
import { pathsOrRoot } from './scope.ts';

export type LinkFormat = keyof typeof linkFormats;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object that is written in one place
const formatNames = Object.keys(linkFormats) as readonly LinkFormat[];

export interface LinkOptions {
  readonly paths: readonly string[];
  readonly write: boolean;
  /** Locales of the articles to change; all if empty. */
  readonly locales: readonly string[];
  /** The slugs of the concepts to link; all if empty. */
  readonly concepts: readonly string[];
  readonly format: LinkFormat;
  readonly root: string | undefined;
  readonly glossary: string | undefined;
}

/** Reads the arguments of `link`. */
export function linkOptions(args: string[]): LinkOptions | Refusal {
  const parsed = readArguments(linkCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  const format = choiceOf('link', 'format', values.format ?? 'pretty', formatNames);
  if (format instanceof Refusal) return format;
  return {
    paths: pathsOrRoot(positionals, values.root),
    write: values.write ?? false,
    locales: listed(values.locale),
    concepts: listed(values.concept),
    format,
    root: values.root,
    glossary: values.glossary,
  };
}
