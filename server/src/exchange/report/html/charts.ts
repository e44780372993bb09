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

/** The patterns that tell drafts and outdated entries from others without colors. Bars refer to them. */
export const PATTERNS = `<svg class="patterns" aria-hidden="true"><defs>
<pattern id="draft" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="draft-paper" d="M0 0h6v6H0z"/><path class="draft-ink" d="M2 0v6" stroke-width="3.5"/></pattern>
<pattern id="outdated" width="6" height="6" patternUnits="userSpaceOnUse"><path class="outdated-paper" d="M0 0h6v6H0z"/><circle class="outdated-ink" cx="3" cy="3" r="1.4"/></pattern>
</defs></svg>`;

/** The names of the states, each with its color and pattern. */
export function legend(): string {
  const items = segments.map(
    ([state, name]) =>
      `<li><svg aria-hidden="true"><rect class="${state}" width="100%" height="100%"/></svg>${xml(localized(name))}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** A bar of the states of a locale. The numbers beside it say the same, so assistive technology skips it. */
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

/** A bar as long as the count's share of the greatest one. */
export function countBar(count: number, greatest: number): string {
  return svg(greatest === 0 ? '' : rect('bar', 0, count / greatest));
}

function svg(content: string): string {
  return `<svg aria-hidden="true">${content}</svg>`;
}

function rect(name: string, start: number, share: number): string {
  return `<rect class="${name}" x="${percent(start)}" width="${percent(share)}" height="100%"/>`;
}

/** With two digits, so that the page does not depend on how a machine rounds. */
function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))}%`;
}
