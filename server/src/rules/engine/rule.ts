import type { FrontMatterFormat, Span } from '../../markdown/types.ts';
import type { Subject } from './subject.ts';

/** The most severe first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Whether the one is as severe as the other, or more. */
export function isAtLeast(one: Severity, other: Severity): boolean {
  return severities.indexOf(one) <= severities.indexOf(other);
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** An article to create, by its path from the root; `newArticleText` has its text. */
export interface NewFile {
  readonly path: string;
  /** The slug of the concept that it will be the article of. */
  readonly concept: string;
  readonly locale: string;
  /** Where there is no article to translate. */
  readonly title: string;
  /** Of the front matter where there is no article to translate; YAML when not given. */
  readonly format?: FrontMatterFormat | undefined;
}

/** A way to mend a finding. It only changes what it is sure of. */
export interface Fix {
  readonly title: string;
  /** The one to offer first. */
  readonly preferred: boolean;
  /** Right without a look by a person: `fix all` and `check --fix` apply it. */
  readonly certain: boolean;
  /** In the article of the finding; they do not overlap. */
  readonly edits: readonly Edit[];
  readonly create?: NewFile;
}

/** What a rule says about one place. */
export interface Report {
  readonly message: string;
  readonly span: Span;
  /** The slug of the concept that it is about, when that is not the article's own. */
  readonly target?: string;
  /** Instead of the rule's own severity. */
  readonly severity?: Severity;
  /** What tells it from the rule's other reports on its line, for a baseline: the target when not given, else the message. */
  readonly about?: string;
  /** Of the rule's reports at one place the heaviest comes first; 0 when not given. */
  readonly weight?: number;
  /** Computed only when somebody asks. */
  readonly fixes?: () => readonly Fix[];
}

/** A report with the rule that made it. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly target: string | undefined;
  readonly about: string;
  readonly weight: number;
  readonly fixes: () => readonly Fix[];
}

/** What a rule's page says beside its summary. Markdown. */
export interface RuleDocumentation {
  /** Why it matters, and when the rule is silent. */
  readonly why: string;
  /** A piece of an article that the rule reports, and the same put right; several articles stand below lines of `=== path`. */
  readonly wrong: string;
  readonly right: string;
}

/** What there is to say of a code. */
export interface RuleDescription {
  /** Public and stable. */
  readonly code: string;
  /** `off`: only where the configuration says so. */
  readonly severity: Severity | 'off';
  /** Where its own reports may be more severe than that. */
  readonly severest?: Severity;
  /** One sentence: what it finds. */
  readonly summary: string;
  /** Whether what it finds in an article depends on the terms of all the others, and not of those alone that it links. */
  readonly looksForTerms?: true;
  /** Without examples where no text could show it. */
  readonly documentation: Pick<RuleDocumentation, 'why'> & Partial<RuleDocumentation>;
}

/**
 * What a report depends on beside the glossary and the concept of the article: the paragraph and `CONTEXT_WINDOW` around it, or the
 * whole article. While somebody types in a long article, a rule with the scope `paragraph` is asked about the paragraphs near the
 * change alone.
 */
export type RuleScope = 'paragraph' | 'article';

/** A check. `check` is pure: the same subject gives the same reports. */
export interface Rule extends RuleDescription {
  readonly documentation: RuleDocumentation;
  /** `article` when not given: always right, but slower in long articles. */
  readonly scope?: RuleScope;
  /**
   * A cheap test on the raw text of the article: false only if `check` reports nothing. Every test of a rule checks that. A rule without
   * one looks at every article.
   */
  readonly mayReport?: (text: string) => boolean;
  check(subject: Subject): Iterable<Report>;
}
