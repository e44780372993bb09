import { byLanguageName, languageName, localizedLanguage, t } from '../localization/index.ts';
import type { CodeLens, Command, Range } from 'vscode-languageserver-types';
import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { hasColumns } from '../glossary/sources/sourceLocales.ts';
import type { Span } from '../markdown/types.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { completingEdit } from './markComplete.ts';
import { titlePlace } from './ownNames.ts';
import { isWorkingLocale, type WorkingLocales, workingLocalesIn } from './workingLocales.ts';

/** The maximum number of locales in a lens. */
const MOST_LOCALES = 20;
/** More locales are shown as tags instead of names. */
const MOST_NAMES = 4;
/** The maximum number of translations with their own lenses. */
const MOST_OFFERS = 5;

/** The maximum number of entries of a page that have lenses. */
const MOST_ENTRIES = 1000;

/**
 * The content of a lens: the references, the locales with an article, the missing locales, or that it is a draft. `locale` is the one
 * to create, or that of a draft in the row of another locale.
 */
export interface LensData {
  /** The URI of the file. */
  readonly uri: string;
  readonly kind: 'references' | 'locales' | 'missing' | 'draft';
  readonly locale?: string;
  /** The slug, for an entry of a page or data file. */
  readonly concept?: string;
}

/** The commands of the lenses that the client supports. For an entry, each also gets the position of its name. */
export interface LensCommands {
  /** Arguments: the article's URI and the position of its title. */
  readonly showReferences: string | undefined;
  /** Arguments for an entry: the file's URI. */
  readonly openInLocale: string | undefined;
  /** Argument: the file's URI. The client asks for the locale. */
  readonly createTranslation: string | undefined;
  /** Arguments: the file's URI and the position of the title. Without the command, there is no lens. */
  readonly markComplete: string | undefined;
  /** Arguments: the file's URI and one locale. Used if the client has no `createTranslation`. */
  readonly createIn: string | undefined;
}

/**
 * The lenses above the article's title, or above each entry of a page or data file. Their titles are resolved when they are
 * visible. Empty for other files.
 */
export function codeLenses(
  subject: Subject,
  uri: string,
  commands: LensCommands,
  working: WorkingLocales = [],
): CodeLens[] {
  const { isArticle, glossary, facts, entries, document, lines } = subject;
  if (isArticle) {
    const { span } = titlePlace(document.text, document.flavor, glossary.layout);
    return lensesOf(subject, { uri, range: lines.rangeOf(span), slug: facts.slug }, commands, working);
  }
  // A data file can contain the entries of a concept in several locales.
  const bySlug = new Map<string, Span>();
  for (const { slug, nameSpan } of entries.map(({ place }) => place))
    if (bySlug.size < MOST_ENTRIES && !bySlug.has(slug)) bySlug.set(slug, nameSpan);
  const ofConcepts = [...bySlug].flatMap(([slug, span]) =>
    lensesOf(subject, { uri, range: lines.rangeOf(span), slug, concept: slug }, commands, working),
  );
  return commands.markComplete === undefined ? ofConcepts : [...ofConcepts, ...draftsInRows(subject, uri, bySlug)];
}

/** The lenses of drafts in other cells of rows than the first one. */
function draftsInRows({ glossary, facts, entries, lines }: Subject, uri: string, first: SpanBySlug): CodeLens[] {
  if (!hasColumns(glossary.place(facts.path))) return [];
  return entries.flatMap(({ facts: { draft }, place: { slug, locale, nameSpan } }) => {
    if (!draft || !first.has(slug) || first.get(slug) === nameSpan) return [];
    const data: LensData = { uri, kind: 'draft', locale, concept: slug };
    return [{ range: lines.rangeOf(nameSpan), data }];
  });
}

type SpanBySlug = ReadonlyMap<string, Span>;

interface LensPlace {
  readonly uri: string;
  readonly range: Range;
  readonly slug: string;
  readonly concept?: string;
}

