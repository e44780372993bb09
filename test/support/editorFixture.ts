import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type DocumentLink,
  type InlayHint,
  type LocationLink,
  type Range,
  TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Articles } from '../../server/src/features/articles.ts';
import { type ActionTarget, quickFixes } from '../../server/src/features/codeActions.ts';
import { completion, completionDocumentation, type CompletionOptions } from '../../server/src/features/completion.ts';
import { codeLenses, lensCommand, type LensCommands, lensData } from '../../server/src/features/codeLens.ts';
import { declaration, definition, documentLinks, implementation } from '../../server/src/features/definition.ts';
import { documentHighlight } from '../../server/src/features/documentHighlight.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHints } from '../../server/src/features/inlayHints.ts';
import { linkAllAction, linkAllFix, linkTermAction } from '../../server/src/features/linkActions.ts';
import { selectionActions } from '../../server/src/features/selectionActions.ts';
import { type Markup, markdown } from '../../server/src/features/markup.ts';
import { linkPlaces, locationsIn, ownPlace, referencesQuery } from '../../server/src/features/references.ts';
import { findTerms } from '../../server/src/features/workspaceSymbols.ts';
import { check } from '../../server/src/rules/engine/check.ts';
import type { Subject } from '../../server/src/rules/engine/subject.ts';
import type { Root } from '../../server/src/root/root.ts';
import { english } from '../../server/src/localization/index.ts';
import { filesOfTree, rootOf } from './tree.ts';

const SCHEME = 'glossary:';

/** One article of a small glossary. Each feature is requested at the cursor mark `|`, or `¦` in a text with tables. */
export class EditorFixture {
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

  /** Creates a glossary from a tree (see `test/support/tree.ts`); `path` is the edited file. */
  static async of(tree: string, path: string): Promise<EditorFixture> {
    return new EditorFixture(await rootOf(filesOfTree(tree)), path);
  }

  /** Creates a glossary from files by path, with a configuration or detected. */
  static async ofFiles(files: Readonly<Record<string, string>>, path: string): Promise<EditorFixture> {
    return new EditorFixture(await rootOf(files), path);
  }

  /** The same glossary with another edited file. */
  at(path: string): EditorFixture {
    return new EditorFixture(this.root, path);
  }

  /** The completion list; undefined if nothing is offered. */
  completion(marked: string, options: Partial<CompletionOptions> = {}): CompletionList | undefined {
    const { subject, offset } = this.open(marked);
    const usual = {
      uri: SCHEME + this.path,
      names: 0,
      insertReplace: true,
      labelDetails: true,
      articles: this.articles,
    };
    return completion(subject, offset, { ...usual, ...options });
  }

  /** The labels of the completion, best first. */
  complete(marked: string, options: Partial<CompletionOptions> = {}): string[] {
    return this.completion(marked, options)?.items.map(({ label }) => label) ?? [];
  }

  /** The text after accepting the best completion: in the mode `replace`, or `insert`, which keeps the text after the cursor. */
  accept(marked: string, way: 'insert' | 'replace' = 'replace', options: Partial<CompletionOptions> = {}): string {
    const [best] = this.completion(marked, options)?.items ?? [];
    if (!best) return 'nothing is offered';
    return applied(this.open(marked).text, [editOf(best, way)]);
  }

  documentation(slug: string, markup: Markup = markdown): string {
    return completionDocumentation(this.open('|').subject, slug, this.articles, markup);
  }

  /** The text of the hover; undefined if there is none. */
  hover(marked: string, markup: Markup = markdown): string | undefined {
    const contents = this.hovered(marked, markup)?.contents;
    return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
  }

  /** The messages of findings about the links of the text. */
  messages(marked: string): string[] {
    const { subject } = this.open(marked);
    const findings = check(subject, this.root.configuration.severities.of(this.path));
    return findings.flatMap(({ code, message }) =>
      ['broken-link', 'slug-case'].includes(code) ? [english(message)] : [],
    );
  }

  /** The text in the range of the hover. */
  hoveredText(marked: string): string | undefined {
    const range = this.hovered(marked, markdown)?.range;
    return range && TextDocument.create('', '', 0, this.open(marked).text).getText(range);
  }

  definition(marked: string, otherLocales = true): LocationLink[] {
    const { subject, offset } = this.open(marked);
    return definition(subject, offset, this.articles, { otherLocales });
  }

  /** The paths of the articles of the definition. */
  definitions(marked: string, otherLocales?: boolean): string[] {
    return pathsOf(this.definition(marked, otherLocales));
  }

  implementations(marked: string): string[] {
    const { subject, offset } = this.open(marked);
    return pathsOf(implementation(subject, offset, this.articles));
  }

  declarations(marked: string): string[] {
    const { subject, offset } = this.open(marked);
    return pathsOf(declaration(subject, offset, this.articles));
  }

  /** The references to the concept at the mark as `path:line text`, with 0-based lines; the article itself comes first. */
  references(marked: string): string[] {
    const { subject, offset } = this.open(marked);
    const query = referencesQuery(subject, offset);
    if (!query) return [];
    const { glossary } = subject;
    const places = [...ownPlace(glossary, query, this.articles), ...linkPlaces(glossary, query)];
    return places.flatMap((place) => {
      const text = this.articles.textOf(place.path) ?? '';
      return locationsIn(place, this.articles).map(
        ({ range }) => `${place.path}:${range.start.line} ${textIn(text, range)}`,
      );
    });
  }

