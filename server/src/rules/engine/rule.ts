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
  /** From the root. The file of an entry may exist. */
  readonly path: string;
  /** The slug of the concept that the article describes. */
  readonly concept: string;
  readonly locale: string;
  /** The title to use if there is no article to translate. */
  readonly title: string;
  /** The format of the front matter if there is no article to translate. Default: YAML. */
  readonly format?: FrontMatterFormat | undefined;
}

/** A fix for a finding. It only changes what it is sure of. */
export interface Fix {
  readonly title: Message;
  /** Whether an editor offers this fix first. */
  readonly preferred: boolean;
  /** Whether the fix needs no review: `fix all` and `check --fix` apply it. */
  readonly certain: boolean;
  /** Edits of the article of the finding. They do not overlap. */
  readonly edits: readonly Edit[];
  readonly create?: Creation;
  /** Changes the slug of the article, and with it the name of its file or folder. */
  readonly rename?: Rename;
}

/** A file or folder to rename, by path from the root. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** What a rule reports at one place. */
export interface Report {
  /** Sentences. In English, it identifies the report. */
  readonly message: Message;
  readonly span: Span;
  /** The slug of the concept that the report is about, if that is not the article's own. */
  readonly target?: string;
  /** Replaces the severity of the rule. */
  readonly severity?: Severity;
  /**
   * Distinguishes the report from other reports of the rule on the same line, for a baseline. Default: the target, else the
   * message.
   */
  readonly about?: string;
  /** The locales that the report is about, if it is about several. */
  readonly locales?: readonly string[];
  /** Another place in the same file that the report is about. Only for rules with the scope `article`. */
  readonly elsewhere?: Span;
  /** Among reports of the rule at one place, the heaviest comes first. Default: 0. */
  readonly weight?: number;
  /** Of the rule's reports with the same key, only the first in the file counts. */
  readonly onlyFirst?: string;
  /** With more reports that have the same `onlyFirst` in the file, none of them counts: the author means it. */
  readonly atMost?: number;
  /** Computed on demand. */
  readonly fixes?: () => readonly Fix[];
}

/** A report with the rule that made it. */
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
  /** The entry of a page or data file that the finding is in. */
  readonly entry?: { readonly concept: string | undefined; readonly locale: string | undefined };
  readonly fixes: () => readonly Fix[];
}

/** The text of a rule's page besides its summary. Markdown. */
export interface RuleDocumentation {
  /** Why the problem matters, and what the rule does not report. */
  readonly why: string;
  /** `wrong` is text that the rule reports, `right` the corrected text. Several articles are separated by lines of `=== path`. */
  readonly wrong: string;
  readonly right: string;
  /**
   * How many findings in public glossaries were right, and how many a person read, in machine translation and in text by people.
   * Absent where none was found or read.
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
  /** The highest severity of its reports, if some are more severe than `severity`. */
  readonly severest?: Severity;
  /** One sentence: what the rule reports. */
  readonly summary: string;
  /** Whether its findings depend on the terms of all articles, and not only on the articles that are linked. */
  readonly looksForTerms?: true;
  /** Without examples if no text can show the problem. */
  readonly documentation: Pick<RuleDocumentation, 'why'> & Partial<RuleDocumentation>;
}

/**
 * What a report depends on besides the glossary and the concept of the article: the paragraph and `CONTEXT_WINDOW` around it, or
 * the whole article. While the user types in a long article, rules with the scope `paragraph` check only the paragraphs near the
 * change.
 */
export type RuleScope = 'paragraph' | 'article';

/** A rule. `check` is pure: the same subject gives the same reports. */
export interface Rule extends RuleDescription {
  readonly documentation: RuleDocumentation;
  /** Default: `article`, which is always correct, but slower in long articles. */
  readonly scope?: RuleScope;
  /**
   * A cheap test on the raw text of the article. It returns false only if `check` reports nothing; all rule tests verify that. It must not
   * read the lists of the document or the links of the subject: an article in which no rule may report anything is not parsed. A rule
   * without this test checks all articles; it needs none if it only reads the front matter.
   */
  readonly mayReport?: (text: string, subject: Subject) => boolean;
  check(subject: Subject): Iterable<Report>;
}
