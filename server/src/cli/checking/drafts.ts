import { newArticleText } from '../../features/newArticleText.ts';
import type { CheckedFile } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import type { NewFile } from '../../rules/engine/rule.ts';

/** The texts of the articles created by the fixes of one file. */
export class Drafts {
  /** Whether one of them contains text of another article. */
  readOthers = false;
  private readonly root: Root;
  private readonly file: CheckedFile;

  constructor(root: Root, file: CheckedFile) {
    this.root = root;
    this.file = file;
  }

  textOf(create: NewFile): string {
    const { subject } = this.file;
    if (!subject) return '';
    return newArticleText(subject.glossary, create, {
      uriOf: (path) => path,
      textOf: (path) => {
        if (path === this.file.path) return subject.document.text;
        this.readOthers = true;
        const result = this.root.read(path);
        return result?.kind === 'text' ? result.text : undefined;
      },
    });
  }
}
