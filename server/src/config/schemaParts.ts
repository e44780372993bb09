import { t } from '../localization/index.ts';
import * as v from 'valibot';

// Parts of the schema of the configuration.

export const text = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(1000),
  v.check(
    (value) => !value.includes('\0'),
    () => t('a text must not contain a NUL character'),
  ),
);
export const texts = v.pipe(v.array(text), v.maxLength(1000));
export const describe = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));
export const described = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.exactOptional(describe(schema, description));

export const locale = v.pipe(
  text,
  v.regex(/^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$/, () => t('a locale must be a tag such as "pl" or "pt-BR"')),
);