  /** The texts of the highlights for the mark; those in titles of the article start with `=`. */
  highlights(marked: string): string[] {
    const { subject, text, offset } = this.open(marked);
    return documentHighlight(subject, offset).map(({ range, kind }) => (kind === 3 ? '=' : '') + textIn(text, range));
  }

  /** The matching names of terms with their locales and slugs. */
  symbols(query: string): string[] {
    const found = findTerms(this.root.glossaries, query);
    return found.map(({ name, facts: { locale, slug } }) => `${name} (${locale} ${slug})`);
  }

  /** The lenses above the title, each as its text, `|`, and its command. */
  lenses(text: string, commands: Partial<LensCommands> = {}, working: readonly string[] = []): string[] {
    const { subject } = this.open(text);
    const none = {
      showReferences: undefined,
      openInLocale: undefined,
      createTranslation: undefined,
      markComplete: undefined,
      createIn: undefined,
    };
    const known = { ...none, ...commands };
    return codeLenses(subject, SCHEME + this.path, known, working).map(({ range, data }) => {
      const read = lensData(data);
      if (!read) throw new Error('a lens does not know its own data');
      const { title, command, arguments: args = [] } = lensCommand(subject, range, read, known, working);
      return [title, [command, ...args.map((each) => JSON.stringify(each))].join(' ')].join(' | ').trim();
    });
  }

  /** The text below the lenses. */
  lensedText(text: string): string | undefined {
    const { subject } = this.open(text);
    const none = {
      showReferences: undefined,
      openInLocale: undefined,
      createTranslation: undefined,
      markComplete: undefined,
      createIn: undefined,
    };
    const [lens] = codeLenses(subject, SCHEME + this.path, none);
    return lens && textIn(text, lens.range);
  }

  /** The inlay hints in the whole text, or between two lines. */
  hints(text: string, [first, last] = [0, 1000]): InlayHint[] {
    const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
    return inlayHints(this.open(text).subject, range);
  }

  links(text: string): DocumentLink[] {
    return documentLinks(this.open(text).subject, this.articles);
  }

  actions(marked: string, target: Partial<ActionTarget> = {}): CodeAction[] {
    const { subject, offset } = this.open(marked);
    const position = subject.lines.positionAt(offset);
    const findings = check(subject, this.root.configuration.severities.of(this.path));
    const usual = {
      uri: SCHEME + this.path,
      version: 1,
      documentChanges: true,
      createsFiles: true,
      renamesFiles: true,
    };
    return quickFixes(subject, findings, { start: position, end: position }, { ...usual, ...target }, this.articles);
  }

  /** The actions that link words: the one for the term at the cursor, and the one for all first mentions. */
  linking(marked: string, target: Partial<ActionTarget> = {}) {
    const { subject, offset } = this.open(marked);
    const position = subject.lines.positionAt(offset);
    const range = { start: position, end: position };
    const full = {
      uri: SCHEME + this.path,
      version: 1,
      documentChanges: true,
      createsFiles: true,
      renamesFiles: true,
      ...target,
    };
    const findings = check(subject, this.root.configuration.severities.of(this.path));
    return {
      term: linkTermAction(subject, range, full),
      all: linkAllAction(subject, full),
      allBeside: linkAllFix(subject, findings, range, full),
    };
  }

  /** The actions for the text between two marks. */
  selectionActions(marked: string, target: Partial<ActionTarget> = {}): CodeAction[] {
    const { subject, offset } = this.open(marked.replace(/\|(?=[^|]*$)/, ''));
    const end = marked.lastIndexOf('|') - 1;
    const range = { start: subject.lines.positionAt(offset), end: subject.lines.positionAt(end) };
    const usual = {
      uri: SCHEME + this.path,
      version: 1,
      documentChanges: false,
      createsFiles: false,
      renamesFiles: false,
    };
    return selectionActions(subject, range, { ...usual, ...target });
  }

  /** The text after the first of these actions. */
  linked(marked: string): string {
    const [best] = this.selectionActions(marked);
    const edits = Object.values(best?.edit?.changes ?? {}).flat();
    return applied(marked.replaceAll('|', ''), edits);
  }

  private hovered(marked: string, markup: Markup) {
    const { subject, offset } = this.open(marked);
    return hover(subject, offset, this.articles, markup);
  }

  open(marked: string): { subject: Subject; text: string; offset: number } {
    const mark = marked.includes('¦') ? '¦' : '|';
    const offset = Math.max(0, marked.indexOf(mark));
    const text = marked.replace(mark, '');
    const subject = this.root.subject(this.path, text);
    if (!subject) throw new Error(`${this.path} is in no glossary`);
    return { subject, text, offset };
  }
}

/** The edits of an action in the text itself. */
export function textEditsOf({ edit }: CodeAction): TextEdit[] {
  const changes = edit?.documentChanges?.filter((change) => TextDocumentEdit.is(change)) ?? [];
  return changes.flatMap(({ edits }) => edits.filter((each) => 'newText' in each));
}

function textIn(text: string, range: Range): string {
  return TextDocument.create('', '', 0, text).getText(range);
}

function pathsOf(links: readonly LocationLink[]): string[] {
  return links.map(({ targetUri }) => targetUri.slice(SCHEME.length));
}

/** The text after edits of the protocol. */
export function applied(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

function editOf({ textEdit, label }: CompletionItem, way: 'insert' | 'replace'): TextEdit {
  if (!textEdit) throw new Error(`${label} has no edit`);
  return 'range' in textEdit ? textEdit : { newText: textEdit.newText, range: textEdit[way] };
}
