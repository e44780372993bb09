import {
  Disposable,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { lineInOther, type LinePair, reversed } from './lineMap.ts';

/** Milliseconds in which scrolling of the following editor is not considered to be by the user. */
const HOLD = 500;
/** The number of lines that an editor that follows was scrolled to and may still report. */
const MOST_REPORTS = 20;

/** Milliseconds after the last change of a text, after which the pairs of lines are requested again. */
const REST = 400;

/** The two documents that scroll in step, and the lines at which they correspond. */
export interface Step {
  readonly translation: Uri;
  readonly source: Uri;
  /** Requests the pairs again; undefined if there are none any more. */
  readonly pairs: () => Promise<readonly LinePair[] | undefined>;
}

/** Scrolls the source with the translation, and the other way round, until one of them is closed. */
export class ScrollInStep implements Disposable {
  private readonly step: Step;
  private readonly subscriptions: Disposable;
  private pairs: readonly LinePair[] = [];
  private back: readonly LinePair[] = [];
  /** The editor that was scrolled by this class. It reports that as it reports scrolling by the user, and later. */
  private follower: { readonly uri: Uri; lines: readonly number[]; until: number } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(step: Step, pairs: readonly LinePair[]) {
    this.step = step;
    this.take(pairs);
    this.subscriptions = Disposable.from(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.scrolled(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (this.concerns(document.uri)) this.askSoon();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.concerns(uri)) this.dispose();
      }),
      new Disposable(() => clearTimeout(this.timer)),
    );
    const editor = editorOf(step.translation);
    if (editor) this.scrolled(editor);
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private concerns(uri: Uri): boolean {
    return isSame(uri, this.step.translation) || isSame(uri, this.step.source);
  }

  private scrolled(editor: TextEditor): void {
    const { uri } = editor.document;
    const top = editor.visibleRanges[0]?.start.line;
    if (!this.concerns(uri) || top === undefined || this.isReport(editor)) return;
    const isTranslation = isSame(uri, this.step.translation);
    const other = editorOf(isTranslation ? this.step.source : this.step.translation);
    if (other && other !== editor) this.follow(other, lineInOther(isTranslation ? this.pairs : this.back, top));
  }

  private follow(editor: TextEditor, line: number): void {
    const { uri, lineCount } = editor.document;
    const before = this.follower && isSame(this.follower.uri, uri) ? this.follower.lines : [];
    this.follower = { uri, lines: [line, ...before].slice(0, MOST_REPORTS), until: Date.now() + HOLD };
    const revealed = Math.min(line + linesAbove(editor.document), lineCount - 1);
    editor.revealRange(new Range(revealed, 0, revealed, 0), TextEditorRevealType.AtTop);
  }

  /** Whether the editor only reports the position that this class has scrolled it to. Near its end, it cannot be scrolled to the requested line. */
  private isReport({ document, visibleRanges: [visible] }: TextEditor): boolean {
    const { follower } = this;
    if (!follower || !visible || !isSame(follower.uri, document.uri)) return false;
    const isAtEnd = visible.end.line >= document.lineCount - 1;
    if (Date.now() < follower.until || isAtEnd) return true;
    return follower.lines.some((line) => Math.abs(line - visible.start.line) <= 1);
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), REST);
  }

  private async ask(): Promise<void> {
    const pairs = await this.step.pairs();
    if (pairs) this.take(pairs);
  }

  private take(pairs: readonly LinePair[]): void {
    this.pairs = pairs;
    this.back = reversed(pairs);
  }
}

/** The lines that the editor leaves above a line that is revealed at its top. */
function linesAbove(document: TextDocument): number {
  const settings = workspace.getConfiguration('editor', document);
  const sticky = settings.get('stickyScroll.enabled', true) ? settings.get('stickyScroll.maxLineCount', 5) : 0;
  return Math.max(sticky, settings.get('cursorSurroundingLines', 0));
}

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => isSame(document.uri, uri));
}

function isSame(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}
