import { nameOfLanguage } from './languageNames.ts';
import type { List, Message, MessageValue } from './message.ts';
import { templateParts, type TemplatePart } from './template.ts';

/** The translations of a language, by English template. */
export type Translations = Readonly<Record<string, string>>;

/** A language of the interface. */
export interface InterfaceLanguage {
  /** `de` */
  readonly tag: string;
  readonly translations: Translations;
}

/** The language of the source. It needs no translations. */
export const ENGLISH: InterfaceLanguage = { tag: 'en', translations: {} };

/** Whether a template needs no translation, because it contains no words and no quotation marks: `{0} ({1})`. */
export function isNeutral(template: string): boolean {
  return /^[^\p{L}'"]*$/u.test(template);
}

/** Returns the text of the message in a language; in English if there is no translation. */
export function render({ template, values }: Message, language: InterfaceLanguage): string {
  if (isNeutral(template)) return renderParts(templateParts(template), values, language);
  const translation = Object.hasOwn(language.translations, template) ? language.translations[template] : undefined;
  return translation === undefined
    ? renderParts(templateParts(template), values, ENGLISH)
    : renderParts(templateParts(translation), values, language);
}

function renderParts(
  parts: readonly TemplatePart[],
  values: readonly MessageValue[],
  language: InterfaceLanguage,
  count = '',
): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'number') return count;
      const value = values[part.at] ?? '';
      if (part.kind === 'value') return renderValue(value, language);
      const number = typeof value === 'object' && 'large' in value ? value.large : Number(value);
      const form = part.forms.get(pluralRules(language.tag).select(number)) ?? part.forms.get('other') ?? [];
      return renderParts(form, values, language, renderValue(value, language));
    })
    .join('');
}

function renderValue(value: MessageValue, language: InterfaceLanguage): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if ('template' in value) return render(value, language);
  if ('locale' in value) return nameOfLanguage(value.locale, language.tag) ?? value.locale;
  if ('large' in value) return renderLarge(value.large, language);
  return renderList(value, language);
}

/** English needs no `Intl`, whose first use takes as long as checking a dozen articles. */
function renderLarge(number: number, { tag }: InterfaceLanguage): string {
  return tag === ENGLISH.tag && Number.isSafeInteger(number)
    ? String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
    : number.toLocaleString(tag);
}

function renderList({ items, joined }: List, language: InterfaceLanguage): string {
  const texts = items.map((item) => renderValue(item, language));
  if (language.tag !== ENGLISH.tag) {
    const type = joined === 'and' ? 'conjunction' : 'disjunction';
    return new Intl.ListFormat(language.tag, { type }).format(texts);
  }
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} ${joined} ${last}`;
}

const rules = new Map<string, Intl.PluralRules>();

function pluralRules(tag: string): Intl.PluralRules {
  const known = rules.get(tag) ?? new Intl.PluralRules(tag);
  rules.set(tag, known);
  return known;
}
