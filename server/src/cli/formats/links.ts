import { counted, t } from '../../localization/index.ts';
import type { Colors } from 'picocolors/types';
import type { Range } from 'vscode-languageserver-types';
import { diffPath, printable, safeJson } from '../safeText.ts';
import { type Hunk, hunkHeader } from './hunks.ts';

/** A file, and the links that it gets: plain data, so that it can come from another thread. */
export interface LinkedFile {
  /** Relative to the root. */
  readonly path: string;
  readonly locale: string;
  /** Only of an article. */
  readonly concept: string | undefined;
  readonly links: readonly {
    readonly range: Range;
    readonly text: string;
    readonly newText: string;
    /** The slug of the concept, and its title. */
    readonly target: string;
    readonly title: string;
  }[];
  readonly hunks: readonly Hunk[];
  /** Findings that the links would cause. */
  readonly newFindings: readonly { readonly code: string; readonly message: string }[];
}

/** A file with links, in a run of `link`. */
export interface LinkReport extends LinkedFile {
  readonly state: LinkState;
}

/** `refused`: the links would cause new findings; `failed`: the file could not be written. */
export type LinkState = 'proposed' | 'written' | 'refused' | 'failed';

/** The totals of a run. */
export interface LinkSummary {
  /** Number of files checked. */
  readonly files: number;
  /** Links that are proposed or written. */
  readonly links: number;
  /** Files that have them. */
  readonly changed: number;
  readonly written: number;
  readonly refused: number;
  readonly failed: number;
}

/** Formats the links. Files are sorted by path. */
export interface LinkReporter {
  file(report: LinkReport): string;
  end(summary: LinkSummary): string;
}

/** For terminals: changed lines and a summary. */
export function prettyLinks(colors: Colors): LinkReporter {
  return {
    file: (report) => {
      if (report.state === 'refused' || report.state === 'failed') return '';
      const hunks = report.hunks.map(
        (hunk) =>
          `${colors.cyan(hunkHeader(hunk))}\n` +
          hunk.before.map((text) => colored('-', text, colors.red)).join('') +
          hunk.after.map((text) => colored('+', text, colors.green)).join(''),
      );
      return `${colors.underline(printable(report.path))}\n${hunks.join('')}\n`;
    },
    end: (summary) => `${summaryLine(summary)}\n`,
  };
}

function colored(sign: string, text: string, paint: (text: string) => string): string {
  const shown = text
    .replace(/[\r\n]+$/, '')
    .split('\t')
    .map(printable)
    .join('\t');
  return `${paint(sign + shown)}\n`;
}

/** `12 links in 3 of 40 files`, and whether they are written. */
export function summaryLine({ files, links, changed, written }: LinkSummary): string {
  if (links === 0) return t('{0}: nothing to link', counted(files, 'file'));
  const values = [counted(links, 'link'), changed, counted(files, 'file')];
  return written > 0
    ? t('{0} in {1} of {2} written', ...values)
    : t('{0} in {1} of {2} proposed; use --write to write them', ...values);
}

/** For `git apply --unidiff-zero` and `patch`: only the diff. `pathOf` returns the path of a file. */
export function diffLinks(pathOf: (path: string) => string): LinkReporter {
  return {
    file: (report) => {
      if (report.state === 'refused' || report.state === 'failed') return '';
      const path = pathOf(report.path);
      const hunks = report.hunks.map(
        (hunk) =>
          `${hunkHeader(hunk)}\n${hunk.before.map(marked('-')).join('')}${hunk.after.map(marked('+')).join('')}`,
      );
      return `--- ${named(`a/${path}`)}\n+++ ${named(`b/${path}`)}\n${hunks.join('')}`;
    },
    end: () => '',
  };
}

/** Like git, adds a tab after names with spaces: otherwise `patch` ends them at the first space. */
function named(path: string): string {
  const quoted = diffPath(path);
  return quoted === path && path.includes(' ') ? `${path}\t` : quoted;
}

function marked(sign: string): (line: string) => string {
  return (line) => (line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`);
}

/** For programs: one object at the end. Positions as in the Language Server Protocol. */
export function jsonLinks(): LinkReporter {
  const files: object[] = [];
  return {
    file: ({ path, locale, concept, state, links, newFindings }) => {
      files.push({
        path,
        locale,
        ...(concept === undefined ? {} : { concept }),
        state,
        links,
        ...(newFindings.length > 0 ? { newFindings } : {}),
      });
      return '';
    },
    end: (summary) => `${safeJson(JSON.stringify({ version: 1, summary, files }, undefined, 2))}\n`,
  };
}
