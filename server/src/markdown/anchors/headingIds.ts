import { githubSlugs } from '../githubSlugs.ts';

/*
 * The heading ids that site generators make. A folder of Markdown does not name its generator, so the id of any common
 * generator is accepted.
 */

/** The style of ids of a site generator. `github`: GitHub, Hugo, Docusaurus and most others. */
export const headingIdStyles = ['github', 'kramdown', 'mdn'] as const;
export type HeadingIdStyle = (typeof headingIdStyles)[number];

/** Makes the id of one heading, without the number of a repeated id. */
type MakeId = (heading: string) => string;

const MAKERS: Readonly<Record<HeadingIdStyle, MakeId>> = {
  github: (heading) => githubSlugs([heading])[0] ?? '',
  kramdown: (heading) =>
    heading
      .replace(/^[^a-zA-Z]+/, '')
      .replaceAll(/[^a-zA-Z0-9 -]/g, '')
      .replaceAll(' ', '-')
      .toLowerCase() || 'section',
  mdn: (heading) =>
    heading
      .trim()
      .toLowerCase()
      .replaceAll(/["#$%&+,/:;=?@[\]^`{|}~')(\\]/g, '')
      .replaceAll(/\s+/g, '_'),
};

/** Other generators: MkDocs, VitePress, mdBook, Eleventy, older Hugo. */
const OTHER_MAKERS: readonly MakeId[] = [
  (heading) => collapsed(MAKERS.github(heading)),
  (heading) => collapsed(heading.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, '-')),
  (heading) => collapsed(withoutMarks(heading).replaceAll(/[^\p{L}\p{N}_]+/gu, '-')),
  (heading) => collapsed(MAKERS.github(withoutMarks(heading))),
  (heading) => collapsed(MAKERS.github(withoutMarks(heading).replaceAll(/[^ -~]/g, ''))),
  (heading) => `_${collapsed(withoutMarks(heading).replaceAll(/[^\p{L}\p{N}_]+/gu, '-'))}`,
];

/** Returns the ids that a site of the style gives the headings, with numbers for repeated ids. Some can be empty. */
export function headingIds(headings: readonly string[], style: HeadingIdStyle): string[] {
  if (style === 'github') return githubSlugs(headings);
  return numbered(headings.map(MAKERS[style]), style === 'mdn' ? '_' : '-');
}

/** Returns every id that one of the generators can give one of the headings. */
export function plausibleIds(headings: readonly string[]): Set<string> {
  const ids = new Set(githubSlugs(headings));
  const makers = [MAKERS.kramdown, MAKERS.mdn, ...OTHER_MAKERS];
  for (const make of makers) {
    const made = headings.map(make);
    for (const separator of ['-', '_']) for (const id of numbered(made, separator)) ids.add(id);
  }
  ids.delete('');
  return ids;
}

function collapsed(id: string): string {
  return id.replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, '');
}

function withoutMarks(heading: string): string {
  return heading.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[łŁ]/g, 'l').toLowerCase();
}

function numbered(ids: readonly string[], separator: string): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return times === 0 ? id : `${id}${separator}${times}`;
  });
}
