/** A line `from to [status] [conditions]` of a redirect file. UTF-16 offsets. */
export interface RedirectLine {
  readonly start: number;
  /** Includes the line break. */
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly toStart: number;
  /**
   * Whether the site serves the other page at this address, which is then not a former address. Netlify's status 200.
   */
  readonly isRewrite: boolean;
  /** Whether it applies to every visitor, independent of query, country and language. */
  readonly isAlways: boolean;
}

/** Limits memory, because all lines are stored. */
const MAX_LINES = 100_000;
const LINE = /^([^\S\r\n]*)([^\s#]\S*)([^\S\r\n]+)(\S+)(.*)(?:\r\n|\n|\r|$)/gm;
const PARAMETER = /^[^/:\s]+=\S*$/;

/** Parses the redirects of a file in the format of Netlify, Cloudflare or MDN. Skips comments and invalid lines. */
export function redirectLines(text: string): RedirectLine[] {
  const lines: RedirectLine[] = [];
  for (const found of text.matchAll(LINE)) {
    const [all, indent = '', from = '', gap = '', second = '', rest = ''] = found;
    const line = { start: found.index, end: found.index + all.length, from };
    const toStart = found.index + indent.length + from.length + gap.length;
    const columns = rest.replace(/\s#.*$/, '').trim();
    const further = columns === '' ? [] : columns.split(/\s+/);
    if (PARAMETER.test(second)) {
      const to = further.findIndex((part) => !PARAMETER.test(part));
      const written = further[to];
      if (written === undefined) continue;
      const at = toStart + second.length + rest.indexOf(written);
      lines.push({ ...line, to: written, toStart: at, isRewrite: isRewrite(further.slice(to + 1)), isAlways: false });
    } else {
      const isAlways = further.every((part) => /^\d{3}!?$/.test(part));
      lines.push({ ...line, to: second, toStart, isRewrite: isRewrite(further), isAlways });
    }
    if (lines.length >= MAX_LINES) break;
  }
  return lines;
}

function isRewrite(further: readonly string[]): boolean {
  return /^200!?$/.test(further[0] ?? '');
}
