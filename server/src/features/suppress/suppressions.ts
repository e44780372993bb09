import type { FrontMatterValue } from '../../markdown/types.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import { syntaxOf } from '../../markdown/frontMatterSyntax.ts';
import type { Edit, Finding } from '../../rules/engine/rule.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { frontMatterLists, SUPPRESSION_KEY } from '../../rules/engine/suppressions/frontMatterList.ts';

/**
 * The edit that suppresses the finding's rule in its line: a comment above the line. Undefined in front matter, and in the middle of
 * a table, which a comment would end.
 */
export function lineSuppression({ document, facts, lines }: Subject, { code, span }: Finding): Edit | undefined {
  const { text, frontMatter } = document;
  if (span.start < (frontMatter?.span.end ?? 0)) return undefined;
  const { line } = lines.positionAt(span.start);
  const start = lines.offsetAt({ line, character: 0 });
  const written = text.slice(start, lines.offsetAt({ line, character: Infinity }));
  if (/^\s*\|/.test(written)) return undefined;
  const opening = /^[\s>]*/.exec(written)?.[0] ?? '';
  const comment = commentOf(facts.path, `glosswright-disable-next-line ${code}`);
  return { span: { start, end: start }, newText: opening + comment + lineBreakOf(text) };
}

/** The edit that suppresses the rule in the file: in the front matter, or else in a comment at the start. */
export function fileSuppression({ document, facts }: Subject, { code }: Finding): Edit | undefined {
  const { text, frontMatter } = document;
  const lineBreak = lineBreakOf(text);
  if (!frontMatter) {
    const comment = commentOf(facts.path, `glosswright-disable-file ${code}`);
    return { span: { start: 0, end: 0 }, newText: comment + lineBreak + lineBreak };
  }
  if (frontMatter.errors.length > 0) return undefined;
  const [list] = frontMatterLists(document);
  if (list) return addition(text, list.entry.value, code);
  const at = { start: frontMatter.keysEnd, end: frontMatter.keysEnd };
  const value = frontMatter.format === 'toml' ? `["${code}"]` : `[${code}]`;
  return { span: at, newText: syntaxOf(document).line(SUPPRESSION_KEY, value) + lineBreak };
}

/** Adds a code to a list in brackets, a list of lines, or a text with commas. */
function addition(text: string, value: FrontMatterValue, code: string): Edit | undefined {
  if (value.kind === 'scalar')
    return { span: value.span, newText: `[${value.text.trim() === '' ? code : `${value.text.trim()}, ${code}`}]` };
  const last = value.kind === 'list' ? value.items.at(-1) : undefined;
  if (last?.kind !== 'scalar') return undefined;
  const end = { start: last.span.end, end: last.span.end };
  const quote = /^["']/.exec(text.slice(last.span.start, last.span.end))?.[0] ?? '';
  const item = quote + code + quote;
  if (text.charAt(value.span.start) === '[') return { span: end, newText: `, ${item}` };
  const lineStart = text.lastIndexOf('\n', last.span.start) + 1;
  return { span: end, newText: lineBreakOf(text) + text.slice(lineStart, last.span.start) + item };
}

function commentOf(path: string, content: string): string {
  return flavorOf(path) === 'mdx' ? `{/* ${content} */}` : `<!-- ${content} -->`;
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
