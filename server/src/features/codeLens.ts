import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Subject } from '../rules/engine/subject.ts';
import { titlePlace } from './ownNames.ts';

/** The maximum number of locales in a lens. */
const MOST_LOCALES = 20;
/** The maximum number of translations that are offered in lenses of their own. */
const MOST_OFFERS = 5;

/** The content of a lens: the references, the locales with an article, or the missing locales. `locale` is the one to create. */
export interface LensData {
  /** The URI of the article. */
  readonly uri: string;
  readonly kind: 'references' | 'locales' | 'missing';
  readonly locale?: string;
}

/** The commands of the lenses that the client supports. */
export interface LensCommands {
  /** Arguments: the article's URI and the position of its title. */
  readonly showReferences: string | undefined;
  readonly openInLocale: string | undefined;
  /** Argument: the article's URI. The client asks for the locale. */
  readonly createTranslation: string | undefined;
  /** Arguments: the article's URI and one locale. Used if the client has no `createTranslation`. */
  readonly createIn: string | undefined;
}

/**
 * The lenses above the article's title. Their titles are resolved when they are visible. Empty for a file that is not an article.
 */
export function codeLenses(subject: Subject, uri: string, commands: LensCommands): CodeLens[] {
  const { isArticle, glossary, facts, document, lines } = subject;
  if (!isArticle) return [];
  const range = lines.rangeOf(titlePlace(document.text, document.flavor, glossary.layout).span);
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

/** The data of a lens that a client sends back; undefined if invalid. */
export function lensData(data: unknown): LensData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('kind' in data)) return undefined;
  const { uri, kind } = data;
  if (typeof uri !== 'string' || (kind !== 'references' && kind !== 'locales' && kind !== 'missing')) return undefined;
  return 'locale' in data && typeof data.locale === 'string' ? { uri, kind, locale: data.locale } : { uri, kind };
}

/** The current title and command of the lens. */
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

/** A lens without a command does nothing when clicked. */
function command(title: string, name: string | undefined, args: readonly unknown[] = []): Command {
  return name === undefined ? { title, command: '' } : { title, command: name, arguments: [...args] };
}

function counted({ glossary, facts }: Subject): string {
  const count = glossary.links.referenceCount(facts.slug);
  if (count === 0) return 'no references';
  return count === 1 ? '1 reference' : `${count} references`;
}

/** The locales of the glossary without an article of the concept. */
function lacking({ glossary, facts }: Subject): string[] {
  return glossary.articles.locales().filter((locale) => !glossary.articles.get(facts.slug, locale));
}

function listed(locales: readonly string[]): string {
  const shown = locales.slice(0, MOST_LOCALES).join(' ');
  return locales.length > MOST_LOCALES ? `${shown} …` : shown;
}
