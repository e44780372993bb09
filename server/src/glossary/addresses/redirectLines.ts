/** One redirect of a file of redirects, `from to [status] [conditions]` a line. UTF-16 offsets. */
export interface RedirectLine {
  readonly start: number;
  /** With its line break. */
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly toStart: number;
  /** Whether the site only fills the address with the other page: then it is no former one. Netlify's status 200. */
  readonly isRewrite: boolean;
  /** Whether it counts for every visitor, whatever the query, the country or the language. */
  readonly isAlways: boolean;
}

/** Nobody writes more; and each is kept. */
const MOST_LINES = 100_000;
const LINE = /^([^\S\r\n]*)([^\s#]\S*)([^\S\r\n]+)(\S+)(.*)(?:\r\n|\n|\r|$)/gm;
const PARAMETER = /^[^/:\s]+=\S*$/;

/** The redirects of a file, as Netlify, Cloudflare and MDN write them; comments and what is no redirect are left out. */
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
    if (lines.length >= MOST_LINES) break;
  }
  return lines;
}

function isRewrite(further: readonly string[]): boolean {
  return /^200!?$/.test(further[0] ?? '');
}
