import { localized, msg } from '../../../localization/index.ts';
import { xml } from '../../xml.ts';
import type { LocaleCoverage } from '../model.ts';

/** The states of a bar, from left to right, with their names in the legend. */
const segments = [
  ['complete', msg('Complete')],
  ['outdated', msg('Outdated')],
  ['draft', msg('Draft')],
  ['missing', msg('Missing')],
] as const;

/** Patterns that distinguish drafts and outdated entries without colors. Bars refer to them. */
export const PATTERNS = `<svg class="patterns" aria-hidden="true"><defs>
<pattern id="draft" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="draft-paper" d="M0 0h6v6H0z"/><path class="draft-ink" d="M2 0v6" stroke-width="3.5"/></pattern>
<pattern id="outdated" width="6" height="6" patternUnits="userSpaceOnUse"><path class="outdated-paper" d="M0 0h6v6H0z"/><circle class="outdated-ink" cx="3" cy="3" r="1.4"/></pattern>
</defs></svg>`;

/** Returns the names of the states with their colors and patterns. */
export function legend(): string {
  const items = segments.map(
    ([state, name]) =>
      `<li><svg aria-hidden="true"><rect class="${state}" width="100%" height="100%"/></svg>${xml(localized(name))}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** Returns a bar of the states of a locale. Assistive technology skips it, because the numbers next to it are equivalent. */
export function coverageBar(coverage: LocaleCoverage): string {
  const total = segments.reduce((sum, [state]) => sum + coverage[state], 0);
  let start = 0;
  const parts = segments.map(([state]) => {
    const share = total === 0 ? 0 : coverage[state] / total;
    const part = share === 0 ? '' : rect(state, start, share);
    start += share;
    return part;
  });
  return svg(parts.join(''));
}

/** Returns a bar whose length is the count relative to the greatest one. */
export function countBar(count: number, greatest: number): string {
  return svg(greatest === 0 ? '' : rect('bar', 0, count / greatest));
}

function svg(content: string): string {
  return `<svg aria-hidden="true">${content}</svg>`;
}

function rect(name: string, start: number, share: number): string {
  return `<rect class="${name}" x="${percent(start)}" width="${percent(share)}" height="100%"/>`;
}

/** Rounded to two digits, so that the page does not depend on how a machine rounds. */
function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))}%`;
}
