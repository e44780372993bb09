import { configurationSchema, type ConfigurationInput } from './configurationSchema.ts';
import { type Message, type MessageValue, msg, quoted, t } from '../localization/index.ts';
import * as v from 'valibot';

export interface ConfigurationError {
  readonly message: string;
  /** The path of the invalid value: keys and indexes. */
  readonly path: readonly (string | number)[];
  /** Whether the last key of the path is invalid, not its value. */
  readonly isKey: boolean;
}

export type Validated = { readonly input: ConfigurationInput } | { readonly errors: readonly ConfigurationError[] };

/** Checks a value from a file or an editor against the schema. */
export function validateConfiguration(value: unknown): Validated {
  if (Array.isArray(value))
    return { errors: [{ message: t('the configuration must be an object, not a list'), path: [], isKey: false }] };
  const result = v.safeParse(configurationSchema, value);
  if (result.success) return { input: result.output };
  return {
    errors: result.issues.map((issue) => ({
      message: plainMessage(issue),
      path: (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
      isKey: issue.path?.at(-1)?.origin === 'key',
    })),
  };
}

function plainMessage({ path, kind, type, expected, received, message }: v.BaseIssue<unknown>): string {
  const key = path?.map(({ key: part }) => shortened(String(part))).join('.') ?? '';
  const what = key === '' ? msg('the configuration') : quoted(key);
  if (type === 'strict_object' && expected === 'never') return t('{0} is not a setting', what);
  if (type === 'min_length') return t('{0} must not be empty', what);
  if (type === 'max_length') return t('{0} is too long', what);
  if (kind === 'validation') return t('{0}: {1}', what, message);
  return t('{0} must be {1}, not {2}', what, expectedInWords(expected ?? ''), inWords(received));
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

const WORDS: Partial<Record<string, Message>> = {
  string: msg('a text'),
  boolean: msg('true or false'),
  Array: msg('a list'),
  Object: msg('an object'),
  number: msg('a number'),
};

/** `("a" | "b" | Array)` as `"a", "b" or a list`. */
function expectedInWords(expected: string): MessageValue {
  const items = expected
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .map(inWords);
  return { items, joined: 'or' };
}

function inWords(type: string): Message | string {
  return WORDS[type] ?? shortened(type);
}
