import { type Diagnostic, DiagnosticSeverity, languages, type Uri } from 'vscode';
import { type FileConcept, MOST_ROWS } from '../../../server/src/lsp/clientOverviewRequests.ts';
import type { Server } from '../server.ts';

/** An entry with findings. */
export interface ProblemFile {
  readonly file: FileConcept;
  readonly count: number;
  readonly errors: number;
}

/** The entries with findings in the Problems view, those with errors and with most findings first. At most `MOST_ROWS` files. */
export async function problemFiles(server: Server): Promise<readonly ProblemFile[]> {
  const found = new Map<string, readonly Diagnostic[]>();
  for (const [uri, diagnostics] of languages.getDiagnostics()) {
    const own = diagnostics.filter(isProblem);
    if (own.length > 0) found.set(uri.toString(), own);
  }
  const files = await server.askFolders('glosswright/conceptsOfFiles', { uris: [...found.keys()].slice(0, MOST_ROWS) });
  return (files ?? [])
    .map((file): ProblemFile => {
      const diagnostics = found.get(file.uri) ?? [];
      const errors = diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
      return { file, count: diagnostics.length, errors };
    })
    .toSorted((one, other) => other.errors - one.errors || other.count - one.count);
}

/** The first finding of a file. */
export function firstProblem(uri: Uri): Diagnostic | undefined {
  const own = languages.getDiagnostics(uri).filter(isProblem);
  return own.toSorted((one, other) => one.range.start.compareTo(other.range.start))[0];
}

/** Excludes hints, which the Problems view does not list, and missing translations, which are separate tasks. */
function isProblem({ source, severity, code }: Diagnostic): boolean {
  const name = typeof code === 'object' ? code.value : code;
  return source === 'glosswright' && severity !== DiagnosticSeverity.Hint && name !== 'missing-translation';
}
