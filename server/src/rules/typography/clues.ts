import { proseNear } from '../engine/prose.ts';
import { once } from '../engine/once.ts';
import { BARRIER, TRANSPARENT } from '../../terms/types.ts';
import { mayBeCapital, mayBeSmall } from '../languages/letterCase.ts';

/**
 * Neighboring characters without which a search finds nothing. Most articles have none, and looking at each punctuation mark takes
 * a fraction of the time of one pattern: finding a single character is the fastest search that JavaScript has.
 */
export interface Clues {
  /** `,.` or `,,` or `;,` or `;.` or `:.` */
  doubledMark: boolean;
  /** A space or tab before a comma, semicolon, full stop, or exclamation or question mark. */
  spaceBeforeMark: boolean;
  /** `..` or a space before a full stop. */
  twoStops: boolean;
  /** A full stop before a capital. */
  gluedStop: boolean;
  /** A full stop, any number of spaces, line breaks and masked characters, and a small letter. */
  smallAfterStop: boolean;
  /** A space or tab after `(` or before `)`. */
  spaceInParentheses: boolean;
}

/** The clues in the prose. */
export const cluesOf = once((subject): Readonly<Clues> => cluesIn(proseNear(subject).text));

/** The clues in a text. */
export function cluesIn(text: string): Readonly<Clues> {
  const clues = {
    doubledMark: false,
    spaceBeforeMark: false,
    twoStops: false,
    gluedStop: false,
    smallAfterStop: false,
    spaceInParentheses: false,
  };
  for (const [sign, look] of LOOKS)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) look(text, at, clues);
  return clues;
}

type Look = (text: string, at: number, clues: Clues) => void;

const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const STOP = 0x2e;

const lookAtStop: Look = (text, at, clues) => {
  const before = unitAt(text, at - 1);
  if (before === COMMA || before === SEMICOLON || before === COLON) clues.doubledMark = true;
  if (before === STOP) clues.twoStops = true;
  if (isBlank(before)) clues.twoStops = clues.spaceBeforeMark = true;
  if (mayBeCapital(unitAt(text, at + 1))) clues.gluedStop = true;
  let next = at + 1;
  while (next - at < LONGEST_GAP && isGap(unitAt(text, next))) next++;
  if (next > at + 1 && mayBeSmall(unitAt(text, next))) clues.smallAfterStop = true;
};

const lookAtComma: Look = (text, at, clues) => {
  const before = unitAt(text, at - 1);
  if (before === COMMA || before === SEMICOLON) clues.doubledMark = true;
  if (isBlank(before)) clues.spaceBeforeMark = true;
};

const lookAtEnding: Look = (text, at, clues) => {
  if (isBlank(unitAt(text, at - 1))) clues.spaceBeforeMark = true;
};

const LOOKS: readonly (readonly [sign: string, Look])[] = [
  ['.', lookAtStop],
  [',', lookAtComma],
  [';', lookAtEnding],
  ['!', lookAtEnding],
  ['?', lookAtEnding],
  [
    '(',
    (text, at, clues) => {
      if (isBlank(unitAt(text, at + 1))) clues.spaceInParentheses = true;
    },
  ],
  [
    ')',
    (text, at, clues) => {
      if (isBlank(unitAt(text, at - 1))) clues.spaceInParentheses = true;
    },
  ],
];

/** UTF-16 units between a full stop and a small letter that `broken-sentence` looks across, at most. */
const LONGEST_GAP = 250;
const MASKED = [TRANSPARENT.charCodeAt(0), BARRIER.charCodeAt(0)];

function isGap(unit: number): boolean {
  return isBlank(unit) || unit === 10 || unit === 13 || unit === MASKED[0] || unit === MASKED[1];
}

/** The UTF-16 unit, or 0 outside the text: after `charCodeAt` has read there once, V8 makes it slower everywhere. */
function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 9;
}
