import { english } from '../localization/index.ts';
import { entryText } from '../exchange/answers/entry.ts';
import { lookUpTerm } from '../exchange/answers/lookUp.ts';
import { missingIn } from '../exchange/answers/missing.ts';
import type { LocaleNames } from '../exchange/answers/names.ts';
import { textSubject } from '../exchange/answers/text.ts';
import { termsToTranslate } from '../exchange/answers/translate.ts';
import type { Root } from '../root/root.ts';
import { check } from '../rules/engine/check.ts';
import type { Finding } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { glossaryWith, NoAnswer } from './glossaryWith.ts';
import { LONGEST_TEXT, MOST_ITEMS } from './limits.ts';

// The answers of the tools for language models, over MCP and in VS Code. Lists have a maximum length.

export interface TextArguments {
  readonly text: string;
  readonly locale?: string | undefined;
  readonly plain: boolean;
}

/** `lookup_term` */
export function lookUp(root: Root, { term, locale }: { term: string; locale?: string | undefined }) {
  const wanted = glossaryWith(root, locale).locale;
  const all = root.glossaries.flatMap((glossary) => lookUpTerm(glossary, term, wanted));
  return {
    found: all
      .slice(0, MOST_ITEMS)
      .map(({ concept, locale: own, term: name, status, evidence, definition, names }) => ({
        concept,
        locale: own,
        term: name,
        status,
        evidence,
        definition: definition ?? null,
        names: names.map(shownNames),
      })),
    isTruncated: all.length > MOST_ITEMS,
  };
}

/** `translate_terms` */
export function translate(root: Root, { to, ...given }: TextArguments & { to: string }) {
  const subject = subjectOf(root, given);
  const target = glossaryWith(root, to).locale ?? to;
  const all = termsToTranslate(subject, target);
  return {
    locale: subject.facts.locale,
    to: target,
    terms: all.slice(0, MOST_ITEMS).map(({ concept, forms, count, usesDeprecated, names }) => ({
      concept,
      count,
      usesDeprecated,
      forms: forms.slice(0, MOST_ITEMS),
      names: names ? shownNames(names) : null,
    })),
    isTruncated: all.length > MOST_ITEMS,
  };
}

/** `check_text` */
export function checkText(root: Root, given: TextArguments) {
  const subject = subjectOf(root, given);
  const all = check(subject, root.configuration.severities.of(subject.facts.path));
  return {
    locale: subject.facts.locale,
    findings: all.slice(0, MOST_ITEMS).map((finding) => shownFinding(subject, finding)),
    isTruncated: all.length > MOST_ITEMS,
  };
}

/** `missing_translations` */
export function missing(root: Root, { locale, limit }: { locale: string; limit: number }) {
  const { glossary, locale: own } = glossaryWith(root, locale);
  const all = missingIn(glossary, own ?? locale);
  return {
    total: all.length,
    missing: all.slice(0, limit).map(({ concept, title, path, demand }) => ({
      concept,
      title: title ?? null,
      path,
      demand,
    })),
  };
}

/** `read_entry` */
export function readEntry(root: Root, { concept, locale }: { concept: string; locale?: string | undefined }) {
  const wanted = glossaryWith(root, locale).locale;
  const glossary = root.glossaries.find(({ articles }) => articles.hasConcept(concept));
  if (!glossary) throw new NoAnswer(`There is no concept '${concept}'.`);
  const { articles } = glossary;
  const own =
    wanted ?? (articles.get(concept, articles.sourceLocale) ? articles.sourceLocale : articles.localesOf(concept)[0]);
  const textOf = (path: string): string | undefined => {
    const read = root.read(path);
    return read?.kind === 'text' ? read.text : undefined;
  };
  const entry = own === undefined ? undefined : entryText(glossary, concept, own, textOf);
  if (!entry)
    throw new NoAnswer(
      `'${concept}' has no entry in '${own ?? ''}'; it has ${articles.localesOf(concept).join(', ')}.`,
    );
  return {
    concept,
    names: shownNames(entry.names),
    otherLocales: articles.localesOf(concept).filter((each) => each !== own),
    definition: entry.definition ?? null,
    text: entry.text.slice(0, LONGEST_TEXT),
    isTruncated: entry.text.length > LONGEST_TEXT,
  };
}

/** Returns the subject of a text that is not in a file. */
export function subjectOf(root: Root, { text, locale, plain }: TextArguments): Subject {
  const found = glossaryWith(root, locale);
  return textSubject(found.glossary, { text, kind: plain ? 'plain' : 'markdown', locale: found.locale });
}

function shownNames({ locale, path, preferred, admitted, deprecated, draft }: LocaleNames) {
  return { locale, path, preferred: preferred ?? null, admitted: [...admitted], deprecated: [...deprecated], draft };
}

/** Fixes that create or rename files are omitted, because the text is not in a file. */
function shownFinding({ document, lines }: Subject, { code, severity, message, span, fixes }: Finding) {
  const edited = fixes().filter(({ create, rename, edits }) => !create && !rename && edits.length > 0);
  return {
    code,
    severity,
    message: english(message),
    ...span,
    line: lines.positionAt(span.start).line,
    text: document.text.slice(span.start, span.end),
    fixes: edited.map(({ title, certain, edits }) => ({
      title: english(title),
      certain,
      edits: edits.map((edit) => ({ ...edit.span, newText: edit.newText })),
    })),
  };
}
