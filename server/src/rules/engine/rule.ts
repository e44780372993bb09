import type { HeadFacts } from '../../glossary/articleFacts.ts';
import type { Destination, Glossary } from '../../glossary/glossary.ts';
import type { LineIndex } from '../../markdown/lineIndex.ts';
import type { Memory } from '../incremental/memory.ts';
import type { Link, MarkdownDocument, Span } from '../../markdown/types.ts';

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

/** A new file, by its path from the root. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** The slug of the concept that it will be the article of. */
  readonly concept: string;
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

/** A link with what it leads to. */
export interface ResolvedLink {
  readonly link: Link;
  readonly destination: Destination;
}

/** A part of an article, from one paragraph's or heading's beginning to another's. */
export interface Part extends Span {
  readonly whole: Subject;
}

/** What a rule sees: one article, parsed once, in its glossary. */
export interface Subject {
  readonly facts: HeadFacts;
  /** False for a file outside the layout: the rules on front matter leave it alone. */
  readonly isArticle: boolean;
  readonly document: MarkdownDocument;
  readonly lines: LineIndex;
  readonly glossary: Glossary;
  /** What was found in the document before the last letters were typed; undefined for one that nobody types in. */
  readonly memory?: Memory | undefined;
  /** Every link and mention of the article, resolved. */
  readonly links: readonly ResolvedLink[];
  /**
   * Undefined for the whole article. Else only what is in the part is looked for: the subject has the links, headings and quotes of
   * the part, in the text of the whole article.
   */
  readonly part?: Part;
  /** By question, what has been found out already; see `once`. */
  readonly answers: Map<unknown, unknown>;
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

/** A check. `check` is pure: the same subject gives the same reports. */
export interface Rule extends RuleDescription {
  readonly documentation: RuleDocumentation;
  /**
   * Whether what it reports of a place depends, beside the glossary and the concept of the article, on no more than the paragraph and
   * `REACH` around it. While somebody types in a long article, such a rule looks at what is near the letter alone.
   */
  readonly isLocal?: true;
  check(subject: Subject): Iterable<Report>;
}
