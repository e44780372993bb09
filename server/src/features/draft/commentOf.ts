/**
 * The text as an HTML comment that cannot be closed by the text: two consecutive hyphens are escaped. In Markdown, `\-` is a
 * hyphen, so text that is copied out of the comment is unchanged.
 */
export function commentOf(text: string): string {
  const safe = inert(text.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '').trimEnd()).replaceAll(/-(?=-)/g, '-\\');
  return safe === '' ? '' : `<!-- ${safe} -->`;
}

/**
 * Sites evaluate shortcodes and macros in comments, too. Shortcodes of Hugo get its marks for literal shortcodes; the braces of
 * others are separated by a space.
 */
function inert(text: string): string {
  return text
    .replaceAll(/\{\{([<%])(?!\/\*)([^{}]*)([>%])\}\}/g, '{{$1/*$2*/$3}}')
    .replaceAll(/\{\{[<%]\/\*|\{(?=[{%])/g, (found) => (found === '{' ? '{ ' : found));
}
