/**
 * A text for the user that is not translated yet: an English template, which is also the key of its translations, and the values
 * of its placeholders. `{0}` is the first value; `{0, plural, one {# article} other {# articles}}` depends on a number.
 */
export interface Message {
  readonly template: string;
  readonly values: readonly MessageValue[];
}

/** A value of a placeholder. */
export type MessageValue = string | number | Message | LanguageName | LargeNumber | List;

/** A number to format with separators: `100,000`. */
export interface LargeNumber {
  readonly large: number;
}

/** The name of a locale's language, in the language of the interface. */
export interface LanguageName {
  readonly locale: string;
}

/** `a, b and c`. */
export interface List {
  readonly items: readonly MessageValue[];
  readonly joined: 'and' | 'or';
}

/** Returns a message. The template must be a literal, because `npm run l10n` collects the templates from the source. */
export function msg(template: string, ...values: readonly MessageValue[]): Message {
  return { template, values };
}

/** Returns a message from a table with values. */
export function withValues({ template }: Message, ...values: readonly MessageValue[]): Message {
  return { template, values };
}

/** `Polish` for `pl`, as a value of a message. */
export function languageName(locale: string): LanguageName {
  return { locale };
}

/** `Polish, Russian or English`, as a value of a message. */
export function languageNames(locales: readonly string[], joined: 'and' | 'or'): List {
  return { items: locales.map(languageName), joined };
}

/** `'x'`, as a value of a message. */
export function quoted(text: string): Message {
  return msg("'{0}'", text);
}

/** `'a', 'b' or 'c'`, as a value of a message. */
export function quotedList(texts: readonly string[], joined: 'and' | 'or'): List {
  return { items: texts.map(quoted), joined };
}

/** Returns the message with each of its text values replaced. The template stays the same. */
export function mapTexts(message: Message, change: (text: string) => string): Message {
  return { ...message, values: message.values.map((value) => mapValue(value, change)) };
}

function mapValue(value: MessageValue, change: (text: string) => string): MessageValue {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'number' || 'locale' in value || 'large' in value) return value;
  if ('template' in value) return mapTexts(value, change);
  return { ...value, items: value.items.map((item) => mapValue(item, change)) };
}
