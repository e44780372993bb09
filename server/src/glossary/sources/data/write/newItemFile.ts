import type { DataFormat } from '../../source.ts';
import { LOCALE_PLACEHOLDER } from '../values.ts';
import { yamlScalar } from './quoting.ts';

/**
 * Returns the text of a new file with one item: its name. Undefined for formats in which a file has several locales, or the
 * name is below another key.
 */
export function newItemFile(format: DataFormat, name: string): string | undefined {
  if (format.kind !== 'yaml' && format.kind !== 'json' && format.kind !== 'toml') return undefined;
  const { kind, term, byLocale } = format;
  if (byLocale || term.includes('.') || term.includes(LOCALE_PLACEHOLDER)) return undefined;
  if (kind === 'json') return `${JSON.stringify(Object.fromEntries([[term, name]]), undefined, 2)}\n`;
  if (kind === 'toml') return `${/^[\w-]+$/.test(term) ? term : JSON.stringify(term)} = ${JSON.stringify(name)}\n`;
  return `${yamlScalar(term)}: ${yamlScalar(name)}\n`;
}
