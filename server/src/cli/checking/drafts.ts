import { DraftFiles } from '../../features/draft/draftFiles.ts';
import { newDraft } from '../../features/newDraft.ts';
import type { CheckedFile } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import type { Creation } from '../../rules/engine/rule.ts';
import type { ReportedDraft } from '../report.ts';

/** The articles and entries created by the fixes of one file. */
export class Drafts {
  /** The paths of other files that the drafts depend on. */
  readonly others = new Set<string>();
  private readonly file: CheckedFile;
  private readonly files: DraftFiles;

  constructor(root: Root, file: CheckedFile) {
    this.file = file;
    this.files = new DraftFiles({
      uriOf: (path) => path,
      textOf: (path) => {
        if (path === file.path) return file.subject?.document.text;
        this.others.add(path);
        const result = root.read(path);
        return result?.kind === 'text' ? result.text : undefined;
      },
    });
  }

  /** Undefined if it cannot be created. */
  of(create: Creation): ReportedDraft | undefined {
    const { subject } = this.file;
    const draft = subject && newDraft(subject.glossary, create, this.files);
    if (!draft) return undefined;
    const { path } = draft;
    if (draft.kind === 'file') return { path, text: draft.text };
    const lines = this.files.linesOf(path);
    return { path, edits: draft.edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText })) };
  }
}
