import type { Heading, Link, Mask, Span } from './types.ts';

/* Returns the span moved by `by`. Written out: this runs for everything after each typed character. */

export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export function shiftedAll(spans: readonly Span[], by: number): readonly Span[] {
  return spans.length === 0 ? spans : spans.map((span) => shifted(span, by));
}

export function shiftedMask({ start, end, kind, seen }: Mask, by: number): Mask {
  return { start: start + by, end: end + by, kind, seen };
}

export function shiftedHeading({ level, span, textSpan, text }: Heading, by: number): Heading {
  return { level, span: shifted(span, by), textSpan: shifted(textSpan, by), text };
}

export function shiftedLink({ kind, span, textSpan, text, target, targetSpan }: Link, by: number): Link {
  return {
    kind,
    span: shifted(span, by),
    textSpan: shifted(textSpan, by),
    text,
    target,
    // The target of a reference link is in the definition.
    targetSpan: kind === 'reference' ? targetSpan : shifted(targetSpan, by),
  };
}
