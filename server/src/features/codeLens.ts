import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Subject } from '../rules/engine/subject.ts';
import { titlePlace } from './ownNames.ts';

/** Locales that a lens names: more do not fit over a title. */
const MOST_LOCALES = 20;
/** Translations that are offered one by one. */
const MOST_OFFERS = 5;

/** What a lens says: who links the concept, which locales have it, which lack it. `locale` is the one that is offered. */
export interface LensData {
  /** Of the article. */
  readonly uri: string;
  readonly kind: 'references' | 'locales' | 'missing';
  readonly locale?: string;
}

/** The commands behind lenses, as far as the client has them. */
export interface LensCommands {
  /** Takes the article's URI and the position of its title. */
  readonly showReferences: string | undefined;
  readonly openInLocale: string | undefined;
  /** Takes the article's URI; the client asks for the locale. */
  readonly createTranslation: string | undefined;
  /** Takes the article's URI and one locale; where there is nothing better. */
  readonly createIn: string | undefined;
}

/** The lenses over the article's title; what they say comes when they are seen. None over what is no article. */
export function codeLenses(subject: Subject, uri: string, commands: LensCommands): CodeLens[] {
  const { isArticle, glossary, facts, document, lines } = subject;
  if (!isArticle) return [];
  const range = lines.rangeOf(titlePlace(document.text, glossary.layout).span);
  const lens = (data: LensData): CodeLens => ({ range, data });
  const missing = lacking(subject);
  const lenses = [lens({ uri, kind: 'references' })];
  if (glossary.articles.locales().some((locale) => locale !== facts.locale))
    lenses.push(lens({ uri, kind: 'locales' }));
  if (missing.length === 0) return lenses;
  if (commands.createTranslation !== undefined || commands.createIn === undefined || missing.length > MOST_OFFERS)
    return [...lenses, lens({ uri, kind: 'missing' })];
  return [...lenses, ...missing.map((locale) => lens({ uri, kind: 'missing', locale }))];
}

/** The data of a lens that a client sends back. */
export function lensData(data: unknown): LensData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('kind' in data)) return undefined;
  const { uri, kind } = data;
  if (typeof uri !== 'string' || (kind !== 'references' && kind !== 'locales' && kind !== 'missing')) return undefined;
  return 'locale' in data && typeof data.locale === 'string' ? { uri, kind, locale: data.locale } : { uri, kind };
}

/** What the lens says now, and what a click on it does. */
export function lensCommand(
  subject: Subject,
  { start }: CodeLens['range'],
  data: LensData,
  commands: LensCommands,
): Command {
  const { uri, kind, locale } = data;
  if (kind === 'references') return command(counted(subject), commands.showReferences, [uri, start]);
  if (kind === 'locales')
    return command(listed(subject.glossary.articles.localesOf(subject.facts.slug)), commands.openInLocale);
  if (locale !== undefined) return command(`missing: ${locale}`, commands.createIn, [uri, locale]);
  const missing = lacking(subject);
  return command(`missing: ${listed(missing)}`, commands.createTranslation, [uri]);
}

/** A lens without a command of its own does nothing when it is clicked. */
function command(title: string, name: string | undefined, args: readonly unknown[] = []): Command {
  return name === undefined ? { title, command: '' } : { title, command: name, arguments: [...args] };
}

function counted({ glossary, facts }: Subject): string {
  const count = glossary.links.referenceCount(facts.slug);
  if (count === 0) return 'no references';
  return count === 1 ? '1 reference' : `${count} references`;
}

/** The glossary's locales that have no article of the concept. */
function lacking({ glossary, facts }: Subject): string[] {
  return glossary.articles.locales().filter((locale) => !glossary.articles.get(facts.slug, locale));
}

function listed(locales: readonly string[]): string {
  const shown = locales.slice(0, MOST_LOCALES).join(' ');
  return locales.length > MOST_LOCALES ? `${shown} …` : shown;
}
