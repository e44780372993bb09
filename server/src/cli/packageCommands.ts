import { runExport } from './export.ts';
import { runImport } from './import.ts';
import { runMcp } from './mcp.ts';
import { runMerge } from './merge.ts';
import { runReport } from './reporting/runReport.ts';

/** The commands that the extension for VS Code does not contain. */
export const packageCommands = {
  export: runExport,
  import: runImport,
  mcp: runMcp,
  merge: runMerge,
  report: runReport,
} as const;

export type PackageCommand = keyof typeof packageCommands;
