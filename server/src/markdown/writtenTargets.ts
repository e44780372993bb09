/** What can precede the target of a link: `](`, `]:`, `<a ` or `<https:`. */
const OPENING = /\](?:\([ \t]*|:[ \t]*)|<(?:a\s|(?=[a-z][a-z\d+.-]*:))/gi;
/** A target in which nothing needs to be decoded, and the character that ends it. */
const PLAIN_TARGET = /[^\s\p{Cc}()<>\\&{}]+(?=[ \t\r\n)]|$)/uy;
const ADDRESS = /[^ \t\r\n<>]*>/y;

/**
 * The targets of all links that the Markdown of a text can contain, found without parsing it: also of those in code or comments, which
 * are no links. Undefined if a target has escapes, entities, angle brackets or parentheses, or is in HTML: then only the parser can tell.
 * Linear time.
 */
export function writtenTargets(text: string): ReadonlySet<string> | undefined {
  const targets = new Set<string>();
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(text)?.[0]; opening !== undefined; opening = OPENING.exec(text)?.[0]) {
    const target = opening === '<' ? addressAt(text) : opening.startsWith('<') ? undefined : targetAt(text);
    if (target === undefined) return undefined;
    if (target !== '') targets.add(target);
  }
  return targets;
}

/** The plain target after the opening that was just found. */
function targetAt(text: string): string | undefined {
  PLAIN_TARGET.lastIndex = OPENING.lastIndex;
  return PLAIN_TARGET.exec(text)?.[0];
}

/** The same between angle brackets, where nothing is decoded. Empty if it is no address. */
function addressAt(text: string): string {
  ADDRESS.lastIndex = OPENING.lastIndex;
  return ADDRESS.exec(text)?.[0].slice(0, -1) ?? '';
}
