/** A heading in a line of a text. Lines are 0-based. */
export interface LineHeading {
  readonly level: number;
  readonly line: number;
}

/** The lines of a text from `start` to `end`, exclusive, and its headings, in order. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly headings: readonly LineHeading[];
}

/** A line of one text, and the corresponding line of another text. */
export type LinePair = readonly [line: number, other: number];

/**
 * The corresponding lines of two versions of a text, in order: their starts, ends and headings. Headings are paired
 * level by level, the first with the first, if both versions have the same number; within other sections, lines are
 * paired in proportion.
 */
export function linePairs(part: Part, other: Part): LinePair[] {
  const pairs: LinePair[] = [[part.start, other.start], ...headingPairs(part, other), [part.end, other.end]];
  return pairs.filter(([line], at) => at === 0 || line > (pairs[at - 1]?.[0] ?? -1));
}

function headingPairs(part: Part, other: Part): LinePair[] {
  const [sections, others] = [sectionsOf(part), sectionsOf(other)];
  if (sections.length !== others.length) return [];
  return sections.flatMap((section, at) => {
    const paired = others[at];
    if (!paired) return [];
    const own: LinePair[] = at === 0 ? [] : [[section.start, paired.start]];
    return own.concat(headingPairs(section, paired));
  });
}

/** The text above the first heading of the highest level, then the section of each such heading; empty without headings. */
function sectionsOf({ start, end, headings }: Part): Part[] {
  const level = Math.min(...headings.map((heading) => heading.level));
  const starts = [start, ...headings.filter((heading) => heading.level === level).map(({ line }) => line)];
  if (starts.length === 1) return [];
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? end;
    const isInside = (heading: LineHeading): boolean => heading.line >= from && heading.line < to;
    return { start: from, end: to, headings: headings.filter((each) => each.level !== level && isInside(each)) };
  });
}
