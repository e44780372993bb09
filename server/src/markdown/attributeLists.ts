/*
 * Values are bounded, so that a list that never closes costs no more than its bound. What each part begins with tells it from the others, so
 * that no text is matched in two ways.
 */
const CLASS = /[#.][^\s{}"'=#.]{1,200}/.source;
const NAME = /[\w:@-]{1,100}/.source;
const VALUE = /(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^\s"'{}]{1,200})/.source;
/** `{#id}`, `{.class key="value" name}` */
const LIST = new RegExp(
  `\\{:?\\s*(?:${CLASS}|${NAME}=${VALUE})(?:\\s*${CLASS}|\\s+${NAME}(?:=${VALUE})?)*\\s*\\}`,
  'y',
);
/** `{:toc}`, `{::comment}`, `{:name: .class}`: of kramdown alone. */
const KRAMDOWN_LIST = /\{:[^{}\n]{0,1000}\}/y;
/** `{download}`: only what it stands at shows that it is one. */
const NAMES = /\{[\w:@-]{1,100}(?:[ \t]+[\w:@-]{1,100})*\}/y;

/** Where the list of attributes that opens at a position ends, as in `[text](/target){title="Title"}`; undefined when there is none. */
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
