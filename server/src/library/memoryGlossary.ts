import { english } from '../localization/index.ts';
import { lookUpTerm } from '../exchange/answers/lookUp.ts';
import { type LocaleNames, namesOf } from '../exchange/answers/names.ts';
import { textSubject } from '../exchange/answers/text.ts';
import { termsOfText } from '../exchange/answers/textTerms.ts';
import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary as GlossaryIndex } from '../glossary/glossary.ts';
import type { LinkOrigin as IndexedOrigin } from '../glossary/linkTarget.ts';
import { type CheckedFile, checkFile, checkResult } from '../root/checkFile.ts';
import type { Root } from '../root/root.ts';
import type { Finding as RuleFinding, Fix as RuleFix } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type {
  Entry,
  Finding,
  Fix,
  FoundTerm,
  Glossary,
  LinkDestination,
  LinkOrigin,
  LookedUpConcept,
  TextOptions,
} from './api.ts';

/** Combines the glossaries of a loaded root, one per layout. If several have a concept, the first one is used. */
export class MemoryGlossary implements Glossary {
  readonly locales: readonly string[];
  readonly sourceLocale: string | undefined;
  readonly problems: readonly string[];
  readonly #root: Root;

  constructor(root: Root, problems: readonly string[]) {
    this.#root = root;
    const { glossaries } = root;
    this.locales = [...new Set(glossaries.flatMap(({ articles }) => articles.locales()))].toSorted();
    this.sourceLocale = this.locales.length === 0 ? undefined : glossaries[0]?.articles.sourceLocale;
    this.problems = this.locales.length === 0 ? [...problems, 'No glossary was found in the files.'] : problems;
  }

  concepts(): readonly string[] {
    return [...new Set(this.#root.glossaries.flatMap(({ articles }) => [...articles.slugs()]))].toSorted();
  }

  entry(concept: string, locale: string): Entry | undefined {
    for (const { articles } of this.#root.glossaries) {
      const facts = articles.get(concept, locale);
      if (facts) return entryOf(facts);
    }
    return undefined;
  }

  lookUp(name: string, locale?: string): readonly LookedUpConcept[] {
    return this.#root.glossaries.flatMap((glossary) =>
      lookUpTerm(glossary, name, locale).map(({ concept, locale: found, term, status, evidence, names }) => ({
        concept,
        locale: found,
        term,
        status,
        evidence,
        entries: names.flatMap((each) => entryIn(glossary, concept, each)),
      })),
    );
  }

  findTerms(text: string, options: TextOptions = {}): readonly FoundTerm[] {
    const subject = this.#subject(text, options);
    if (!subject) return [];
    return Array.from(termsOfText(subject, undefined), ({ span, text: form, isLinked, concepts }) => ({
      start: span.start,
      end: span.end,
      text: form,
      isLinked,
      concepts: concepts.map(({ concept, term, status, evidence, path }) => ({
        concept,
        term,
        status,
        evidence,
        path,
      })),
    }));
  }

  resolveLink(target: string, from: LinkOrigin): LinkDestination {
    const located = this.#root.locate(from.path);
    const glossary = located?.glossary ?? this.#root.glossaries[0];
    if (!glossary) return { kind: 'other' };
    const { articles, links } = glossary;
    const destination = links.resolve(target, originOf(glossary, from));
    if (destination.kind !== 'concept') return { kind: destination.kind === 'page' ? 'page' : 'other' };
    const { slug: concept, locale, suffix } = destination;
    const facts = articles.get(concept, locale);
    if (facts) return { kind: 'entry', concept, locale, path: facts.path, suffix };
    return { kind: 'missing', concept, locale, isKnown: articles.hasConcept(concept) };
  }

  check(path: string, text?: string): readonly Finding[] {
    const checked =
      text === undefined
        ? checkFile(this.#root, path, { most: 'all' })
        : checkResult(this.#root, path, { kind: 'text', text, bom: false, encoding: 'utf-8' }, { most: 'all' });
    return checked?.findings.map((finding) => findingOf(checked, finding)) ?? [];
  }

  /** Returns the subject of a text. A file of the glossary has its own locale. */
  #subject(text: string, { locale, path, isPlain = false }: TextOptions): Subject | undefined {
    const located = path === undefined ? undefined : this.#root.locate(path);
    if (path !== undefined && located && locale === undefined && !isPlain) return this.#root.subject(path, text);
    const glossary = located?.glossary ?? this.#root.glossaries[0];
    const kind = isPlain ? 'plain' : 'markdown';
    return glossary && textSubject(glossary, { text, kind, locale, ...(path === undefined ? {} : { path }) });
  }
}

function entryIn({ articles }: GlossaryIndex, concept: string, { locale }: LocaleNames): Entry[] {
  const facts = articles.get(concept, locale);
  return facts ? [entryOf(facts)] : [];
}

function entryOf(facts: ArticleFacts): Entry {
  const { draft, ...names } = namesOf(facts);
  return { concept: facts.slug, definition: facts.description, isDraft: draft, ...names };
}

function originOf(glossary: GlossaryIndex, { path, locale }: LinkOrigin): IndexedOrigin {
  const place = glossary.place(path);
  const facts = place?.kind === 'article' ? glossary.articles.at(path) : undefined;
  if (facts) return facts;
  const own = place?.locale ?? locale ?? glossary.articles.sourceLocale;
  return { path, locale: own, slug: place?.kind === 'page' ? place.name : undefined };
}

function findingOf({ lines, locale, concept }: CheckedFile, finding: RuleFinding): Finding {
  const { code, severity, message, span, entry } = finding;
  const { line, character } = lines.positionAt(span.start);
  return {
    code,
    severity,
    message: english(message),
    start: span.start,
    end: span.end,
    line: line + 1,
    column: character + 1,
    locale: entry?.locale ?? locale,
    concept: entry?.concept ?? concept,
    fixes: finding.fixes().flatMap(fixOf),
  };
}

/** Returns no fix if it changes more than the text. */
function fixOf({ title, certain, edits, create, rename }: RuleFix): Fix[] {
  if (create || rename || edits.length === 0) return [];
  return [
    {
      title: english(title),
      isCertain: certain,
      edits: edits.map(({ span, newText }) => ({ start: span.start, end: span.end, newText })),
    },
  ];
}
