import type { EntryState } from '../../../../server/src/features/overview/entryStates.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The shape of each state in a square of 16 units: they differ without colors, too. */
const SHAPES: Readonly<
  Record<EntryState, readonly (readonly [name: string, attributes: Readonly<Record<string, string>>])[]>
> = {
  complete: [['circle', { cx: '8', cy: '8', r: '5', fill: 'currentColor' }]],
  draft: [
    ['circle', { cx: '8', cy: '8', r: '4.25', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' }],
    ['path', { d: 'M8 3.75a4.25 4.25 0 0 0 0 8.5z', fill: 'currentColor' }],
  ],
  outdated: [['path', { d: 'M8 2.5 14 13H2z', fill: 'currentColor' }]],
  missing: [['circle', { cx: '8', cy: '8', r: '4.25', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' }]],
  'no-source': [['path', { d: 'M5 8h6', stroke: 'currentColor', 'stroke-width': '1.5' }]],
  loading: [],
};

const drawn = new Map<EntryState, SVGElement>();

/** Draws the shape of a state. The text that goes with it is up to the caller. */
export function shapeOf(state: EntryState): Node {
  let shape = drawn.get(state);
  if (!shape) drawn.set(state, (shape = draw(state)));
  return shape.cloneNode(true);
}

function draw(state: EntryState): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: '0 0 16 16', class: `shape ${state}`, 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const [name, values] of SHAPES[state]) {
    const part = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(values)) part.setAttribute(attribute, value);
    svg.append(part);
  }
  return svg;
}
