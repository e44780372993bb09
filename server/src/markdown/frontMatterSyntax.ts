import type { FrontMatterFormat, MarkdownDocument } from './types.ts';

/** How a format of front matter is written. */
export interface FrontMatterSyntax {
  readonly fence: string;
  /** A text, in quotes where it needs some. */
  readonly text: (text: string) => string;
  /** A text in quotes, whatever it is. */
  readonly quoted: (text: string) => string;
  /** A line with a key, `outer.inner` for one in a map, and a value as it is written; a value that is empty when none is given. */
  readonly line: (key: string, value?: string) => string;
  /** What is written of a line before its value. */
  readonly beginning: (key: string) => string;
}

const yaml: FrontMatterSyntax = {
  fence: '---',
  text: yamlString,
  quoted: yamlQuoted,
  line: (key, value = '') => `${inMaps(key)}: ${value}`.trimEnd(),
  beginning: (key) => `${inMaps(key)}: `,
};

const toml: FrontMatterSyntax = {
  fence: '+++',
  text: tomlString,
  quoted: tomlString,
  line: (key, value = '""') => `${tomlKey(key)} = ${value}`,
  beginning: (key) => `${tomlKey(key)} = `,
};

const SYNTAXES: Readonly<Record<FrontMatterFormat, FrontMatterSyntax>> = { yaml, toml };

/** How the document's front matter is written; YAML where it has none. */
export function syntaxOf({ frontMatter }: Pick<MarkdownDocument, 'frontMatter'>): FrontMatterSyntax {
  return SYNTAXES[frontMatter?.format ?? 'yaml'];
}

/** How a format is written; YAML where none is given. */
export function syntaxOfFormat(format: FrontMatterFormat = 'yaml'): FrontMatterSyntax {
  return SYNTAXES[format];
}

/** As plain as YAML allows. */
export function yamlString(text: string): string {
  const plain =
    /^[\p{L}\p{N}(][^\n]*$/u.test(text) &&
    !/: |:$| #|\s$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|[\d.,_+:-]+)$/i.test(text);
  return plain ? text : yamlQuoted(text);
}

function yamlQuoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' ')}"`;
}

function inMaps(key: string): string {
  return key.replaceAll('.', ':\n  ');
}

/** TOML allows no control characters in a text, but tabs. */
function tomlString(text: string): string {
  const escaped = text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll('\n', ' ');
  return `"${escaped.replaceAll(/(?!\t)\p{Cc}/gu, asEscape)}"`;
}

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A dot leads into a table. */
function tomlKey(key: string): string {
  return key.split('.').map(tomlKeyPart).join('.');
}

/** A key of TOML without tables, in quotes where it is no bare key. */
export function tomlKeyPart(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : tomlString(key);
}
