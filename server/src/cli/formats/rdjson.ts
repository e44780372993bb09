import { localized } from '../../localization/index.ts';
import type { LineIndex } from '../../markdown/lineIndex.ts';
import type { Span } from '../../markdown/types.ts';
import type { Finding, Fix, Severity } from '../../rules/engine/rule.ts';
import type { Reporter } from '../report.ts';
import { json } from '../safeText.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
};

/**
 * JSON for reviewdog, one diagnostic per line. Lines and columns are 1-based; columns count UTF-8 bytes, as the format requires. `pathOf`
 * returns a path relative to the checkout.
 */
export function rdjsonReporter(pathOf: (path: string) => string): Reporter {
  return {
    file: ({ path, lines }, findings) => {
      const inCheckout = pathOf(path);
      return findings.map((finding) => json(diagnostic(inCheckout, lines, finding))).join(',\n');
    },
    opening: `{"source":${json({ name: 'glosswright' })},\n"diagnostics":[\n`,
    separator: ',\n',
    ending: (_, { findings }) => (findings === 0 ? ']}\n' : '\n]}\n'),
  };
}

function diagnostic(path: string, lines: LineIndex, { code, severity, message, span, fixes }: Finding) {
  const suggestions = fixes().flatMap((fix) => suggestion(lines, fix));
  return {
    message: localized(message),
    location: { path, range: range(lines, span) },
    severity: levels[severity],
    code: { value: code },
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

/** The format allows one replacement per suggestion: several edits are merged into one that spans all of them. */
function suggestion(lines: LineIndex, { edits, create }: Fix) {
  const [first, ...others] = edits.toSorted((one, other) => one.span.start - other.span.start);
  if (!first || create) return [];
  let { newText } = first;
  let { end } = first.span;
  for (const edit of others) {
    newText += lines.slice({ start: end, end: edit.span.start }) + edit.newText;
    end = edit.span.end;
  }
  return [{ range: range(lines, { start: first.span.start, end }), text: newText }];
}

function range(lines: LineIndex, { start, end }: Span) {
  return { start: position(lines, start), end: position(lines, end) };
}

function position(lines: LineIndex, offset: number) {
  const { line, byte } = lines.bytePositionAt(offset);
  return { line: line + 1, column: byte + 1 };
}
