import type { DiagnosticRelatedInformation, Range } from 'vscode-languageserver-types';
import type { FrontMatterFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { languageName, t } from '../localization/index.ts';
import type { Finding } from '../rules/engine/rule.ts';
import { type Articles, Locations } from './articles.ts';

/** Which entries a finding leads to. */
type Relation = 'same-concept' | 'drafts' | 'source' | 'target' | 'target-source';

/** By code. The findings of other rules say all at their own place. */
const RELATIONS: Readonly<Record<string, Relation>> = {
  'duplicate-article': 'same-concept',
  'missing-translation': 'drafts',
  'untranslated-title': 'source',
  'untranslated-text': 'source',
  'title-mismatch': 'source',
  'missing-section': 'source',
  'outdated-translation': 'source',
  'duplicate-term': 'target',
  'deprecated-term': 'target',
  'inconsistent-term': 'target',
  'unlinked-term': 'target',
  'untranslated-term': 'target',
  'untranslated-link-text': 'target',
  'wrong-locale-link': 'target',
  'untranslated-link': 'target-source',
};

/** The concept and locale of a file with findings. */
export interface FoundIn {
  readonly path: string;
  readonly concept: string | undefined;
  readonly locale: string | undefined;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Returns, for the findings of one file, the entries that each of them is about besides its own place. */
export function relatedPlaces(
  glossary: Glossary,
  file: FoundIn,
  articles: Articles,
): (finding: Finding, own: Range) => DiagnosticRelatedInformation[] {
  const locations = new Locations(glossary, articles);
  return (finding, own) => {
    const places: DiagnosticRelatedInformation[] = [];
    for (const facts of relatedEntries(glossary, file, finding)) {
      const range = locations.rangeOf(facts);
      if (facts.path === file.path && (!range || isSame(range, own))) continue;
      const message = t('{0}: {1}', languageName(facts.locale), facts.title ?? facts.slug);
      places.push({ location: { uri: articles.uriOf(facts.path), range: range ?? TOP }, message });
    }
    return places;
  };
}

function relatedEntries(
  { articles }: Glossary,
  { concept, locale }: FoundIn,
  finding: Finding,
): readonly FrontMatterFacts[] {
  const { code, target, entry = { concept, locale }, locales = [] } = finding;
  const relation = Object.hasOwn(RELATIONS, code) ? RELATIONS[code] : undefined;
  const at = (slug: string | undefined, tag: string | undefined): FrontMatterFacts[] => {
    const facts = slug === undefined || tag === undefined ? undefined : articles.get(slug, tag);
    return facts ? [facts] : [];
  };
  if (relation === 'source') return at(entry.concept, articles.sourceLocale);
  if (relation === 'target') return at(target, entry.locale);
  if (relation === 'target-source') return at(target, articles.sourceLocale);
  if (relation === 'drafts') return locales.flatMap((tag) => at(entry.concept, tag));
  const [leading] = relation === 'same-concept' ? at(entry.concept, entry.locale) : [];
  return leading ? [leading, ...articles.rivals(leading)] : [];
}

function isSame(one: Range, other: Range): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character;
}