function lensesOf(subject: Subject, place: LensPlace, commands: LensCommands, working: WorkingLocales): CodeLens[] {
  const { glossary, facts } = subject;
  const { uri, range, slug, concept } = place;
  const lens = (data: Pick<LensData, 'kind' | 'locale'>): CodeLens => {
    const whole: LensData = { uri, ...data, ...(concept === undefined ? {} : { concept }) };
    return { range, data: whole };
  };
  const missing = lacking(glossary, slug, working);
  const isDraft =
    commands.markComplete !== undefined && completingEdit(subject, subject.lines.offsetAt(range.start)) !== undefined;
  const lenses = [lens({ kind: 'references' }), ...(isDraft ? [lens({ kind: 'draft' })] : [])];
  if (elsewhere(glossary, slug, facts, working).length > 0) lenses.push(lens({ kind: 'locales' }));
  if (missing.length === 0) return lenses;
  if (commands.createTranslation !== undefined || commands.createIn === undefined || missing.length > MOST_OFFERS)
    return [...lenses, lens({ kind: 'missing' })];
  return [...lenses, ...missing.map((locale) => lens({ kind: 'missing', locale }))];
}

/** The data of a lens that a client sends back; undefined if invalid. */
export function lensData(data: unknown): LensData | undefined {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('kind' in data)) return undefined;
  const { uri, kind } = data;
  if (typeof uri !== 'string' || !isKind(kind)) return undefined;
  const concept = 'concept' in data && typeof data.concept === 'string' ? { concept: data.concept } : {};
  return {
    uri,
    kind,
    ...concept,
    ...('locale' in data && typeof data.locale === 'string' ? { locale: data.locale } : {}),
  };
}

function isKind(kind: unknown): kind is LensData['kind'] {
  return kind === 'references' || kind === 'locales' || kind === 'missing' || kind === 'draft';
}

/** The current title and command of the lens. */
export function lensCommand(
  { glossary, facts }: Subject,
  { start }: CodeLens['range'],
  data: LensData,
  commands: LensCommands,
  working: WorkingLocales = [],
): Command {
  const { uri, kind, locale, concept: slug = facts.slug } = data;
  const isEntry = data.concept !== undefined;
  const at = isEntry ? [start] : [];
  if (kind === 'references') return command(counted(glossary, slug), commands.showReferences, [uri, start]);
  if (kind === 'draft') {
    const title =
      locale === undefined ? t('Draft: Mark as Complete') : t('Draft in {0}: Mark as Complete', languageName(locale));
    return command(title, commands.markComplete, [uri, start]);
  }
  if (kind === 'locales') {
    const others = elsewhere(glossary, slug, facts, working);
    return command(t('Open in: {0}', listed(others)), commands.openInLocale, isEntry ? [uri, start] : []);
  }
  if (locale !== undefined)
    return command(t('Create: {0}', languageName(locale)), commands.createIn, [uri, locale, ...at]);
  return command(t('Create: {0}', listed(lacking(glossary, slug, working))), commands.createTranslation, [uri, ...at]);
}

/** A lens without a command does nothing when clicked. */
function command(title: string, name: string | undefined, args: readonly unknown[] = []): Command {
  return name === undefined ? { title, command: '' } : { title, command: name, arguments: [...args] };
}

function counted(glossary: Glossary, slug: string): string {
  const count = glossary.links.referenceCount(slug);
  return count === 0 ? t('no references') : t('{0, plural, one {# reference} other {# references}}', count);
}

/**
 * The other locales with an article of the concept: the working locales and the source locale, otherwise all. Those in the same row
 * of a table are in view.
 */
function elsewhere(
  glossary: Glossary,
  slug: string,
  { path, locale: own }: Pick<FrontMatterFacts, 'path' | 'locale'>,
  working: WorkingLocales,
): string[] {
  const { articles } = glossary;
  const areInRow = hasColumns(glossary.place(path));
  const others = articles
    .localesOf(slug)
    .filter((locale) => (areInRow ? articles.get(slug, locale)?.path !== path : locale !== own));
  const mine = workingLocalesIn(articles.locales(), working);
  const wanted = others.filter((locale) => locale === articles.sourceLocale || isWorkingLocale(locale, mine));
  return wanted.length > 0 ? wanted : others;
}

/** The locales of the glossary that the user works in and that have no article of the concept. */
function lacking({ articles }: Glossary, slug: string, working: WorkingLocales): string[] {
  const mine = workingLocalesIn(articles.locales(), working);
  return articles.locales().filter((locale) => !articles.get(slug, locale) && isWorkingLocale(locale, mine));
}

/** `English · Finnish`, or tags if there are many. */
function listed(locales: readonly string[]): string {
  const shown = locales.length > MOST_NAMES ? locales : byLanguageName(locales, (tag) => tag).map(localizedLanguage);
  return `${shown.slice(0, MOST_LOCALES).join(' · ')}${locales.length > MOST_LOCALES ? ' …' : ''}`;
}
