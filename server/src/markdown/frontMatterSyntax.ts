import type { FrontMatterFormat, MarkdownDocument } from './types.ts';

/** How to write a front matter format. */
export interface FrontMatterSyntax {
  readonly fence: string;
  /** Writes a text, quoted if necessary. */
  readonly text: (text: string) => string;
  /** Writes a quoted text. */
  readonly quoted: (text: string) => string;
  /**
   * Writes a line with a key (`outer.inner` for a key in a map) and a value as source text; without `value`, an empty
   * value.
   */
  readonly line: (key: string, value?: string) => string;
  /** The part of the line before its value. */
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

/** Returns the syntax of the document's front matter; YAML if it has none. */
export function syntaxOf({ frontMatter }: Pick<MarkdownDocument, 'frontMatter'>): FrontMatterSyntax {
  return SYNTAXES[frontMatter?.format ?? 'yaml'];
}

/** Returns the syntax of a format; YAML by default. */
export function syntaxOfFormat(format: FrontMatterFormat = 'yaml'): FrontMatterSyntax {
  return SYNTAXES[format];
}

/** Writes a YAML string, plain if YAML allows it. */
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

/** TOML strings cannot contain control characters, except tabs. */
function tomlString(text: string): string {
  const escaped = text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll('\n', ' ');
  return `"${escaped.replaceAll(/(?!\t)\p{Cc}/gu, asEscape)}"`;
}

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Writes a dotted key, whose dots lead into tables. */
function tomlKey(key: string): string {
  return key.split('.').map(tomlKeyPart).join('.');
}

/** Writes one key of TOML, quoted if it is not a bare key. */
export function tomlKeyPart(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : tomlString(key);
}
