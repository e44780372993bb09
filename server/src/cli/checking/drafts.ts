import { DraftFiles } from '../../features/draft/draftFiles.ts';
import { newDraft } from '../../features/newDraft.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import type { CheckedFile } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import type { Creation } from '../../rules/engine/rule.ts';
import type { ReportedDraft } from '../report.ts';

/** A draft, and the paths of the files that were read for it. */
interface KnownDraft {
  readonly draft: ReportedDraft | undefined;
  readonly read: ReadonlySet<string>;
}

/** An article of average length takes a few kilobytes. */
const MOST_ARTICLES = 500;

/** The drafts of whole articles, shared by all files that a thread checks: all links to a missing article need the same one. */
export class ArticleDrafts {
  private readonly known = new Map<Glossary, Map<string, KnownDraft>>();

  getOrAdd(glossary: Glossary, create: Creation, write: () => KnownDraft): KnownDraft {
    let drafts = this.known.get(glossary);
    if (!drafts) this.known.set(glossary, (drafts = new Map()));
    const key = JSON.stringify(create);
    let found = drafts.get(key);
    if (found) return found;
    if (drafts.size >= MOST_ARTICLES) drafts.clear();
    drafts.set(key, (found = write()));
    return found;
  }
}

/** The articles and entries created by the fixes of one file. */
export class Drafts {
  /** The paths of other files that the drafts depend on. */
  readonly others = new Set<string>();
  private readonly root: Root;
  private readonly file: CheckedFile;
  private readonly articles: ArticleDrafts;
  /** For drafts that add entries to existing files. */
  private readonly files: DraftFiles;

  constructor(root: Root, file: CheckedFile, articles: ArticleDrafts) {
    this.root = root;
    this.file = file;
    this.articles = articles;
    this.files = this.filesNotedIn(this.others);
  }

  /** Undefined if it cannot be created. */
  of(create: Creation): ReportedDraft | undefined {
    const { subject } = this.file;
    if (!subject) return undefined;
    const { glossary } = subject;
    const kind = glossary.place(create.path)?.kind;
    if (kind === 'entryPage' || kind === 'entryData') return this.write(glossary, create, this.files);
    const { draft, read } = this.articles.getOrAdd(glossary, create, () => {
      const paths = new Set<string>();
      return { draft: this.write(glossary, create, this.filesNotedIn(paths)), read: paths };
    });
    for (const path of read) this.others.add(path);
    return draft;
  }

  private write(glossary: Glossary, create: Creation, files: DraftFiles): ReportedDraft | undefined {
    const draft = newDraft(glossary, create, files);
    if (!draft) return undefined;
    const { path } = draft;
    if (draft.kind === 'file') return { path, text: draft.text };
    const lines = files.linesOf(path);
    return { path, edits: draft.edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText })) };
  }

  private filesNotedIn(paths: Set<string>): DraftFiles {
    return new DraftFiles({
      uriOf: (path) => path,
      textOf: (path) => {
        paths.add(path);
        if (path === this.file.path) return this.file.subject?.document.text;
        const result = this.root.read(path);
        return result?.kind === 'text' ? result.text : undefined;
      },
      subjectOf: (path) => (path === this.file.path ? this.file.subject : undefined),
    });
  }
}
