import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type DocumentLink,
  type LocationLink,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Articles } from '../../server/src/features/articles.ts';
import { type ActionTarget, quickFixes } from '../../server/src/features/codeActions.ts';
import { completion, completionDocumentation, type CompletionOptions } from '../../server/src/features/completion.ts';
import { definition, documentLinks } from '../../server/src/features/definition.ts';
import { hover } from '../../server/src/features/hover.ts';
import { linkAllAction, linkAllFix, linkTermAction } from '../../server/src/features/linkActions.ts';
import { type Markup, markdown } from '../../server/src/features/markup.ts';
import { check } from '../../server/src/rules/check.ts';
import type { Subject } from '../../server/src/rules/rule.ts';
import type { Root } from '../../server/src/workspace/root.ts';
import { filesOfTree, rootOf } from './tree.ts';

const SCHEME = 'glossary:';

/** A writer's desk: one article of a small glossary, in which every feature is asked for at the cursor mark `|`. */
export class Desk {
  private readonly root: Root;
  private readonly path: string;
  private readonly articles: Articles;

  private constructor(root: Root, path: string) {
    this.root = root;
    this.path = path;
    this.articles = {
      uriOf: (article) => SCHEME + article,
      textOf: (article) => {
        const read = root.read(article);
        return read?.kind === 'text' ? read.text : undefined;
      },
    };
  }

  /** The glossary as `test/support/tree.ts` has it; `path` is the file that is written in. */
  static async of(tree: string, path: string): Promise<Desk> {
    return new Desk(await rootOf(filesOfTree(tree)), path);
  }

  /** The same glossary, another file. */
  at(path: string): Desk {
    return new Desk(this.root, path);
  }

  /** The completion list; undefined where nothing is offered. */
  completion(marked: string, options: Partial<CompletionOptions> = {}): CompletionList | undefined {
    const { subject, offset } = this.open(marked);
    const usual = { uri: SCHEME + this.path, names: 0, insertReplace: true, labelDetails: true };
    return completion(subject, offset, { ...usual, ...options });
  }

  /** The labels that completion offers, best first. */
  complete(marked: string): string[] {
    return this.completion(marked)?.items.map(({ label }) => label) ?? [];
  }

  /** The text after the best offer was accepted: in the way of `replace`, or of `insert`, which leaves what follows the cursor. */
  accept(marked: string, way: 'insert' | 'replace' = 'replace'): string {
    const [best] = this.completion(marked)?.items ?? [];
    if (!best) return 'nothing is offered';
    return applied(this.open(marked).text, [editOf(best, way)]);
  }

  documentation(slug: string, markup: Markup = markdown): string {
    return completionDocumentation(this.open('|').subject, slug, this.articles, markup);
  }

  /** What hovering shows; undefined for nothing. */
  hover(marked: string, markup: Markup = markdown): string | undefined {
    const contents = this.hovered(marked, markup)?.contents;
    return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
  }

  /** The text that the hover is about. */
  hoveredText(marked: string): string | undefined {
    const range = this.hovered(marked, markdown)?.range;
    return range && TextDocument.create('', '', 0, this.open(marked).text).getText(range);
  }

  definition(marked: string): LocationLink[] {
    const { subject, offset } = this.open(marked);
    return definition(subject, offset, this.articles);
  }

  /** The paths of the articles that definition leads to. */
  definitions(marked: string): string[] {
    return this.definition(marked).map(({ targetUri }) => targetUri.slice(SCHEME.length));
  }

  links(text: string): DocumentLink[] {
    return documentLinks(this.open(text).subject, this.articles);
  }

  actions(marked: string, target: Partial<ActionTarget> = {}): CodeAction[] {
    const { subject, offset } = this.open(marked);
    const position = subject.lines.positionAt(offset);
    const findings = check(subject, this.root.configuration.severities.of(this.path));
    const usual = { uri: SCHEME + this.path, version: 1, documentChanges: true, createsFiles: true };
    return quickFixes(subject, findings, { start: position, end: position }, { ...usual, ...target }, this.articles);
  }

  /** What links words: the action on the term at the cursor, and the one on all first mentions. */
  linking(marked: string, target: Partial<ActionTarget> = {}) {
    const { subject, offset } = this.open(marked);
    const position = subject.lines.positionAt(offset);
    const range = { start: position, end: position };
    const full = { uri: SCHEME + this.path, version: 1, documentChanges: true, createsFiles: true, ...target };
    const findings = check(subject, this.root.configuration.severities.of(this.path));
    return {
      term: linkTermAction(subject, range, full),
      all: linkAllAction(subject, full),
      allBeside: linkAllFix(subject, findings, range, full),
    };
  }

  private hovered(marked: string, markup: Markup) {
    const { subject, offset } = this.open(marked);
    return hover(subject, offset, this.articles, markup);
  }

  private open(marked: string): { subject: Subject; text: string; offset: number } {
    const offset = Math.max(0, marked.indexOf('|'));
    const text = marked.replace('|', '');
    const subject = this.root.subject(this.path, text);
    if (!subject) throw new Error(`${this.path} is in no glossary`);
    return { subject, text, offset };
  }
}

/** The edits of the text itself that an action makes. */
export function textEditsOf({ edit }: CodeAction): TextEdit[] {
  const changes = edit?.documentChanges?.filter((change) => TextDocumentEdit.is(change)) ?? [];
  return changes.flatMap(({ edits }) => edits.filter((each) => 'newText' in each));
}

/** The text after edits of the protocol. */
export function applied(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

function editOf({ textEdit, label }: CompletionItem, way: 'insert' | 'replace'): TextEdit {
  if (!textEdit) throw new Error(`${label} has no edit`);
  return 'range' in textEdit ? textEdit : { newText: textEdit.newText, range: textEdit[way] };
}
