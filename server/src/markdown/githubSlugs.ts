/**
 * The fragments by which headings are linked, as GitHub and most generators of sites make them: in lower case, hyphens for
 * spaces, without punctuation, and with a number where one comes again. `headings` as readers see them, in the order of the text.
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
