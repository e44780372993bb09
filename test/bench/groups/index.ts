import type { Group } from '../group.ts';
import { assistant } from './assistant.ts';
import { commandLine } from './commandLine.ts';
import { sharedWords } from './sharedWords.ts';
import { editor } from './editor.ts';
import { entries } from './entries.ts';
import { hostile } from './hostile.ts';
import { memory } from './memory.ts';
import { protocol } from './protocol.ts';
import { shapes } from './shapes.ts';
import { start } from './start.ts';
import { terms } from './terms.ts';
import { typing } from './typing.ts';

/** All groups of lines, in the order of running and output. */
export const groups: readonly Group[] = [
  commandLine,
  start,
  typing,
  entries,
  protocol,
  editor,
  assistant,
  memory,
  terms,
  hostile,
  shapes,
  sharedWords,
];
