import { localized, t } from '../localization/index.ts';
import { CONFIGURATION_FILE, parseConfiguration } from '../config/configurationFile.ts';
import { excludeGlobs } from '../disk/excludeGlobs.ts';
import { type Recognition, recognitionIn } from '../glossary/recognition.ts';
import type { DetectedLayout, FoundGlossary } from '../glossary/detection/site.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { isLocale, localeOfLanguageName } from '../glossary/locales.ts';
import { pathPattern } from '../glossary/pathPattern.ts';
import { hasTable } from '../terms/languages/index.ts';
import type { Root } from './root.ts';

/** A key of a layout in use, and the source of its value. */
export interface ConfiguredKey {
  readonly key: string;
  readonly value: unknown;
  /** The configuration file, `detected`, or a preset. */
  readonly from: string;
}

/** A locale of a glossary. */
export interface DiagnosedLocale extends Recognition {
  readonly entries: number;
  /** Whether its language has a table; otherwise, only exact forms of terms are found. */
  readonly hasTable: boolean;
}

export interface DiagnosedGlossary {
  readonly layout: readonly ConfiguredKey[];
  /** The evidence by which the glossary was found; empty if its layout is configured, or if the folders match a preset. */
  readonly evidence: readonly string[];
  readonly concepts: number;
  readonly entries: number;
  readonly locales: readonly DiagnosedLocale[];
}

/** A file that is not read as an entry, and the reason. */
export interface NoEntry {
  readonly path: string;
  readonly reason: string;
}

/** Maximum number of listed files without entries. */
const MOST_FILES = 1000;

/** Returns the layout, the locales and the term recognition of each glossary. Requires the phase `links`. */
export function diagnose(root: Root): DiagnosedGlossary[] {
  return root.glossaries.map((glossary, at) => {
    const { articles } = glossary;
    const entries = new Map<string, number>();
    for (const { locale } of articles.all()) entries.set(locale, (entries.get(locale) ?? 0) + 1);
    return {
      layout: keysOf(root, glossary, at),
      evidence: foundAs(root, glossary)?.evidence ?? [],
      concepts: articles.conceptCount,
      entries: articles.count,
      locales: recognitionIn(glossary).map((recognition) =>
        Object.assign(recognition, {
          entries: entries.get(recognition.locale) ?? 0,
          hasTable: hasTable(recognition.locale),
        }),
      ),
    };
  });
}

/** Keys that are the same for all layouts of a configuration file. */
const SHARED = new Set(['sourceLocale', 'languages', 'autoLink']);

/** Returns the detected glossary of the layout; undefined if it was not detected. */
export function foundAs({ foundGlossaries }: Root, { layout }: Glossary): FoundGlossary | undefined {
  return foundGlossaries.find((found) => {
    return found.layout.preset === layout.name || sourcesOf(found.layout) === sourcesOf(layout);
  });
}

function sourcesOf({
  articles = [],
  pages = [],
  data = [],
}: Pick<DetectedLayout, 'articles' | 'pages' | 'data'>): string {
  return JSON.stringify([articles, pages, data]);
}

function keysOf(root: Root, glossary: Glossary, at: number): ConfiguredKey[] {
  const { configuration, configurationText } = root;
  const { layout } = glossary;
  const detected = configuration.layouts ? undefined : foundAs(root, glossary)?.layout;
  const parsed = configurationText === '' ? undefined : parseConfiguration(configurationText);
  const input = parsed && 'input' in parsed ? parsed.input : {};
  const own: Readonly<Record<string, unknown>> = configuration.layouts ? (input.layouts?.[at] ?? {}) : {};
  const base = `preset ${configuration.layouts ? (input.layouts?.[at]?.preset ?? 'glossary') : layout.name}`;
  const { name: _, ...values } = layout;
  return Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const isShared = SHARED.has(key) && Object.hasOwn(input, key);
    const isDetected = detected !== undefined && Object.hasOwn(detected, key);
    const other = isDetected ? 'detected' : base;
    return { key, value, from: Object.hasOwn(own, key) || isShared ? CONFIGURATION_FILE : other };
  });
}

/** Returns the files in the glossary folders that contain no entry, and files that cannot be read, in order. */
export function filesWithoutEntries(root: Root): NoEntry[] {
  const unread = root.problems.map(({ path, message }) => ({ path, reason: localized(message) }));
  const files = root.listed().flatMap(({ path }) => {
    const reason = whyNoEntry(root, path);
    return reason === undefined ? [] : { path, reason };
  });
  return [...unread, ...files].toSorted((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MOST_FILES);
}

/** The reason why the file contains no entry; undefined if it does, or if it is not in a glossary folder. */
function whyNoEntry(root: Root, path: string): string | undefined {
  const located = root.locate(path);
  if (!located) return root.glossaries.map((glossary) => whyOutside(glossary, path)).find((why) => why !== undefined);
  const { glossary, place } = located;
  if (place.kind === 'page') return excludedBy(glossary, path) ?? t('it is a page of the site');
  if (place.kind !== 'entryPage' && place.kind !== 'entryData') return undefined;
  if (glossary.articles.entriesOf(path).length > 0) return undefined;
  return t("it holds no entries in the format '{0}'", place.source.entries.kind);
}

function excludedBy({ layout }: Glossary, path: string): string | undefined {
  const glob = layout.exclude.find((each) => excludeGlobs([each], false).excludes(path));
  return glob === undefined ? undefined : t("'{0}' in 'exclude' matches it", glob);
}

/** The reason why a file in a folder of the glossary's sources is not one of them. */
function whyOutside(glossary: Glossary, path: string): string | undefined {
  const { articles, pages, data } = glossary.layout;
  for (const source of [...articles, ...pages, ...data]) {
    const pattern = pathPattern(source.path);
    const folder = pattern?.match(path)?.folder;
    if (folder !== undefined && folder !== '' && !isLocale(folder) && localeOfLanguageName(folder) === undefined)
      return t("the folder '{0}' does not identify a locale; add it to 'languages'", folder);
    if (pattern && pattern.prefix !== '' && path.startsWith(pattern.prefix))
      return excludedBy(glossary, path) ?? 'no pattern matches it';
  }
  return undefined;
}
