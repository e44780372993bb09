import { nameOfLanguage } from '../../../localization/languageNames.ts';
import { ownNameOfLanguage } from '../../nativeNames.ts';
import { localeOfHeader } from './languageHeaders.ts';

type Style = (locale: string) => string | undefined;

const english: Style = (locale) => nameOfLanguage(locale, 'en');
const own: Style = (locale) => ownNameOfLanguage(locale) ?? nameOfLanguage(locale, locale);
const noted = (before: Style, note: Style): Style => {
  return (locale) => {
    const [name, inside] = [before(locale), note(locale)];
    return name === undefined || inside === undefined ? undefined : `${name} (${inside})`;
  };
};
const tag: Style = (locale) => locale;

/** How headers name languages; of those that fit as many headers, the first is used. */
const STYLES: readonly Style[] = [
  tag,
  (locale) => locale.toUpperCase(),
  own,
  english,
  noted(english, tag),
  noted(own, tag),
  noted(tag, english),
  noted(tag, own),
  noted(english, own),
  noted(own, english),
];

/**
 * Returns the header of a new column in the style of the others, which are given by locale: `Français` beside `Deutsch`, `fr` beside
 * `de`. It names the locale for everyone who reads the table, and can be detected.
 */
export function headerLike(headers: Readonly<Record<string, string>>, locale: string): string {
  const known = Object.entries(headers).filter(([each, header]) => localeOfHeader(header) === each);
  const ranked = STYLES.map((style) => ({
    style,
    fit: sum(known.map(([each, header]) => fitOf(style(each), header))),
  }));
  const best = ranked.reduce((one, other) => (other.fit > one.fit ? other : one));
  const written = (best.fit > 0 ? best.style : own)(locale) ?? locale;
  const areCapital = known.every(([, header]) => header.charAt(0) === header.charAt(0).toUpperCase());
  const header = areCapital && written !== locale ? capitalized(written, locale) : written;
  return localeOfHeader(header) === locale ? header : locale;
}

/** Names may be capitalized in headers. */
function fitOf(name: string | undefined, header: string): number {
  if (name === header) return 2;
  return folded(name) === folded(header) ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function folded(name: string | undefined): string | undefined {
  return name?.normalize('NFC').toLowerCase();
}

function capitalized(name: string, locale: string): string {
  const [first = ''] = name;
  return first.toLocaleUpperCase(locale.replaceAll('_', '-')) + name.slice(first.length);
}
