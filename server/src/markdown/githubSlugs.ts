/**
 * Returns the anchor ids of headings as GitHub and most site generators make them: lower case, hyphens for spaces, no
 * punctuation, and a number for a repeated id. `headings` are the rendered texts, in text order.
 */
export function githubSlugs(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const slug = heading
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let unique = slug;
    for (let again = seen.get(slug) ?? 0; seen.has(unique);) {
      unique = `${slug}-${++again}`;
      seen.set(slug, again);
    }
    seen.set(unique, 0);
    return unique;
  });
}
