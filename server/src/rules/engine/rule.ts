import type { Message } from '../../localization/index.ts';
import type { FrontMatterFormat, Span } from '../../markdown/types.ts';
import type { Subject } from './subject.ts';

/** Most severe first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Whether `one` is at least as severe as `other`. */
export function isAtLeast(one: Severity, other: Severity): boolean {
  return severities.indexOf(one) <= severities.indexOf(other);
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** An article or entry to create. `newDraft` returns its text. */
export interface Creation {
  /** Relative to the root. For an entry, the file may already exist. */
  readonly path: string;
  /** The slug of the concept that the article describes. */
  readonly concept: string;
  readonly locale: string;
  /** The title to use if there is no article to translate. */
  readonly title: string;
  /** The format of the front matter if there is no article to translate. Default: YAML. */
  readonly format?: FrontMatterFormat | undefined;
}

/** A fix for a finding. It contains only changes that are known to be correct. */
export interface Fix {
  readonly title: Message;
  /** Whether editors offer this fix first. */
  readonly preferred: boolean;
  /** Whether the fix needs no review: `fix all` and `check --fix` apply it. */
  readonly certain: boolean;
  /** Edits of the article with the finding. They do not overlap. */
  readonly edits: readonly Edit[];
  readonly create?: Creation;
  /** Renames the file or folder of the article, which changes its slug. */
  readonly rename?: Rename;
}

/** A file or folder to rename, by paths relative to the root. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** A problem that a rule reports at one place. */
export interface Report {
  /** Complete sentences. The English text identifies the report. */
  readonly message: Message;
  readonly span: Span;
  /** The slug of the concept that the report is about, if it is not the article's own concept. */
  readonly target?: string;
  /** Overrides the severity of the rule. */
  readonly severity?: Severity;
  /**
   * Distinguishes the report from other reports of the rule on the same line, for baselines. Default: the target, otherwise the
   * message.
   */
  readonly about?: string;
  /** The locales that the report is about, if there are several. */
  readonly locales?: readonly string[];
  /** Another place in the same file that is part of the problem. Only for rules with the scope `article`. */
  readonly elsewhere?: Span;
  /** The rule's reports at the same place are sorted by weight, highest first. Default: 0. */
  readonly weight?: number;
  /** Of the rule's reports with the same key, only the first in the file is kept. */
  readonly onlyFirst?: string;
  /** If the file has more reports than this with the same `onlyFirst`, none is kept: the author did it on purpose. */
  readonly atMost?: number;
  /** Computed on demand. */
  readonly fixes?: () => readonly Fix[];
}

/** A report with its rule and severity. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly span: Span;
  readonly target: string | undefined;
  readonly about: string;
  readonly locales?: readonly string[] | undefined;
  readonly elsewhere?: Span | undefined;
  readonly weight: number;
  /** The entry of a page or data file that contains the finding. */
  readonly entry?: { readonly concept: string | undefined; readonly locale: string | undefined } | undefined;
  readonly fixes: () => readonly Fix[];
}

/** The text of a rule's page below its summary. Markdown. */
export interface RuleDocumentation {
  /** Why the problem matters, and which cases the rule does not report. */
  readonly why: string;
  /** `wrong` is text that the rule reports, `right` is the corrected text. Several articles are separated by lines of `=== path`. */
  readonly wrong: string;
  readonly right: string;
  /**
   * Precision in public glossaries: how many findings were correct and how many a person reviewed, in machine translation and in
   * text by people. Undefined if none were found or reviewed.
   */
  readonly measured?: { readonly machine?: Share; readonly people?: Share };
}

export type Share = readonly [right: number, read: number];

/** The description of a rule code. */
export interface RuleDescription {
  /** Public and stable. */
  readonly code: string;
  /** The default severity. `off`: the rule runs only if the configuration enables it. */
  readonly severity: Severity | 'off';
  /** The highest severity of its reports, if it is higher than `severity`. */
  readonly severest?: Severity;
  /** What the rule reports, in one sentence. */
  readonly summary: string;
  /** Whether its findings depend on the terms of all articles, and not only on the linked articles. */
  readonly looksForTerms?: true;
  /** Without examples if the problem cannot be shown in a text. */
  readonly documentation: Pick<RuleDocumentation, 'why'> & Partial<RuleDocumentation>;
}

/**
 * What a report depends on besides the glossary and the concept of the article: the paragraph with `CONTEXT_WINDOW` around it, or
 * the whole article. While the user types in a long article, rules with the scope `paragraph` check only the paragraphs near the
 * change.
 */
export type RuleScope = 'paragraph' | 'article';

/** A rule. `check` is pure: the same subject always gives the same reports. */
export interface Rule extends RuleDescription {
  readonly documentation: RuleDocumentation;
  /** Default: `article`, which is always correct, but slower in long articles. */
  readonly scope?: RuleScope;
  /**
   * A cheap test on the raw text of the article. It may return false only if `check` reports nothing; all rule tests verify that.
   * It must not read the lists of the document or the links of the subject: an article is not parsed if this test is false for
   * all rules. A rule without this test checks all articles; rules that only read the front matter do not need it. A test that
   * takes longer than `check` in a parsed article returns true if `isParsed`.
   */
  readonly mayReport?: (text: string, subject: Subject) => boolean;
  check(subject: Subject): Iterable<Report>;
}
