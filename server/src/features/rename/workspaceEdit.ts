import { t } from '../../localization/index.ts';
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { FileEdits, Move, PlannedEdit, Refusal, RenamePlan } from './renamePlan.ts';

/** The edit capabilities of the client, and its URIs of files. */
export interface EditTarget {
  uriOf(path: string): string;
  /** The version of an open document; null for other files. */
  versionOf(path: string): number | null;
  /** Whether the client supports versioned edits. */
  readonly documentChanges: boolean;
  /** Whether such an edit can rename files. */
  readonly renamesFiles: boolean;
  readonly annotations: boolean;
  /**
   * The locales whose files the user has renamed. Changes of other locales need confirmation. Undefined: no change needs
   * confirmation.
   */
  readonly agreed: ReadonlySet<string> | undefined;
}

type Annotation = 'links' | 'outside' | 'front-matter' | 'id' | 'redirects' | 'files' | 'other-locales';

/** The plan as an edit of the protocol; a refusal if the client cannot apply it. */
export function renameEdit(plan: RenamePlan, newName: string, target: EditTarget): WorkspaceEdit | Refusal {
  if (plan.moves.length > 0 && !(target.documentChanges && target.renamesFiles))
    return { refused: t('This editor cannot rename files and update the links to them in one step.') };
  if (!target.documentChanges) return { changes: plainChanges(plan.files, target) };
  const used = new Set<Annotation>();
  const edits = plan.files.map((file) => documentEdit(file, target, used));
  const moves = plan.moves.map((move) => moveOf(move, target, used));
  // Edits come first, because they are for the files under their old names.
  const documentChanges = [...edits, ...moves];
  if (!target.annotations || used.size === 0) return { documentChanges };
  const all = annotations(newName);
  const changeAnnotations = Object.fromEntries([...used].map((name) => [name, all[name]]));
  return { documentChanges, changeAnnotations };
}

function annotations(newName: string): Record<Annotation, ChangeAnnotation> {
  return {
    links: { label: t("Links to '{0}'", newName), needsConfirmation: false },
    outside: {
      label: t("Links to '{0}' in files outside the glossary", newName),
      description: t('These may refer to other paths.'),
      needsConfirmation: true,
    },
    'front-matter': { label: t('The slug in the front matter'), needsConfirmation: false },
    id: { label: t('Ids of the entry in all languages'), needsConfirmation: false },
    redirects: { label: t('Redirects from the old address'), needsConfirmation: false },
    files: { label: t('Files in all languages'), needsConfirmation: false },
    'other-locales': { label: t('Files in other languages and the links to them'), needsConfirmation: true },
  };
}

function plainChanges(files: readonly FileEdits[], target: EditTarget): Record<string, TextEdit[]> {
  return Object.fromEntries(
    files.map(({ path, lines, edits }) => {
      const textEdits = edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText }));
      return [target.uriOf(path), textEdits];
    }),
  );
}

function documentEdit(file: FileEdits, target: EditTarget, used: Set<Annotation>): TextDocumentEdit {
  const edits = file.edits.map((edit): TextEdit | AnnotatedTextEdit => {
    const annotationId = annotationOf(file, edit, target);
    used.add(annotationId);
    const textEdit = { range: file.lines.rangeOf(edit.span), newText: edit.newText };
    return target.annotations ? { ...textEdit, annotationId } : textEdit;
  });
  return { textDocument: { uri: target.uriOf(file.path), version: target.versionOf(file.path) }, edits };
}

function annotationOf({ isOutside }: FileEdits, { kind, locale }: PlannedEdit, { agreed }: EditTarget): Annotation {
  if (agreed && !agreed.has(locale)) return 'other-locales';
  if (kind === 'link') return isOutside ? 'outside' : 'links';
  return kind === 'redirect' ? 'redirects' : kind;
}

function moveOf({ from, to }: Move, target: EditTarget, used: Set<Annotation>): RenameFile {
  const annotationId = target.agreed ? 'other-locales' : 'files';
  used.add(annotationId);
  return {
    kind: 'rename',
    oldUri: target.uriOf(from),
    newUri: target.uriOf(to),
    options: { overwrite: false, ignoreIfExists: false },
    ...(target.annotations ? { annotationId } : {}),
  };
}
