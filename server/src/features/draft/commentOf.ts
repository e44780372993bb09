/**
 * The text as a comment of HTML that ends where it should, whatever the text: two hyphens never follow each other. In Markdown
 * `\-` is a hyphen, so that what is copied out of the comment says the same.
 */
export function commentOf(text: string): string {
  const safe = inert(text.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '').trimEnd()).replaceAll(/-(?=-)/g, '-\\');
  return safe === '' ? '' : `<!-- ${safe} -->`;
}

/**
 * Sites run shortcodes and macros in comments too. Those of Hugo get the marks by which Hugo shows them instead of running them;
 * between the braces of others comes a space.
 */
function inert(text: string): string {
  return text
    .replaceAll(/\{\{([<%])(?!\/\*)([^{}]*)([>%])\}\}/g, '{{$1/*$2*/$3}}')
    .replaceAll(/\{\{[<%]\/\*|\{(?=[{%])/g, (found) => (found === '{' ? '{ ' : found));
}
