/** The properties of markdown-it's tokens that are used. Tokens are classes with methods, so copies keep the prototype. */
export interface MarkdownToken {
  readonly type: string;
  readonly tag: string;
  readonly attrs: readonly [string, string][] | null;
  readonly map: readonly [number, number] | null;
  readonly nesting: number;
  readonly children: readonly MarkdownToken[] | null;
  readonly content: string;
  readonly markup: string;
}

/** A copy with other properties. */
export function copyOf(token: MarkdownToken, changes: Partial<MarkdownToken>): MarkdownToken {
  const copy: MarkdownToken = Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
  return copy;
}

export function textLike(like: MarkdownToken, content: string): MarkdownToken {
  return copyOf(like, { ...PLAIN, type: 'text', tag: '', nesting: 0, content });
}

/** The tokens as a link. It has markdown-it's type, so that VS Code knows it as a link. */
export function linkAround(
  inside: readonly MarkdownToken[],
  like: MarkdownToken,
  { href, title }: { readonly href: string; readonly title: string },
): MarkdownToken[] {
  const attrs: [string, string][] = [
    ['href', href],
    ['title', title],
  ];
  return around(inside, like, 'link', 'a', attrs);
}

/** The tokens with a tooltip, in a style of `media/preview.css`. */
export function spanAround(
  inside: readonly MarkdownToken[],
  like: MarkdownToken,
  { kind, title }: { readonly kind: 'missing' | 'term'; readonly title: string },
): MarkdownToken[] {
  const attrs: [string, string][] = [
    ['class', `glosswright-${kind}`],
    ['title', title],
  ];
  return around(inside, like, 'glosswright', 'span', attrs);
}

const PLAIN = { attrs: null, children: null, content: '', markup: '' } as const;

function around(
  inside: readonly MarkdownToken[],
  like: MarkdownToken,
  type: string,
  tag: string,
  attrs: [string, string][],
): MarkdownToken[] {
  return [
    copyOf(like, { ...PLAIN, type: `${type}_open`, tag, nesting: 1, attrs }),
    ...inside,
    copyOf(like, { ...PLAIN, type: `${type}_close`, tag, nesting: -1 }),
  ];
}
