import type { DiagnosticRelatedInformation, Range } from 'vscode-languageserver-types';
import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { nearestSources } from '../glossary/nearestSources.ts';
import { languageName, t } from '../localization/index.ts';
import type { LineIndex } from '../markdown/lineIndex.ts';
import type { Finding } from '../rules/engine/rule.ts';
import { type Articles, Locations } from './articles.ts';
import { namedRange } from './namedRange.ts';

/** The entries that a finding is related to. */
type Relation = 'same-concept' | 'drafts' | 'source' | 'target' | 'target-source' | 'target-or-source' | 'near-source';

/** By code. The findings of other rules have no related places. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  'duplicate-article': 'same-concept',
  'missing-translation': 'drafts',
  'untranslated-title': 'source',
  'untranslated-text': 'source',
  'title-mismatch': 'source',
  'missing-section': 'source',
  'outdated-translation': 'source',
  'link-parity': 'source',
  'orphan-translation': 'near-source',
  'duplicate-term': 'target',
  'deprecated-term': 'target',
  'inconsistent-term': 'target',
  'unlinked-term': 'target',
  'untranslated-term': 'target',
  'untranslated-link-text': 'target',
  'wrong-locale-link': 'target',
  'slug-case': 'target-or-source',
  'moved-link': 'target-or-source',
  'broken-fragment': 'target-or-source',
  'untranslated-link': 'target-source',
};

/** A file with findings. */
export interface FoundIn {
  readonly path: string;
  readonly concept: string | undefined;
  readonly locale: string | undefined;
  readonly lines: Pick<LineIndex, 'rangeOf'>;
  /** Undefined if the file could not be read. */
  readonly subject: { readonly document: { readonly text: string } } | undefined;
}

/** Returns the related places of the findings of one file: another position in the file, or the names of other entries. */
export function relatedPlaces(
  glossary: Glossary,
  file: FoundIn,
  articles: Articles,
): (finding: Finding, own: Range) => DiagnosticRelatedInformation[] {
  const locations = new Locations(glossary, articles);
  const text = file.subject?.document.text ?? '';
  return (finding, own) => {
    const { span, elsewhere } = finding;
    const places: DiagnosticRelatedInformation[] = [];
    if (elsewhere) {
      const message = t("'{0}'", text.slice(elsewhere.start, elsewhere.end));
      places.push({ location: { uri: articles.uriOf(file.path), range: file.lines.rangeOf(elsewhere) }, message });
    }
    for (const facts of relatedEntries(glossary, file, finding)) {
      const range = namedRange(glossary, facts, locations, text.slice(span.start, span.end));
      if (facts.path === file.path && isSame(range, own)) continue;
      const message = t('{0}: {1}', languageName(facts.locale), facts.title ?? facts.slug);
      places.push({ location: { uri: articles.uriOf(facts.path), range }, message });
    }
    return places;
  };
}

function relatedEntries(glossary: Glossary, file: FoundIn, finding: Finding): readonly FrontMatterFacts[] {
  const { articles } = glossary;
  const { code, target, entry = { concept: file.concept, locale: file.locale }, locales = [] } = finding;
  const relation = Object.hasOwn(RELATIONS, code) ? RELATIONS[code] : undefined;
  const at = (slug: string | undefined, tag: string | undefined): FrontMatterFacts[] => {
    const facts = slug === undefined || tag === undefined ? undefined : articles.get(slug, tag);
    return facts ? [facts] : [];
  };
  switch (relation) {
    case 'source':
      return at(entry.concept, articles.sourceLocale);
    case 'target':
      return at(target, entry.locale);
    case 'target-source':
      return at(target, articles.sourceLocale);
    case 'target-or-source':
      return [...at(target, entry.locale), ...at(target, articles.sourceLocale)].slice(0, 1);
    case 'drafts':
      return locales.flatMap((tag) => at(entry.concept, tag));
    case 'near-source':
      return at(entry.concept, entry.locale).flatMap((facts) => nearSource(glossary, facts));
    case 'same-concept':
      return at(entry.concept, entry.locale).flatMap((leading) => [leading].concat(articles.rivals(leading)));
    case undefined:
    default:
      return [];
  }
}

/** The source article that the translation probably belongs to. */
function nearSource(glossary: Glossary, { slug, locale, title }: FrontMatterFacts): FrontMatterFacts[] {
  return nearestSources({ glossary, slug, locale, title })
    .slice(0, 1)
    .map(({ source }) => source);
}

function isSame(one: Range, other: Range): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character;
}
