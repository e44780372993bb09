import { parseArgs } from 'node:util';
import { Refusal } from './exit.ts';

export const linkFormats = ['pretty', 'json', 'diff'] as const;
export type LinkFormat = (typeof linkFormats)[number];

export interface LinkOptions {
  readonly paths: readonly string[];
  readonly write: boolean;
  /** Of the articles to change; all when empty. */
  readonly locales: readonly string[];
  /** The slugs of the concepts to link; all when empty. */
  readonly concepts: readonly string[];
  readonly format: LinkFormat;
  readonly root: string | undefined;
  readonly glossary: string | undefined;
}

/** Reads the arguments of `link`. */
export function linkOptions(args: string[]): LinkOptions | Refusal {
  const parsed = parse(args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  const name = values.format ?? 'pretty';
  const format = linkFormats.find((known) => known === name);
  if (!format) return new Refusal(`link: there is no format '${name}'; ${linkFormats.join(', ')} are`);
  return {
    paths: positionals.length === 0 ? ['.'] : positionals,
    write: values.write ?? false,
    locales: listed(values.locale),
    concepts: listed(values.concept),
    format,
    root: values.root,
    glossary: values.glossary,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        write: { type: 'boolean' },
        locale: { type: 'string', multiple: true },
        concept: { type: 'string', multiple: true },
        format: { type: 'string' },
        root: { type: 'string' },
        glossary: { type: 'string' },
      },
    });
  } catch (error) {
    const [firstSentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/);
    return new Refusal(`link: ${firstSentence}`);
  }
}

/** `--locale pl --locale fi` and `--locale pl,fi` are the same. */
function listed(values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((value) => value.split(',')).filter((value) => value !== '');
}
