/*
 * Values have a maximum length, so an unclosed list costs no more than that. Each part starts with a different
 * character, so no text matches in two ways.
 */
const CLASS = /[#.][^\s{}"'=#.]{1,200}/.source;
const NAME = /[\w:@-]{1,100}/.source;
const VALUE = /(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^\s"'{}]{1,200})/.source;
/** `{#id}`, `{.class key="value" name}` */
const LIST = new RegExp(
  `\\{:?\\s*(?:${CLASS}|${NAME}=${VALUE})(?:\\s*${CLASS}|\\s+${NAME}(?:=${VALUE})?)*\\s*\\}`,
  'y',
);
/** `{:toc}`, `{::comment}`, `{:name: .class}`: kramdown only. */
const KRAMDOWN_LIST = /\{:[^{}\n]{0,1000}\}/y;
/** `{download}`: only its position after an element shows that it is an attribute list. */
const NAMES = /\{[\w:@-]{1,100}(?:[ \t]+[\w:@-]{1,100})*\}/y;

/**
 * Returns the end of the attribute list that opens at `from`, as in `[text](/target){title="Title"}`; undefined if
 * there is none.
 */
export function endOfAttributeList(content: string, from: number): number | undefined {
  const before = content.charAt(from - 1);
  const isAttached = before === ')' || before === ']' || before === '`';
  return (
    match(LIST, content, from) ??
    match(KRAMDOWN_LIST, content, from) ??
    (isAttached ? match(NAMES, content, from) : undefined)
  );
}

function match(pattern: RegExp, content: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(content) ? pattern.lastIndex : undefined;
}
