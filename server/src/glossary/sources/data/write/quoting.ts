/** Texts that YAML parses as strings in any place, also in brackets, and that no program parses as a number or date. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}]*(?:[ _./'()-]+[\p{L}\p{M}\p{N}]+|[.)])*$/u;
const KEYWORD = /^(?:true|false|yes|no|on|off|y|n|null)$/i;
/** Longer texts are quoted without a look at them. */
const MAX_PLAIN = 1000;

/** Writes a text as a scalar of YAML. */
export function yamlScalar(text: string): string {
  const isPlain = text.length <= MAX_PLAIN && PLAIN.test(text) && !KEYWORD.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** Writes a text in single quotes of YAML; undefined if that is impossible. */
export function inSingleQuotes(text: string): string | undefined {
  return /[\n\r\t]/.test(text) ? undefined : text.replaceAll("'", "''");
}

/** Writes a text in double quotes of YAML or JSON. */
export function inDoubleQuotes(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Writes a text as a cell of CSV. */
export function csvCell(text: string, separator: string): string {
  const needsQuotes = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
